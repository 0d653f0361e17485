// A change cannot silence itself unseen. The same attempts three times: from a fork, where none counts; on a branch of
// the repository, where each counts and is listed; and there under `policy: base`, where none counts again.
import { BASELINE_FILE } from '../../src/core/baseline.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Report } from '../../src/core/report.ts';
import { IGNORE_FILE } from '../../src/core/suppress.ts';
import { sorted } from '../core/sorted.ts';
import type { Files } from '../testkit/git/index.ts';
import { clearSubjects, findingsOf, review } from './review.ts';

afterAll(clearSubjects);

const RULES = 'rules: { env/new-variable: high }\n';
const BASE: Files = { 'launch-ready.yml': RULES, '.env.example': 'PORT=\n' };
/** What fails: a variable that nobody has set. */
const CHANGE: Files = { '.env.example': 'PORT=\nNEW=\n' };
const NEW = fingerprint('env/new-variable', 'NEW', '');
const FAILS = 'new env/new-variable .env.example:2';

const config = (text: string): Files => ({ 'launch-ready.yml': text });
const ignoreLine = (reason: string) => `${NEW} env/new-variable .env.example:2 # ${reason}\n`;
const baseline = (...fingerprints: string[]) =>
  JSON.stringify({
    version: 1,
    findings: fingerprints.map((each) => ({ fingerprint: each, rule: 'env/new-variable', place: '' })),
  });

interface Attempt {
  name: string;
  /** Beside the new variable. */
  change: Files;
  /** What a branch of the repository gets: the finding's fate, and the words of `policy/loosened`. */
  branch: { findings: string[]; loosened: string[] };
}

const POLICY_AT_CONFIG = (line: number) => `new policy/loosened launch-ready.yml:${line}`;

const ATTEMPTS: Attempt[] = [
  {
    name: 'fail-on: never',
    change: config(`fail-on: never\n${RULES}`),
    branch: { findings: [FAILS, POLICY_AT_CONFIG(1)], loosened: ['fail-on goes from high to never'] },
  },
  {
    name: 'fail-on: blocker',
    change: config(`${RULES}fail-on: blocker\n`),
    branch: { findings: [FAILS, POLICY_AT_CONFIG(2)], loosened: ['fail-on goes from high to blocker'] },
  },
  {
    name: 'warn-only',
    change: config(`${RULES}warn-only: true\n`),
    branch: { findings: [FAILS, POLICY_AT_CONFIG(2)], loosened: ['warn-only is switched on'] },
  },
  {
    name: 'the rule switched off',
    change: config('rules: { env/new-variable: off }\n'),
    branch: {
      findings: [POLICY_AT_CONFIG(1), 'ignored env/new-variable .env.example:2'],
      loosened: ['rule env/new-variable is switched off'],
    },
  },
  {
    name: 'the rule lowered',
    change: config('rules:\n  env/new-variable: low\n'),
    branch: {
      findings: [POLICY_AT_CONFIG(2), 'new env/new-variable .env.example:2'],
      loosened: ['rule env/new-variable becomes low'],
    },
  },
  {
    name: 'the rule’s own severity taken away',
    change: config('version: 1\n'),
    branch: { findings: [FAILS, POLICY_AT_CONFIG(1)], loosened: ['rule env/new-variable becomes medium'] },
  },
  {
    name: 'the configuration deleted',
    change: { 'launch-ready.yml': null },
    branch: { findings: [FAILS, POLICY_AT_CONFIG(1)], loosened: ['rule env/new-variable becomes medium'] },
  },
  {
    name: 'an inline ignore above',
    change: { '.env.example': 'PORT=\n# launch-ready:ignore env/new-variable -- set by hand\nNEW=\n' },
    branch: {
      findings: ['new policy/loosened .env.example:2', 'ignored env/new-variable .env.example:3'],
      loosened: ['launch-ready:ignore env/new-variable in .env.example'],
    },
  },
  {
    name: 'an inline ignore on the line',
    change: { '.env.example': 'PORT=\nNEW= # launch-ready:ignore env/new-variable -- set by hand\n' },
    branch: {
      findings: ['new policy/loosened .env.example:2', 'ignored env/new-variable .env.example:2'],
      loosened: ['launch-ready:ignore env/new-variable in .env.example'],
    },
  },
  {
    name: 'an entry of the ignore file',
    change: { [IGNORE_FILE]: ignoreLine('set by hand') },
    branch: {
      findings: ['new policy/loosened .launch-ready/ignore:1', 'ignored env/new-variable .env.example:2'],
      loosened: ['an ignore of env/new-variable (.env.example:2)'],
    },
  },
  {
    name: 'an entry of the baseline',
    change: { [BASELINE_FILE]: baseline(NEW) },
    branch: {
      findings: ['new policy/loosened .launch-ready/baseline.json:1', 'known env/new-variable .env.example:2'],
      loosened: ['1 entry of the baseline'],
    },
  },
  {
    name: 'example files that no longer count',
    change: config(`${RULES}env:\n  examples: []\n`),
    branch: {
      findings: [POLICY_AT_CONFIG(3)],
      loosened: ['env no longer reads .env.example, .env.sample, .env.template and .env.dist'],
    },
  },
  {
    name: 'paths that no longer count',
    change: config(`${RULES}env:\n  ignore-paths: ["**"]\n`),
    branch: { findings: [POLICY_AT_CONFIG(3)], loosened: ['env no longer looks at **'] },
  },
  {
    name: 'an app elsewhere',
    change: config(`${RULES}apps: { docs: { path: docs } }\n`),
    branch: { findings: [POLICY_AT_CONFIG(2)], loosened: ['apps limits the search for variables to docs'] },
  },
  {
    name: 'the very rule that tells of it switched off',
    change: config(`warn-only: true\nrules: { env/new-variable: high, policy/loosened: off }\n`),
    branch: {
      findings: [FAILS, POLICY_AT_CONFIG(1), POLICY_AT_CONFIG(2)],
      loosened: ['rule policy/loosened is switched off', 'warn-only is switched on'],
    },
  },
];

