import { type MarkInput, mark, readBaseline } from '../../src/app/mark.ts';
import type { Subject } from '../../src/app/subject.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { BASELINE_FILE, formatBaseline } from '../../src/core/baseline.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { RuleInfo } from '../../src/core/rule.ts';
import { IGNORE_FILE } from '../../src/core/suppress.ts';
import { memoryTree } from '../../src/io/tree.ts';
import { finding } from '../core/findings.ts';

const RULE = 'migrations/drop-column';
const FP = finding().fingerprint;
const RULES: RuleInfo[] = [
  {
    id: RULE,
    severity: 'high',
    summary: '',
    why: '',
    fix: '',
    since: '0.1.0',
    aliases: ['migrations/old-name'],
    examples: { bad: [], good: [] },
  },
];

interface Given {
  head?: Record<string, string>;
  base?: Record<string, string>;
  findings?: Finding[];
  config?: string;
  examined?: Record<string, string[]>;
  trust?: MarkInput['trust'];
  subject?: Partial<Subject>;
}

const marked = ({
  head = {},
  base,
  findings = [finding()],
  config = '',
  examined = {},
  trust = 'head',
  subject = {},
}: Given) =>
  mark({
    asked: false,
    subject: {
      words: '',
      scope: { kind: 'tree' },
      head: memoryTree(head),
      changes: [],
      trust: 'head',
      review: true,
      fork: false,
      existing: 'new',
      notices: [],
      ...(base === undefined ? {} : { base: memoryTree(base) }),
      ...subject,
    },
    config: parseConfig(config, 'launch-ready.yml').config,
    rules: RULES,
    findings,
    examined: new Map(Object.entries(examined)),
    today: '2026-11-22',
    trust,
  });

const SQL = '-- one\n-- launch-ready:ignore migrations/drop-column -- r\nALTER TABLE t DROP COLUMN c;\n';

describe('what becomes of a finding', () => {
  test.each<[name: string, given: Given, expected: [state: string, severity: string, by?: string]]>([
    ['nothing said', {}, ['new', 'high']],
    ['a severity', { config: `rules: { ${RULE}: low }` }, ['new', 'low']],
    ['a severity under an old name', { config: 'rules: { migrations/old-name: blocker }' }, ['new', 'blocker']],
    ['off', { config: `rules: { ${RULE}: off }` }, ['ignored', 'high', 'rules']],
    ['off under an old name', { config: 'rules: { migrations/old-name: off }' }, ['ignored', 'high', 'rules']],
    ['an entry', { head: { [IGNORE_FILE]: `${FP} ${RULE} x # r` } }, ['ignored', 'high', 'file']],
    [
      'an entry under an old name',
      { head: { [IGNORE_FILE]: `${FP} migrations/old-name x # r` } },
      ['ignored', 'high', 'file'],
    ],
    ['a comment', { head: { 'db/1.sql': SQL } }, ['ignored', 'high', 'inline']],
    [
      'a comment where none helps',
      { head: { 'db/1.sql': SQL }, findings: [finding({ inlineIgnorable: false })] },
      ['new', 'high'],
    ],
    ['the baseline', { head: { [BASELINE_FILE]: formatBaseline([finding()]) } }, ['known', 'high']],
    [
      'ignored and in the baseline',
      { head: { [BASELINE_FILE]: formatBaseline([finding()]), [IGNORE_FILE]: `${FP} ${RULE} x # r` } },
      ['ignored', 'high', 'file'],
    ],
    ['known before', { findings: [finding({ state: 'known' })] }, ['known', 'high']],
    ['a first look at everything', { subject: { existing: 'known' } }, ['known', 'high']],
    [
      'a look at everything with a baseline',
      { subject: { existing: 'known' }, head: { [BASELINE_FILE]: formatBaseline([]) } },
      ['new', 'high'],
    ],
    [
      'a first look: what is wrong now is no history',
      { subject: { existing: 'known' }, findings: [finding({ check: 'env' })] },
      ['new', 'high'],
    ],
    [
      'a first look: a dead app is no history',
      { subject: { existing: 'known' }, findings: [finding({ check: 'smoke' })] },
      ['new', 'high'],
    ],
  ])('%s', async (_, given, [state, severity, by]) => {
    const { findings } = await marked(given);
    expect(findings.map((each) => [each.state, each.severity, each.ignored?.by])).toEqual([[state, severity, by]]);
  });
});

describe('ignores of no use', () => {
  const all = (which: 'stale' | 'expired' | 'malformed', given: Given) =>
    marked(given).then(({ ignores }) => ignores[which].map(({ line }) => line));
  const entry = `${'1:'.padEnd(34, 'b')} ${RULE} x # r`;

  test.each<[name: string, given: Given, expected: number[]]>([
    [
      'a comment in a file that was judged',
      { findings: [], head: { 'db/1.sql': SQL }, examined: { migrations: ['db/1.sql'] } },
      [2],
    ],
    [
      'a comment in a file that was not',
      { findings: [], head: { 'db/1.sql': SQL }, examined: { migrations: ['db/2.sql'] } },
      [],
    ],
    [
      'a comment of a check that did not run',
      { findings: [], head: { 'db/1.sql': SQL }, examined: { env: ['db/1.sql'] } },
      [],
    ],
    ['an entry, in a change', { findings: [], head: { [IGNORE_FILE]: entry }, examined: { migrations: [] } }, []],
    [
      'an entry, in all of history',
      {
        findings: [],
        head: { [IGNORE_FILE]: entry },
        examined: { migrations: [] },
        subject: { scope: { kind: 'history', head: '' } },
      },
      [1],
    ],
    ['one that is used', { head: { 'db/1.sql': SQL }, examined: { migrations: ['db/1.sql'] } }, []],
  ])('stale: %s', async (_, given, expected) => {
    expect(await all('stale', given)).toEqual(expected);
  });

  test('expired and malformed', async () => {
    const head = { [IGNORE_FILE]: `${FP} ${RULE} x # r until 2026-11-21\nwhat is this\n` };
    expect([
      await all('expired', { head }),
      await all('malformed', { head }),
      (await marked({ head })).findings[0]?.state,
    ]).toEqual([[1], [2], 'new']);
  });
});

