// Files with values, as they are named on the command line → environments.
import { DIALECTS, dialectOf } from '../../../../src/checks/env/dialects/index.ts';
import {
  environmentOfFile,
  fileEnvironments,
  jobEnvironment,
  type ValuesFile,
} from '../../../../src/checks/env/environments/collect.ts';
import type { Environment } from '../../../../src/checks/env/environments/environment.ts';
import { type Random, seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { diskOf } from '../../../testkit/disk.ts';

type Disk = Readonly<Record<string, string | Uint8Array>>;

interface Given {
  /** As they would be typed: `FILE`, `NAME=FILE`; without it, every file of the disk. */
  values?: string[];
  environment?: string;
  dialect?: string;
}

const typed = (text: string): ValuesFile => {
  const [, environment, path] = /^(?:([\w-]+)=)?(.*)$/s.exec(text) ?? [];
  return { path: path ?? '', ...(environment === undefined ? {} : { environment }) };
};

function collect(disk: Disk, { values = Object.keys(disk), environment, dialect = 'dotenv' }: Given = {}) {
  const read = dialectOf(dialect);
  if (read === undefined) throw new Error(`no dialect ${dialect}`);
  return fileEnvironments(diskOf(disk), values.map(typed), {
    environment,
    dialectFor: () => read,
    ownerOf: (name) => (name === 'production' ? '@ana' : undefined),
  });
}

/** `name (kind, complete): A=value, B-, C?` */
const short = ({ name, kind, isComplete, cells }: Environment): string =>
  `${name} (${kind}${isComplete ? '' : ', a part'}): ${[...cells]
    .map(([variable, cell]) =>
      cell.state === 'set' ? `${variable}=${cell.value}` : `${variable}${cell.state === 'empty' ? '-' : '?'}`,
    )
    .join(', ')}`;

const json = (value: unknown): string => JSON.stringify(value);
const VERCEL = json({
  envs: [
    { key: 'A', type: 'plain', target: ['production'], value: 'p' },
    { key: 'A', type: 'plain', target: ['preview'], value: 'v' },
    { key: 'S', type: 'sensitive', target: ['production', 'preview'] },
  ],
});
const RENDER = 'services:\n  - type: web\n    envVars:\n      - { key: B, value: b }\n';
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('environments', () => {
  test.each<[name: string, disk: Disk, given: Given, expected: string[]]>([
    ['an env file by its name', { '.env.production': 'A=1\nB=\n' }, {}, ['production (file): A=1, B-']],
    ['in a folder', { '/srv/.env.production.local': 'A=1' }, {}, ['production (file): A=1']],
    ['the other way round', { 'staging.env': 'A=1' }, {}, ['staging (file): A=1']],
    ['by the environment that is judged', { '.env': 'A=1' }, { environment: 'qa' }, ['qa (file): A=1']],
    ['by what stands before it', { '.env': 'A=1' }, { values: ['qa=.env'], environment: 'x' }, ['qa (file): A=1']],
    [
      'several',
      { '.env.production': 'A=1', '.env.staging': 'A=2' },
      {},
      ['production (file): A=1', 'staging (file): A=2'],
    ],
    [
      'several of one: the later wins, and what it does not say stays',
      { '.env.production': 'A=1\nB=1', '.env.production.local': 'A=2\nC=3' },
      {},
      ['production (file): A=2, B=1, C=3'],
    ],
    [
      'an empty value is one',
      { '.env.production': 'A=1', '.env.production.local': 'A=' },
      {},
      ['production (file): A-'],
    ],
    [
      'in another case it is the same environment',
      { a: '', '.env': 'A=1', 'b.env': 'B=1' },
      { values: ['Production=.env', 'production=b.env'] },
      ['Production (file): A=1, B=1'],
    ],
    ['a list of a host, by its name', { 'staging.json': '{"A":"1","B":""}' }, {}, ['staging (host): A=1, B-']],
    [
      'a list of all environments',
      { 'vercel.json': VERCEL },
      {},
      ['production (host): A=p, S?', 'preview (host): A=v, S?'],
    ],
    ['of one of them', { 'vercel.json': VERCEL }, { environment: 'preview' }, ['preview (host): A=v, S?']],
    [
      'GitHub’s word for it',
      { 'vercel.json': VERCEL },
      { environment: 'Production – web' },
      ['Production – web (host): A=p, S?'],
    ],
    ['by what stands before it', { v: VERCEL }, { values: ['prod=v'] }, ['prod (host): A=p, S?']],
    [
      'a name without a value takes none away',
      { '.env.production': 'S=known', 'vercel.json': VERCEL },
      { environment: 'production' },
      ['production (file): S=known, A=p'],
    ],
    [
      'a value that comes later is better than a name',
      { 'vercel.json': VERCEL, '.env.production': 'S=known' },
      { environment: 'production' },
      ['production (host): A=p, S=known'],
    ],
    [
      'what Vercel writes into an env file is a list',
      { '.env.production': '# Created by Vercel CLI\nA="1"\nS=""\n' },
      {},
      ['production (host): A=1, S?'],
    ],
    [
      'names that every object has: dotenv puts them into one, which takes no prototype that is text',
      { '.env': '__proto__=1\nconstructor=2' },
      { environment: 'a' },
      ['a (file): constructor=2'],
    ],
    ['UTF-16, as PowerShell saves lists', { 'qa.json': utf16('{"A":"ä"}') }, {}, ['qa (host): A=ä']],
    ['UTF-8 with a mark', { 'qa.json': '\ufeff{"A":"ä"}' }, {}, ['qa (host): A=ä']],
    ['a list that is a part', { 'render.yaml': RENDER }, { environment: 'qa' }, ['qa (host, a part): B=b']],
    ['a part and all of it', { 'render.yaml': RENDER, '.env': 'A=1' }, { environment: 'qa' }, ['qa (host): B=b, A=1']],
    ['no files', {}, {}, []],
  ])('%s', async (_, disk, given, expected) => {
    expect((await collect(disk, given)).map(short)).toEqual(expected);
  });

  test('where it is from, and who answers for it', async () => {
    const [environment] = await collect(
      { 'a/.env.production': 'A=1', 'vercel.json': VERCEL },
      { environment: 'production' },
    );
    expect(environment?.source).toBe(
      'the env file .env.production and the list vercel.json (vercel env ls --json, or rows of Vercel’s API)',
    );
    expect(environment?.owner).toBe('@ana');
  });
});

describe('dialects', () => {
  test.each<[dialect: string, text: string, expected: string]>([
    ['dotenv', 'A="b # c" # d\nB=$A', 'qa (file): A=b # c, B=$A'],
    ['docker', 'A="b"\nB=c # d', 'qa (file): A="b", B=c # d'],
    ['dotenv-expand', 'A=b\nB=${A}c', 'qa (file): A=b, B=bc'],
    ['node', "A='b'\nexport B=c", 'qa (file): A=b, B=c'],
    ['dotenv-expand', 'A=$(whoami)\nB=c', 'qa (file): B=c, A?'],
    ['shell', 'A=$(whoami)\nB=c', 'qa (file): B=c, A?'],
    ['systemd', '; a comment\nA=1', 'qa (file): A=1'],
    ['docker', 'HOME\nA=1', 'qa (file): A=1, HOME?'],
    ['compose', 'HOME\nA=1', 'qa (file): A=1, HOME?'],
    ['shell', 'export HOME\nA=1', 'qa (file): A=1'],
  ])('%s', async (dialect, text, expected) => {
    expect((await collect({ '.env': text }, { environment: 'qa', dialect })).map(short)).toEqual([expected]);
  });

  test('a byte order mark is the dialect’s business', async () => {
    for (const dialect of ['dotenv', 'node', 'docker'])
      for (const text of ['\ufeffA=1\nB=2\n', '\ufeff# c\nB=2\n']) {
        const [environment] = await collect({ '.env': text }, { environment: 'qa', dialect });
        expect([dialect, ...(environment?.cells.keys() ?? [])]).toEqual([
          dialect,
          ...(dialectOf(dialect)?.parse(text).variables.keys() ?? []),
        ]);
      }
  });
});

describe('an error that names the file, and where it can the line', () => {
  const secret = ['correct', 'horse', 'battery'].join('-');
  test.each<[name: string, disk: Disk, given: Given, message: string]>([
    ['it is not there', {}, { values: ['.env.x'] }, 'The env file .env.x does not exist.'],
    ['an env file without variables', { '.env': '# nothing\n' }, {}, 'The env file .env holds no variables.'],
    ['an empty env file', { '.env': '' }, {}, 'The env file .env holds no variables.'],
    [
      'a line that is none',
      { 'a/.env': `A=1\r\nB=2\r\n${secret}\r\n` },
      {},
      'a/.env:3: not an entry: there is no `=`.',
    ],
    [
      'a quote that never closes, to a loader that minds',
      { '.env': `A=1\nB="${secret}\nC=2` },
      { dialect: 'compose' },
      '.env:2: ',
    ],
    ['a line that is none, to Node', { '.env': `A=1\n${secret}\nB=2` }, { dialect: 'node' }, '.env:2: not an entry: '],
    ['a byte order mark, to Compose', { '.env': `\ufeffA=${secret}` }, { dialect: 'compose' }, '.env:1: '],
    ['a command as a whole', { '.env': `A=1\nB= ${secret}\n` }, { dialect: 'shell' }, '.env:2: '],
    ['an empty list', { 'qa.json': '' }, {}, 'qa.json:1: The file is empty'],
    ['a list without entries', { 'qa.json': '{}' }, {}, 'qa.json:1: The list is empty'],
    [
      'a page of HTML',
      { 'qa.json': '\n<!DOCTYPE html><title>Log in</title>' },
      {},
      'qa.json:1: This is a page of HTML',
    ],
    ['half of a list', { 'qa.json': `{\n"A":"${secret}",\n"B":` }, {}, 'qa.json:3: This is not all of a JSON file'],
    ['an answer of an API', { 'qa.json': '{"message":{"x":1}}' }, {}, 'qa.json:1: This is a message of an API'],
    [
      'prose',
      { 'notes.txt': `the password is ${secret}\n` },
      {},
      'notes.txt:1: This is no list that Launch Ready knows',
    ],
    [
      'a list that says nothing of the environment',
      { 'vercel.json': VERCEL },
      { environment: 'qa' },
      'vercel.json says nothing of qa: it names production and preview.',
    ],
  ])('%s', async (_, disk, given, message) => {
    const error: unknown = await collect(disk, given).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!Error.isError(error)) throw new Error('no error');
    expect(['UserError', 'InconclusiveError']).toContain(error.name);
    expect(error.message.slice(0, message.length)).toBe(message);
    expect(JSON.stringify([error.message, 'advice' in error ? error.advice : ''])).not.toContain(secret);
  });
});

