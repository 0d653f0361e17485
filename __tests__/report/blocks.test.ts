import type { Finding } from '../../src/core/finding.ts';
import { sameAsBefore, sharedBy } from '../../src/report/block-words.ts';
import { placeWithin, type Thing, toBlocks } from '../../src/report/blocks.ts';
import { makeFinding, manyFindings } from './hostile.ts';

const at = (path: string, startLine: number, endLine = startLine) =>
  ({ kind: 'file', path, startLine, endLine }) as const;
const env = (title: string, variable: string, environment: string): Finding =>
  makeFinding({ rule: 'env/empty-variable', title, location: at('.env.example', 6), data: { variable, environment } });
const ofTool = (tool: string, path: string, line: number): Finding =>
  makeFinding({ check: 'sarif', title: `${line}`, location: at(path, line), origin: { tool, rule: 'x' } });
const secret = (title: string, path: string, line = 1): Finding =>
  makeFinding({ rule: 'secrets/github-token', title, location: at(path, line) });

test.each<[name: string, findings: Finding[], blocks: [thing: Thing, titles: string[]][]]>([
  ['nothing', [], []],
  [
    'statements of a migration',
    [
      makeFinding({ title: 'a', location: at('db/7.sql', 1) }),
      makeFinding({ title: 'b', location: at('db/8.sql', 1) }),
      makeFinding({ title: 'c', location: at('db/7.sql', 9) }),
    ],
    [
      [{ kind: 'file', path: 'db/7.sql' }, ['a', 'c']],
      [{ kind: 'file', path: 'db/8.sql' }, ['b']],
    ],
  ],
  [
    'one file, two checks',
    [makeFinding({ title: 'a' }), makeFinding({ title: 'b', rule: 'secrets/generic', location: at('db/7.sql', 3) })],
    [
      [{ kind: 'file', path: 'db/7.sql' }, ['a']],
      [{ kind: 'file', path: 'db/7.sql' }, ['b']],
    ],
  ],
  [
    'a variable in two environments, and one that is only named first',
    [
      env('A is empty in production', 'A', 'production'),
      env('B is empty in production', 'B', 'production'),
      env('A is empty in staging', 'A', 'staging'),
      env('None of the 9 required variables is set', 'A', 'staging'),
    ],
    [
      [{ kind: 'variable', name: 'A' }, ['A is empty in production', 'A is empty in staging']],
      [{ kind: 'variable', name: 'B' }, ['B is empty in production']],
      [{ kind: 'file', path: '.env.example' }, ['None of the 9 required variables is set']],
    ],
  ],
  [
    'a variable without a file',
    ['production', 'staging'].map((environment) =>
      makeFinding({ title: environment, location: { kind: 'variable', name: 'A', environment } }),
    ),
    [[{ kind: 'variable', name: 'A' }, ['production', 'staging']]],
  ],
  [
    'two tools in one file',
    [ofTool('ESLint', 'a.ts', 1), ofTool('Trivy', 'a.ts', 2), ofTool('ESLint', 'a.ts', 3), ofTool('ESLint', 'b.ts', 4)],
    [
      [{ kind: 'file', path: 'a.ts', tool: 'ESLint' }, ['1', '3']],
      [{ kind: 'file', path: 'a.ts', tool: 'Trivy' }, ['2']],
      [{ kind: 'file', path: 'b.ts', tool: 'ESLint' }, ['4']],
    ],
  ],
  [
    'a request with two faults',
    ['status', 'text'].map((title) =>
      makeFinding({
        title,
        rule: `smoke/${title}`,
        location: { kind: 'request', url: 'https://a.example/', check: 'home' },
      }),
    ),
    [[{ kind: 'request', place: 'https://a.example/ (home)' }, ['status', 'text']]],
  ],
  [
    'the same in several files',
    [secret('Token', 'a.sh'), secret('Other', 'a.sh'), secret('Token', 'b.sh'), secret('Token', 'b.sh', 7)],
    [
      [{ kind: 'places' }, ['Token', 'Token', 'Token']],
      [{ kind: 'file', path: 'a.sh' }, ['Other']],
    ],
  ],
  [
    'the same twice in one file',
    [secret('Token', 'a.sh', 1), secret('Token', 'a.sh', 2)],
    [[{ kind: 'file', path: 'a.sh' }, ['Token', 'Token']]],
  ],
  [
    'commit messages and tags stay apart',
    [
      makeFinding({ title: 'a', rule: 'secrets/x', location: { kind: 'commit', commit: 'abc1234' } }),
      makeFinding({ title: 'b', rule: 'secrets/x', location: { kind: 'object', object: 'abc1234', name: 'v1' } }),
    ],
    [
      [{ kind: 'alone' }, ['a']],
      [{ kind: 'alone' }, ['b']],
    ],
  ],
])('%s', (_, findings, blocks) =>
  expect(toBlocks(findings).map(({ thing, findings: members }) => [thing, members.map(({ title }) => title)])).toEqual(
    blocks,
  ),
);

