import { judge } from '../../../src/checks/env/check.ts';
import type { Cell, Environment } from '../../../src/checks/env/environments/environment.ts';
import { matrixOf, staticRows } from '../../../src/checks/env/matrix.ts';
import type { MatrixCell } from '../../../src/core/env-matrix.ts';
import { runCheck, subjectOf, type World } from './world.ts';

const set = (value: string, changed?: string): Cell => ({
  state: 'set',
  value,
  ...(changed === undefined ? {} : { changed }),
});
const listed = (changed?: string): Cell => ({
  state: 'listed',
  why: 'GitHub never shows a secret',
  isSecret: true,
  ...(changed === undefined ? {} : { changed }),
});

/** `state (note) changed` of one variable in one environment that has just this. */
async function cellOf(world: World, cells: Record<string, Cell>, isComplete = true): Promise<string> {
  const subject = await subjectOf(world);
  const environment: Environment = {
    name: 'production',
    source: 'the job',
    kind: isComplete ? 'job' : 'host',
    cells: new Map(Object.entries(cells)),
    isComplete,
  };
  const judged = { ...subject, environments: [environment] };
  const row = matrixOf(judged, judge(judged), []).rows.find(({ name }) => name === 'API_URL');
  return short(row?.cells[0]);
}

const short = (cell: MatrixCell | undefined): string =>
  [cell?.state, cell?.note === undefined ? '' : `(${cell.note})`, cell?.changed ?? ''].filter(Boolean).join(' ');

describe('cells', () => {
  const needed: World = { files: { '.env.example': 'API_URL=\n' } };
  const optional: World = { files: { '.env.example': 'API_URL= # optional\n' } };
  const typed: World = { files: { 'launch-ready.yml': 'env: { vars: { API_URL: { type: url } } }' } };
  const https = 'https://api.shop.dev';

  test.each<[name: string, world: World, cells: Record<string, Cell>, isComplete: boolean, expected: string]>([
    ['a value', needed, { API_URL: set(https) }, true, 'set'],
    ['a value and its day', needed, { API_URL: set(https, '2026-11-02T08:00:00Z') }, true, 'set 2026-11-02'],
    ['the empty text', needed, { API_URL: { state: 'empty' } }, true, 'empty'],
    ['white space', needed, { API_URL: set(' \n') }, true, 'empty'],
    ['white space where none is needed', optional, { API_URL: set(' ') }, true, 'empty'],
    ['not there, and needed', needed, { OTHER: set('x') }, true, 'absent'],
    ['not there, and not needed', optional, { OTHER: set('x') }, true, 'unneeded'],
    ['nothing at all was handed over', needed, {}, true, 'absent'],
    ['not in a part of a list', needed, { OTHER: set('x') }, false, 'unreadable (not in this list)'],
    ['not in a part of a list, and not needed', optional, { OTHER: set('x') }, false, 'unreadable (not in this list)'],
    ['listed', needed, { API_URL: listed() }, true, 'unreadable (listed)'],
    [
      'listed, with its day',
      needed,
      { API_URL: listed('2026-01-02T03:04:05Z') },
      true,
      'unreadable (listed) 2026-01-02',
    ],
    ['of another type', typed, { API_URL: set('shop') }, true, 'wrong (malformed value)'],
    [
      'wrong, with its day',
      typed,
      { API_URL: set('shop', '2026-01-02T03:04:05Z') },
      true,
      'wrong (malformed value) 2026-01-02',
    ],
    ['of this machine', needed, { API_URL: set('http://localhost:3000') }, true, 'wrong (localhost in production)'],
  ])('%s', async (_, world, cells, isComplete, expected) => {
    expect(await cellOf(world, cells, isComplete)).toBe(expected);
  });

  test('of several things that are wrong, the worst is said, in whatever order they come', async () => {
    const subject = await subjectOf({ environments: { production: { API_URL: 'http://localhost:1' } } });
    const [environment] = subject.environments;
    const [problem] = judge(subject);
    if (environment === undefined || problem === undefined) throw new Error('no rule speaks of localhost');
    const of = (id: string, severity: 'medium' | 'blocker') => ({
      ...problem,
      variable: 'API_URL',
      environment,
      severity,
      rule: { ...problem.rule, id },
    });
    const both = [of('env/weak-secret', 'blocker'), of('env/white-space', 'medium')];
    for (const problems of [both, both.toReversed()])
      expect(short(matrixOf(subject, problems, []).rows[0]?.cells[0])).toBe('wrong (weak secret)');
  });

  test('what is only advice is no reason to call a value wrong', async () => {
    const subject = await subjectOf({ environments: { production: { API_URL: 'https://api.shop.dev' } } });
    const [environment] = subject.environments;
    const [rule] = judge(await subjectOf({ environments: { production: { API_URL: 'http://localhost:1' } } }));
    if (environment === undefined || rule === undefined) throw new Error('no rule speaks of localhost');
    const told = (severity: 'low' | 'medium') =>
      short(matrixOf(subject, [{ ...rule, variable: 'API_URL', environment, severity }], []).rows[0]?.cells[0]);
    expect(told('low')).toBe('set');
    expect(told('medium')).toBe(`wrong (${rule.rule.id.slice(4).replaceAll('-', ' ')})`);
  });
});