/** What a change says of itself, without its first words. */
const loosenedIn = (report: Report): string[] =>
  report.findings.flatMap(({ rule, title }) =>
    rule === 'policy/loosened' ? [title.replace(/^[^:]*: /, '').replaceAll('`', '')] : [],
  );

test('without an attempt the variable fails', async () => {
  const report = await review({ base: BASE, change: CHANGE });
  expect([report.verdict, findingsOf(report)]).toEqual(['fail', [FAILS]]);
});

describe('from a fork nothing of it counts', () => {
  test.each(ATTEMPTS.map((attempt) => [attempt.name, attempt] as const))('%s', async (_, { change }) => {
    const report = await review({ base: BASE, change: { ...CHANGE, ...change }, from: 'fork' });
    expect([report.verdict, report.exitCode, report.failOn, report.wouldBe]).toEqual(['fail', 1, 'high', undefined]);
    expect(findingsOf(report)).toEqual([expect.stringMatching(/^new env\/new-variable \.env\.example:[23]$/)]);
  });

  test('nor from Dependabot, whose branch is in the repository', async () => {
    const [{ change } = { change: {} }] = ATTEMPTS;
    const report = await review({ base: BASE, change: { ...CHANGE, ...change }, from: 'dependabot' });
    expect([report.verdict, findingsOf(report)]).toEqual(['fail', [FAILS]]);
  });

  test('all of them at once', async () => {
    const change = Object.assign(
      {},
      CHANGE,
      ...ATTEMPTS.map((attempt) => attempt.change),
      config('fail-on: never\nrules: { env/new-variable: off }\n'),
    );
    const report = await review({ base: BASE, change, from: 'fork' });
    expect([report.verdict, findingsOf(report)]).toEqual(['fail', [FAILS]]);
  });

  test('nor for a folder of the build, whatever lies in it', async () => {
    const dist = { 'dist/launch-ready.yml': 'fail-on: never\n', 'dist/.launch-ready/ignore': ignoreLine('by hand') };
    const change = { ...CHANGE, ...config('fail-on: blocker\n'), ...dist };
    for (const [from, failOn] of [
      ['fork', 'high'],
      ['repository', 'blocker'],
    ] as const) {
      const report = await review({
        base: BASE,
        change,
        from,
        options: { folder: 'dist', checks: ['secrets'], asked: true },
      });
      expect([from, report.failOn, report.scope]).toEqual([from, failOn, 'folder dist']);
    }
  });

  test.each(['tree', 'history'] as const)('nor where the step asks for the %s', async (scope) => {
    const change = { ...CHANGE, ...config('fail-on: never\nrules: { env/placeholder-value: off }\n') };
    const report = await review({ base: BASE, change, from: 'fork', options: { scope } });
    expect(report.failOn).toBe('high');
  });
});

describe('on a branch of the repository each counts and is listed', () => {
  test.each(ATTEMPTS.map((attempt) => [attempt.name, attempt] as const))('%s', async (_, { change, branch }) => {
    const report = await review({ base: BASE, change: { ...CHANGE, ...change } });
    expect(report.verdict).toBe('pass');
    expect({ findings: sorted(findingsOf(report)), loosened: sorted(loosenedIn(report)) }).toEqual({
      findings: sorted(branch.findings),
      loosened: branch.loosened,
    });
    expect(report.loosened).toHaveLength(branch.loosened.length);
  });
});