test.each([
  ['.env.production', 'production'],
  ['.env.production.local', 'production'],
  ['production.env', 'production'],
  ['.env', '.env'],
  ['.env.local', '.env.local'],
  ['.dev.vars', 'dev'],
  ['.env.eu.production', '.env.eu.production'],
])('%s is of %s', (file, expected) => {
  expect(environmentOfFile(file)).toBe(expected);
});

test('a job has what it was mapped, and the empty text is empty', () => {
  const variables = Object.fromEntries([
    ['A', 'x'],
    ['B', ''],
    ['__proto__', 'y'],
  ]);
  expect(short(jobEnvironment('production', variables, undefined))).toBe('production (job): A=x, B-, __proto__=y');
});

describe('what `env parse` shows is what is judged', () => {
  const VALUES = [
    ...[
      '',
      '',
      '1',
      '"x y"',
      "'x # y'",
      '"a\\nb"',
      "'a\nb'",
      'x y',
      '`x`',
      '1 # c',
      '"1" # c',
      'a=b',
      'ä😀',
      ' 1 ',
      '\\',
    ],
    ...['$A', '"${B}"', "'$A'", '${B:-d}', '$(x)', '"open', '"\\"q"', 'a"b', '!', '${'],
  ];
  const NOISE = ['# c', '', 'words', 'export A', '; c', 'A', '=1', 'A B=1', '\ufeff', 'if x; then'];
  /** A few lines, most of which every loader takes. */
  function envFile(random: Random): string {
    const pick = (from: readonly string[]) => from[random.below(from.length)] ?? '';
    const lines = Array.from({ length: 1 + random.below(5) }, () =>
      random.below(12) === 0
        ? pick(NOISE)
        : `${random.below(8) === 0 ? 'export ' : ''}${pick(['A', 'B', 'C_1'])}=${random.below(3) === 0 ? pick(VALUES) : pick(['1', 'abc', '"x"', "'y'", ''])}`,
    );
    return lines.join(pick(['\n', '\n', '\n', '\r\n']));
  }

  test.each(DIALECTS.map(({ name }) => name))('%s', async (name) => {
    const dialect = dialectOf(name);
    if (dialect === undefined) throw new Error(`no dialect ${name}`);
    const random = seeded(DIALECTS.findIndex((each) => each.name === name) + 1);
    let judged = 0;
    for (let count = 0; count < 400; count++) {
      const text = envFile(random);
      const { variables, problems } = dialect.parse(text);
      const found = await collect({ '.env': text }, { environment: 'qa', dialect: name }).catch(
        (error: unknown) => error,
      );
      if (!Array.isArray(found)) {
        // Refused with a reason that `env parse` tells as well.
        const why = Error.isError(found) ? found.message : '';
        const line = Number(/^\.env:(\d+): /.exec(why)?.[1]);
        expect([name, text, why, problems.some((each) => each.line === line) || variables.size === 0]).toEqual([
          name,
          text,
          why,
          true,
        ]);
        continue;
      }
      judged++;
      const cells = (found as Environment[])[0]?.cells ?? new Map<string, never>();
      const shown = [...cells].flatMap(([variable, cell]) =>
        cell.state === 'listed' ? [] : [[variable, cell.state === 'set' ? cell.value : '']],
      );
      expect([text, shown]).toEqual([text, [...variables]]);
    }
    expect(judged).toBeGreaterThan(100);
  });
});