describe('columns', () => {
  test('environments in the order in which they were given, then those that are configured and have no values', async () => {
    const { matrix } = await runCheck({
      files: {
        'launch-ready.yml':
          'environments: { preview: {}, production: { owner: "@ana" }, Staging: {} }\nenv: { vars: { API_URL: } }\n',
      },
      environments: { staging: { API_URL: 'https://s.shop.dev' }, production: { API_URL: 'https://api.shop.dev' } },
    });
    expect(matrix?.environments).toEqual([
      { name: 'staging', source: 'the env file .env.staging' },
      { name: 'production', source: 'the env file .env.production', owner: '@ana' },
      { name: 'preview' },
    ]);
    expect(matrix?.rows.map(({ name, cells }) => [name, ...cells.map(short)])).toEqual([
      ['API_URL', 'set', 'set', 'unreadable (no values given)'],
    ]);
  });

  test('no environment: rows without cells', async () => {
    const { matrix } = await runCheck({ files: { '.env.example': 'A=\n' } });
    expect(matrix?.environments).toEqual([]);
    expect(matrix?.rows.map(({ name, cells }) => [name, cells])).toEqual([['A', []]]);
  });
});

describe('rows', () => {
  const world: World = {
    files: {
      '.env.example': 'ZED=\nDATABASE_URL=\n__proto__=\n',
      'src/a.ts': Array.from({ length: 5 }, (_, index) => `use${index}(process.env.MANY);\n`).join(''),
      'src/b.ts': 'export const a = process.env.GITHUB_SHA;\nexport const b = process.env.WITH_DEFAULT ?? "x";\n',
      'launch-ready.yml':
        'env:\n  vars:\n    OWNED: { owner: "@ana", store: 1Password, rotate: 90d, description: Pays., required: false, secret: true }\n',
    },
  };

  test('by name; what is declared and what the code reads, not what the platform gives', async () => {
    const rows = staticRows(await subjectOf(world));
    expect(rows.map(({ name }) => name)).toEqual(['DATABASE_URL', 'MANY', 'OWNED', 'WITH_DEFAULT', 'ZED', '__proto__']);
  });

  test.each<[name: string, expected: Record<string, unknown>]>([
    [
      'MANY',
      {
        isSecret: false,
        reads: 5,
        readAt: [1, 2, 3].map((line) => ({ path: 'src/a.ts', line })),
        ifMissing: 'nothing is read at src/a.ts:1',
      },
    ],
    ['WITH_DEFAULT', { reads: 1, ifMissing: 'the code has a default' }],
    ['ZED', { reads: 0, readAt: [], ifMissing: 'no reader found' }],
    ['DATABASE_URL', { isSecret: true, shape: expect.stringContaining('://') }],
    [
      'OWNED',
      { isSecret: true, owner: '@ana', store: '1Password', rotate: '90d', description: 'Pays.', ifMissing: 'optional' },
    ],
  ])('%s', async (name, expected) => {
    const rows = staticRows(await subjectOf(world));
    expect(rows.find((row) => row.name === name)).toMatchObject(expected);
  });

  test('no value is in it', async () => {
    const value = ['correct', 'horse', 'battery'].join('-');
    const { matrix } = await runCheck({
      files: { '.env.example': `API_SECRET=${value}\n`, 'launch-ready.yml': 'env: { vars: { N: { type: integer } } }' },
      environments: { production: { API_SECRET: value, N: value }, staging: { API_SECRET: value } },
    });
    expect(matrix?.rows).toHaveLength(2);
    expect(JSON.stringify(matrix)).not.toContain(value);
  });
});