describe('under the base’s `policy: base` nothing counts on a branch either', () => {
  const base = { ...BASE, 'launch-ready.yml': `policy: base\n${RULES}` };
  test.each(ATTEMPTS.map((attempt) => [attempt.name, attempt] as const))('%s', async (_, { change }) => {
    const report = await review({ base, change: { ...CHANGE, ...change } });
    expect([report.verdict, findingsOf(report)]).toEqual([
      'fail',
      [expect.stringMatching(/^new env\/new-variable \.env\.example:[23]$/)],
    ]);
  });

  test('and taking it away does not count', async () => {
    const report = await review({ base, change: { ...CHANGE, ...config('policy: head\nfail-on: never\n') } });
    expect([report.verdict, findingsOf(report)]).toEqual(['fail', [FAILS]]);
  });
});

describe('what the base accepts goes on counting', () => {
  const before: Files = {
    'launch-ready.yml': RULES,
    '.env.example': '# launch-ready:ignore env/new-variable -- by hand\nOLD=\n',
  };

  test.each<[name: string, base: Files, change: Files, expected: string[]]>([
    ['its ignore file', { [IGNORE_FILE]: ignoreLine('by hand') }, {}, ['ignored env/new-variable .env.example:2']],
    [
      'its ignore file, which the fork deletes',
      { [IGNORE_FILE]: ignoreLine('by hand') },
      { [IGNORE_FILE]: null },
      ['ignored env/new-variable .env.example:2'],
    ],
    ['its baseline', { [BASELINE_FILE]: baseline(NEW) }, {}, ['known env/new-variable .env.example:2']],
    [
      'its baseline, which the fork empties',
      { [BASELINE_FILE]: baseline(NEW) },
      { [BASELINE_FILE]: baseline() },
      ['known env/new-variable .env.example:2'],
    ],
    [
      'its baseline, which the fork breaks',
      { [BASELINE_FILE]: baseline(NEW) },
      { [BASELINE_FILE]: '{' },
      ['known env/new-variable .env.example:2'],
    ],
  ])('%s', async (_, base, change, expected) => {
    const report = await review({ base: { ...BASE, ...base }, change: { ...CHANGE, ...change }, from: 'fork' });
    expect([report.verdict, findingsOf(report)]).toEqual(['pass', expected]);
  });

  // Nothing is new about OLD any more.
  const STALE = 'new policy/stale-ignore .env.example:1';
  test.each<[name: string, from: 'fork' | 'repository', expected: string[]]>([
    [
      'a fork that copies an ignore of the base to its own line',
      'fork',
      ['new env/new-variable .env.example:4', STALE],
    ],
    [
      'a branch that does is told',
      'repository',
      ['ignored env/new-variable .env.example:4', 'new policy/loosened .env.example:3', STALE],
    ],
  ])('%s', async (_, from, expected) => {
    const change = {
      '.env.example': `${before['.env.example']}# launch-ready:ignore env/new-variable -- by hand\nNEW=\n`,
    };
    const report = await review({ base: before, change, from });
    expect(sorted(findingsOf(report))).toEqual(expected);
  });

  test('a fork that moves an ignore of the base to its own line', async () => {
    const change = { '.env.example': 'OLD=\n# launch-ready:ignore env/new-variable -- by hand\nNEW=\n' };
    expect(findingsOf(await review({ base: before, change, from: 'fork' }))).toEqual([
      'new env/new-variable .env.example:3',
    ]);
  });

  test('an ignore whose lines moved within the file is not a new one', async () => {
    const sql =
      '-- launch-ready:ignore migrations/drop-column -- nothing reads it\nALTER TABLE users DROP COLUMN plan;\n';
    const base = {
      'db/migrations/1_drop.sql': sql,
      'db/migrations/0_init.sql': 'CREATE TABLE users (id int, plan text);\n',
    };
    const change = { 'db/migrations/1_drop.sql': `-- moved down\n\n${sql}` };
    const report = await review({ base, change, options: { checks: ['migrations'] } });
    expect(loosenedIn(report)).toEqual([]);
  });
});

describe('what a change declares is its own affair, from a fork too', () => {
  test.each<[name: string, change: Files]>([
    ['a comment in the example file', { '.env.example': 'PORT=\n# optional\nNEW=\n' }],
    ['launch-ready.yml', config(`${RULES}env: { vars: { NEW: { required: false } } }\n`)],
  ])('an optional variable, by %s', async (_, change) => {
    const report = await review({ base: BASE, change: { ...CHANGE, ...change }, from: 'fork' });
    expect([report.verdict, findingsOf(report)]).toEqual(['pass', []]);
  });

  test('a configuration that is broken is said, not passed over', async () => {
    const change = { ...CHANGE, ...config('rules: [') };
    await expect(review({ base: BASE, change, from: 'fork' })).rejects.toThrow('launch-ready.yml:1:');
  });
});