describe('what a change adds', () => {
  const added = (given: Given) =>
    marked({ base: {}, ...given }).then(({ ignores }) => ignores.added.map(({ what }) => what.replaceAll('`', '')));
  const line = (end = '') => `${FP} ${RULE} db/1.sql:3 # r${end}`;

  test.each<[name: string, given: Given, expected: string[]]>([
    ['an entry', { head: { [IGNORE_FILE]: line() } }, [`an ignore of ${RULE} (db/1.sql:3)`]],
    ['an entry that was there', { head: { [IGNORE_FILE]: line() }, base: { [IGNORE_FILE]: line() } }, []],
    ['another reason for it', { head: { [IGNORE_FILE]: line(' and more') }, base: { [IGNORE_FILE]: line() } }, []],
    [
      'a later date',
      { head: { [IGNORE_FILE]: line(' until 2028-01-01') }, base: { [IGNORE_FILE]: line(' until 2027-01-01') } },
      [`an ignore of ${RULE} (db/1.sql:3)`],
    ],
    [
      'no date any more',
      { head: { [IGNORE_FILE]: line() }, base: { [IGNORE_FILE]: line(' until 2027-01-01') } },
      [`an ignore of ${RULE} (db/1.sql:3)`],
    ],
    ['an earlier date', { head: { [IGNORE_FILE]: line(' until 2027-01-01') }, base: { [IGNORE_FILE]: line() } }, []],
    ['a comment', { head: { 'db/1.sql': SQL } }, [`launch-ready:ignore ${RULE} in db/1.sql`]],
    ['a comment that was there', { head: { 'db/1.sql': SQL }, base: { 'db/1.sql': SQL } }, []],
    [
      'a comment that moved with its line',
      {
        head: { 'db/1.sql': `\n\n${SQL}` },
        base: { 'db/1.sql': SQL },
        findings: [finding({ location: { kind: 'file', path: 'db/1.sql', startLine: 5, endLine: 5 } })],
      },
      [],
    ],
    [
      'a comment over another line',
      { head: { 'db/1.sql': SQL.replace('COLUMN c', 'COLUMN d') }, base: { 'db/1.sql': SQL } },
      [`launch-ready:ignore ${RULE} in db/1.sql`],
    ],
    [
      'a comment in a file that was renamed',
      {
        head: { 'db/1.sql': SQL },
        base: { 'db/0.sql': SQL },
        subject: { changes: [{ path: 'db/1.sql', from: 'db/0.sql', status: 'renamed' }] },
      },
      [],
    ],
    [
      'a comment with a later date',
      {
        head: { 'db/1.sql': SQL.replace('-- r', '-- r (until 2028-01-01)') },
        base: { 'db/1.sql': SQL.replace('-- r', '-- r (until 2027-01-01)') },
      },
      [`launch-ready:ignore ${RULE} in db/1.sql`],
    ],
    [
      'entries of the baseline',
      {
        head: { [BASELINE_FILE]: formatBaseline([finding(), finding({ fingerprint: `1:${'b'.repeat(32)}` })]) },
        base: { [BASELINE_FILE]: formatBaseline([]) },
      },
      ['2 entries of the baseline'],
    ],
    [
      'a baseline that shrinks',
      { head: { [BASELINE_FILE]: formatBaseline([]) }, base: { [BASELINE_FILE]: formatBaseline([finding()]) } },
      [],
    ],
    [
      'from a fork, whose own do not count',
      { head: { [IGNORE_FILE]: line(), 'db/1.sql': SQL }, trust: 'base', subject: { trust: 'base' } },
      [],
    ],
    ['before a deploy, where nobody reviews', { head: { [IGNORE_FILE]: line() }, subject: { review: false } }, []],
  ])('%s', async (_, given, expected) => {
    expect(await added(given)).toEqual(expected);
  });
});

describe('a baseline that is none', () => {
  const ADVICE = 'Write it anew with `launch-ready baseline`, or restore it from git.';
  test.each<[name: string, text: string, message: RegExp]>([
    ['no JSON', '{', /^\.launch-ready\/baseline\.json is not valid JSON: /],
    ['controls', '\u001b[31m', /is not valid JSON: [^\p{Cc}]*$/u],
    ['a list', '[]', /^\.launch-ready\/baseline\.json: : /],
    ['another version', '{"version":2,"findings":[]}', /: version: /],
    [
      'a fingerprint that is none',
      '{"version":1,"findings":[{"fingerprint":"x","rule":"a/b","place":""}]}',
      /: findings\.0\.fingerprint: /,
    ],
  ])('%s', async (_, text, message) => {
    await expect(readBaseline(memoryTree({ [BASELINE_FILE]: text }))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      advice: ADVICE,
    });
  });

  test('none at all, and one with a byte order mark', async () => {
    expect(await readBaseline(memoryTree({}))).toBeUndefined();
    expect(await readBaseline(memoryTree({ [BASELINE_FILE]: `\ufeff${formatBaseline([])}` }))).toEqual({
      version: 1,
      findings: [],
    });
  });
});