test('every finding is in one block', () => {
  const findings = manyFindings(3_000);
  const all = toBlocks(findings).flatMap((block) => block.findings);
  expect(all).toHaveLength(3_000);
  expect(new Set(all)).toEqual(new Set(findings));
});

const FILE: Thing = { kind: 'file', path: 'a' };
const VARIABLE: Thing = { kind: 'variable', name: 'A' };
test.each<[thing: Thing, parts: Partial<Finding>, words: string]>([
  [FILE, { location: at('a.sql', 3) }, 'line 3'],
  [FILE, { location: at('a.sql', 3, 5) }, 'lines 3 to 5'],
  [FILE, { location: { kind: 'commit', commit: 'abc1234def', path: 'a', startLine: 2 } }, 'abc1234 line 2'],
  [FILE, { location: { kind: 'report', file: 'eslint.sarif' } }, ''],
  [VARIABLE, { location: { kind: 'variable', name: 'A', environment: 'staging' } }, 'staging'],
  [VARIABLE, { location: at('.env', 3) }, '.env:3'],
  [{ kind: 'request', place: 'x' }, { location: { kind: 'request', url: 'https://a.example', check: 'x' } }, ''],
  [{ kind: 'places' }, { location: at('a.sql', 3) }, 'a.sql:3'],
])('the place within %j of %j', (thing, parts, words) => expect(placeWithin(thing, makeFinding(parts))).toBe(words));

describe('what is said once', () => {
  const [block] = toBlocks([
    makeFinding({ title: 'a', message: '1', impact: 'x', fix: 'p', location: at('db/7.sql', 1) }),
    makeFinding({ title: 'b', message: '2', impact: 'x', fix: 'q', location: at('db/7.sql', 2) }),
    makeFinding({ title: 'c', message: '2', impact: 'x', fix: 'p', location: at('db/7.sql', 3) }),
  ]);
  test('by all of a block', () =>
    expect(sharedBy(block ?? { thing: { kind: 'alone' }, findings: [] })).toEqual({ impact: 'x' }));
  test('by one above', () =>
    expect([...sameAsBefore(block ?? { thing: { kind: 'alone' }, findings: [] }).values()]).toEqual([
      { message: false },
      { message: false },
      { message: false, fix: 'as for line 1' },
    ]));
  test('of another environment', () => {
    const [one] = toBlocks(
      ['staging', 'production'].map((environment) => ({
        ...env(`A is empty in ${environment}`, 'A', environment),
        message: `Empty in ${environment}.`,
        impact: `Login fails in ${environment}.`,
        fix: `Set it in ${environment}.`,
      })),
    );
    expect([...sameAsBefore(one ?? { thing: { kind: 'alone' }, findings: [] }).values()]).toEqual([
      { message: false },
      { message: true, impact: 'the same as in staging', fix: 'the same as in staging' },
    ]);
  });
});
