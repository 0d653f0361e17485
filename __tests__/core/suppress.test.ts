import { fingerprint } from '../../src/core/fingerprint.ts';
import {
  applyIgnores,
  formatIgnoreLine,
  formatInlineIgnore,
  type InlineIgnore,
  parseIgnoreFile,
  parseInlineIgnores,
} from '../../src/core/suppress.ts';
import { finding } from './findings.ts';
import { processorTime } from './processor-time.ts';
import { anyText, seeds } from './random.ts';

const RULE = 'migrations/drop-column';

describe('an inline ignore in every kind of comment', () => {
  test.each<[name: string, text: string, expected: Partial<InlineIgnore>[]]>([
    ['SQL', '-- launch-ready:ignore a/b -- why', [{ alone: true, rule: 'a/b', reason: 'why' }]],
    [
      'SQL behind a statement',
      'DROP TABLE t; -- launch-ready:ignore a/b -- why',
      [{ alone: false, rule: 'a/b', reason: 'why' }],
    ],
    ['TypeScript', '  // launch-ready:ignore a/b -- why', [{ alone: true, reason: 'why' }]],
    ['YAML', '\t# launch-ready:ignore a/b -- why', [{ alone: true, reason: 'why' }]],
    ['ini', '; launch-ready:ignore a/b -- why', [{ alone: true, reason: 'why' }]],
    ['a block', '/* launch-ready:ignore a/b -- why */', [{ alone: true, reason: 'why' }]],
    ['a doc block', '/** launch-ready:ignore a/b -- why */', [{ alone: true, reason: 'why' }]],
    ['a line of a block', ' * launch-ready:ignore a/b -- why', [{ alone: true, reason: 'why' }]],
    ['the last line of a block', ' * launch-ready:ignore a/b -- why */', [{ alone: true, reason: 'why' }]],
    ['JSX', '  {/* launch-ready:ignore a/b -- why */}', [{ alone: true, reason: 'why' }]],
    ['HTML', '<!-- launch-ready:ignore a/b -- why -->', [{ alone: true, reason: 'why' }]],
    ['a template', '{# launch-ready:ignore a/b -- why #}', [{ alone: true, reason: 'why' }]],
    ['HTML without a reason', '<!-- launch-ready:ignore a/b -->', [{ rule: 'a/b', reason: '' }]],
    ['no reason', '# launch-ready:ignore a/b', [{ rule: 'a/b', reason: '' }]],
    ['an empty reason', '# launch-ready:ignore a/b --', [{ rule: 'a/b', reason: '' }]],
    ['only a date', '# launch-ready:ignore a/b (until 2027-01-31)', [{ reason: '', until: '2027-01-31' }]],
    [
      'an empty reason and a date',
      '# launch-ready:ignore a/b -- (until 2027-01-31)',
      [{ reason: '', until: '2027-01-31' }],
    ],
    [
      'reason and date',
      '# launch-ready:ignore a/b -- why (until 2027-01-31)',
      [{ reason: 'why', until: '2027-01-31' }],
    ],
    [
      'a date without brackets',
      '# launch-ready:ignore a/b -- why until 2027-01-31',
      [{ reason: 'why', until: '2027-01-31' }],
    ],
    [
      'a date in a block',
      '/* launch-ready:ignore a/b -- why (until 2027-01-31) */',
      [{ reason: 'why', until: '2027-01-31' }],
    ],
    [
      'a date in HTML',
      '<!-- launch-ready:ignore a/b -- why (until 2027-01-31) -->',
      [{ reason: 'why', until: '2027-01-31' }],
    ],
    [
      'a date in the middle is prose',
      '# launch-ready:ignore a/b -- until 2027-01-31 we wait',
      [{ reason: 'until 2027-01-31 we wait' }],
    ],
    ['a date that is none', '# launch-ready:ignore a/b -- why (until soon)', [{ reason: 'why (until soon)' }]],
    ['dashes in the reason', '# launch-ready:ignore a/b -- one -- two', [{ reason: 'one -- two' }]],
    ['an arrow in the reason', '# launch-ready:ignore a/b -- moved --> elsewhere', [{ reason: 'moved --> elsewhere' }]],
    ['a star-slash in the reason of a line comment', '# launch-ready:ignore a/b -- src/*/x', [{ reason: 'src/*/x' }]],
    [
      'code behind the block',
      '/* launch-ready:ignore a/b -- why (until 2020-01-01) */ DROP TABLE t;',
      [{ alone: false, reason: 'why', until: '2020-01-01' }],
    ],
    ['wide spaces', '#   launch-ready:ignore \t a/b  --   why  ', [{ alone: true, reason: 'why' }]],
    [
      'two on a line',
      '# launch-ready:ignore a/b -- x launch-ready:ignore c/d -- y',
      [
        { rule: 'a/b', reason: 'x', alone: true },
        { rule: 'c/d', reason: 'y', alone: true },
      ],
    ],
    [
      'two comments on a line',
      '// launch-ready:ignore a/b -- x (until 2020-01-01) // launch-ready:ignore c/d -- y',
      [
        { rule: 'a/b', reason: 'x', until: '2020-01-01' },
        { rule: 'c/d', reason: 'y' },
      ],
    ],
    [
      'two blocks on a line',
      '/* launch-ready:ignore a/b -- x */ /* launch-ready:ignore c/d -- y */',
      [
        { rule: 'a/b', reason: 'x', alone: true },
        { rule: 'c/d', reason: 'y', alone: true },
      ],
    ],
    [
      'two without reasons',
      '# launch-ready:ignore a/b # launch-ready:ignore c/d',
      [
        { rule: 'a/b', reason: '' },
        { rule: 'c/d', reason: '' },
      ],
    ],
    [
      'a date that cannot be',
      '# launch-ready:ignore a/b -- why (until 2027-13-45)',
      [{ reason: 'why', until: '2027-13-45' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseInlineIgnores('f', text)).toEqual(
      expected.map((each) => expect.objectContaining({ kind: 'inline', path: 'f', line: 1, ...each })),
    );
    expect(parseInlineIgnores('f', text).map((each) => 'until' in each)).toEqual(
      expected.map((each) => 'until' in each),
    );
  });

  test.each<[name: string, text: string]>([
    ['no rule', '# launch-ready:ignore'],
    ['no rule but a reason', '# launch-ready:ignore -- why'],
    ['a rule without its word', '# launch-ready:ignore drop-column -- why'],
    ['a rule with a capital', '# launch-ready:ignore A/b'],
    ['a rule that goes on', '# launch-ready:ignore a/b.c'],
    ['words where a reason should be', '# launch-ready:ignore a/b because I say so'],
    ['another command', '# launch-ready:ignored a/b'],
    ['the command cut in two', '# launch-ready:ignore\na/b'],
    ['nothing of it', 'SELECT 1;'],
  ])('%s is none', (_, text) => {
    expect(parseInlineIgnores('f', text)).toEqual([]);
  });

  test('lines are counted over every kind of line break', () => {
    const text = 'one\r\n# launch-ready:ignore a/b -- x\r\n\rfour\n# launch-ready:ignore c/d -- y\r\n';
    expect(parseInlineIgnores('f', text).map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'x'],
      [5, 'y'],
    ]);
  });

  test.each<[name: string, text: string]>([
    ['blanks', `# launch-ready:ignore a/b --${' '.repeat(50_000)}x (${' '.repeat(50_000)}y)`],
    ['dashes', `# launch-ready:ignore a/b ${'-- '.repeat(30_000)}`],
    ['dates', `# launch-ready:ignore a/b -- ${'(until 2027-01-31 '.repeat(10_000)}`],
    ['ends', `/* launch-ready:ignore a/b -- ${'* /'.repeat(30_000)}`],
    ['itself', 'launch-ready:ignore a/b '.repeat(5_000)],
    ['a bundle', `${'x'.repeat(1_000_000)}launch-ready:ignore a/b -- y${' '.repeat(1_000_000)}z`],
  ])('a hostile line of %s takes no time', (_, text) => {
    const started = processorTime();
    parseInlineIgnores('f', text);
    expect(processorTime() - started).toBeLessThan(2_000);
  });
});

describe('the ignore file', () => {
  const FP = `1:${'0123456789abcdef'.repeat(2)}`;
  const entry = (more: object) => ({
    kind: 'file',
    line: 1,
    fingerprint: FP,
    rule: RULE,
    place: '',
    reason: '',
    ...more,
  });

  test.each<[name: string, line: string, expected: object]>([
    [
      'all of it',
      `${FP} ${RULE} db/1.sql:3 # nothing reads it until 2027-01-31`,
      { place: 'db/1.sql:3', reason: 'nothing reads it', until: '2027-01-31' },
    ],
    [
      'a date in brackets',
      `${FP} ${RULE} db/1.sql:3 # why (until 2027-01-31)`,
      { place: 'db/1.sql:3', reason: 'why', until: '2027-01-31' },
    ],
    ['a date alone', `${FP} ${RULE} x # until 2027-01-31`, { place: 'x', until: '2027-01-31' }],
    ['no reason', `${FP} ${RULE} db/1.sql:3`, { place: 'db/1.sql:3' }],
    ['no place', `${FP} ${RULE} # why`, { reason: 'why' }],
    [
      'a place with blanks',
      `${FP} ${RULE} DATABASE_URL (production) # why`,
      { place: 'DATABASE_URL (production)', reason: 'why' },
    ],
    ['a # in the reason', `${FP} ${RULE} x # see # 12`, { place: 'x', reason: 'see # 12' }],
    ['a # in the place', `${FP} ${RULE} a#b.sql:1 # why`, { place: 'a#b.sql:1', reason: 'why' }],
    ['tabs', `${FP}\t${RULE}\tx # why`, { place: 'x', reason: 'why' }],
    ['blanks around', `  ${FP} ${RULE} x # why  `, { place: 'x', reason: 'why' }],
  ])('%s', (_, line, expected) => {
    expect(parseIgnoreFile(line)).toEqual({ entries: [entry(expected)], malformed: [] });
  });

  test.each<[name: string, line: string]>([
    ['only a rule', RULE],
    ['a fingerprint without its version', `${FP.slice(2)} ${RULE} x`],
    ['a cut fingerprint', `${FP.slice(0, -1)} ${RULE} x`],
    ['a fingerprint in capitals', `${FP.toUpperCase()} ${RULE} x`],
    ['no rule', `${FP} drop-column x`],
    ['prose', 'please ignore this'],
  ])('%s is malformed', (_, line) => {
    expect(parseIgnoreFile(`# a comment\r\n\r\n${line}\r\n`)).toEqual({
      entries: [],
      malformed: [{ line: 3, text: line }],
    });
  });

  test('a malformed line is shown as one short line without controls', () => {
    const [malformed] = parseIgnoreFile(`\u001b[31m${'x'.repeat(500)}`).malformed;
    expect(malformed?.text).toMatch(/^\\x1b\[31mx+…$/);
    expect(malformed?.text).toHaveLength(120);
  });

  describe('a secret that was rotated', () => {
    const secret = (date?: string) =>
      finding({ rule: 'secrets/x', ...(date === undefined ? {} : { data: { last: { date } } }) });
    test.each<[what: string, words: string, exposed: string | undefined, state: string]>([
      ['after it was exposed', 'rotated: 2026-05-02', '2026-05-01T10:00:00Z', 'ignored'],
      ['on the same day', 'rotated: 2026-05-01', '2026-05-01T10:00:00Z', 'ignored'],
      ['before it was exposed again', 'rotated: 2026-05-01', '2026-05-02T00:00:00Z', 'new'],
      ['in another zone the day before', 'rotated: 2026-05-01', '2026-05-02T01:00:00+02:00', 'ignored'],
      ['on a day to come', 'rotated: 2026-12-01', '2026-05-01T10:00:00Z', 'new'],
      ['in a look at files, which have no dates', 'rotated: 2026-05-01', undefined, 'ignored'],
      ['with other words around it', 'by Ada, rotated 2026-05-02, see #12', '2026-05-01T10:00:00Z', 'ignored'],
      ['but no day is named', 'rotated in May', '2026-05-01T10:00:00Z', 'ignored'],
    ])('%s', (_, words, exposed, state) => {
      const found = secret(exposed);
      const { entries } = parseIgnoreFile(`${found.fingerprint} secrets/x a.ts:1 # ${words}`);
      const [marked] = applyIgnores([found], entries, '2026-11-22').findings;
      expect(marked?.state).toBe(state);
      if (state === 'new')
        expect(marked?.message).toMatch(/Line 1 of `.launch-ready\/ignore` says that it was rotated on 2026-/);
    });
  });

  test('what is printed ready to paste reads back, whatever the path and the reason', () => {
    for (const seed of seeds(1_000)) {
      const reason = anyText(seed, 60);
      const path = anyText(seed + 10_000, 40);
      const location = { kind: 'file', path, startLine: 1, endLine: 1 } as const;
      const written = finding({ location, fingerprint: fingerprint(RULE, reason) });
      const line = formatIgnoreLine(written, reason, { until: '2027-01-31' });
      const { entries, malformed } = parseIgnoreFile(line);
      const [entry] = entries;
      const state = applyIgnores([written], entries, '2027-01-31').findings[0]?.state;
      expect([seed, /[\p{Cc}\u2028\u2029]/u.test(line), malformed, entries.length, entry?.until, state]).toEqual([
        seed,
        false,
        [],
        1,
        '2027-01-31',
        'ignored',
      ]);
    }
  });
});

describe('the comment that is offered silences the finding', () => {
  test.each([
    'a.sql',
    'a.ts',
    'a.mjs',
    'a.tsx',
    'a.go',
    'a.rs',
    'a.java',
    'a.cs',
    'a.prisma',
    'a.yml',
    'a.yaml',
    'a.toml',
    'a.py',
    'a.rb',
    'a.sh',
    'a.tf',
    '.env',
    '.env.example',
    'apps/web/.env.local',
    'Dockerfile',
    'ops/Dockerfile.prod',
    'Makefile',
    'Procfile',
    'a.html',
    'a.xml',
    'a.vue',
    'a.md',
    'a.css',
    'A.SQL',
  ])('in %s', (path) => {
    const here = finding({ location: { kind: 'file', path, startLine: 2, endLine: 2 } });
    const comment = formatInlineIgnore(here, 'nothing reads it');
    expect(comment).toMatch(/launch-ready:ignore migrations\/drop-column -- nothing reads it/);
    const above = parseInlineIgnores(path, `${comment}\nthe line\n`);
    const beside = parseInlineIgnores(path, `first\nthe line ${comment}\n`);
    for (const ignores of [above, beside])
      expect(applyIgnores([here], ignores, '2026-11-22').findings[0]?.ignored).toEqual({
        by: 'inline',
        reason: 'nothing reads it',
      });
  });

  test.each(['a.json', 'a.png', 'package-lock.json', 'LICENSE', 'a'])('none is offered in %s', (path) => {
    expect(
      formatInlineIgnore(finding({ location: { kind: 'file', path, startLine: 1, endLine: 1 } }), 'x'),
    ).toBeUndefined();
  });

  test('none is offered where a comment would not help', () => {
    expect(formatInlineIgnore(finding({ inlineIgnorable: false }), 'x')).toBeUndefined();
    expect(
      formatInlineIgnore(finding({ location: { kind: 'commit', commit: 'a'.repeat(40), path: 'a.ts' } }), 'x'),
    ).toBeUndefined();
    expect(formatInlineIgnore(finding({ location: { kind: 'variable', name: 'A' } }), 'x')).toBeUndefined();
  });
});

describe('which findings an inline ignore covers', () => {
  const ignore = (more: Partial<InlineIgnore>): InlineIgnore => ({
    kind: 'inline',
    path: 'db/1.sql',
    line: 2,
    alone: true,
    rule: RULE,
    reason: 'r',
    ...more,
  });
  const at = (startLine: number, endLine = startLine) =>
    finding({ location: { kind: 'file', path: 'db/1.sql', startLine, endLine } });
  test.each<[name: string, ignore: InlineIgnore, finding: ReturnType<typeof finding>, covered: boolean]>([
    ['the line below', ignore({}), at(3), true],
    ['its own line', ignore({}), at(2), true],
    ['two lines below', ignore({}), at(4), false],
    ['the line above', ignore({}), at(1), false],
    ['a statement that begins below', ignore({}), at(3, 9), true],
    ['a statement it stands in', ignore({ line: 5 }), at(3, 9), true],
    ['a statement that ended above', ignore({ line: 5 }), at(3, 4), false],
    ['behind code: its line', ignore({ alone: false }), at(2), true],
    ['behind code: not the line below', ignore({ alone: false }), at(3), false],
    ['another rule', ignore({ rule: 'migrations/drop-table' }), at(3), false],
    ['another file', ignore({ path: 'db/2.sql' }), at(3), false],
    ['a file whose comments must not change', ignore({}), { ...at(3), inlineIgnorable: false }, false],
    [
      'history',
      ignore({}),
      finding({ location: { kind: 'commit', commit: 'c'.repeat(40), path: 'db/1.sql', startLine: 3 } }),
      false,
    ],
  ])('%s', (_, given, about, covered) => {
    const { findings, used } = applyIgnores([about], [given], '2026-11-22');
    expect([findings[0]?.state, used.has(given)]).toEqual(covered ? ['ignored', true] : ['new', false]);
  });
});

describe('dates, aliases and doubles', () => {
  const entry = (more: object) =>
    ({
      kind: 'file',
      line: 1,
      fingerprint: finding().fingerprint,
      rule: RULE,
      place: '',
      reason: 'r',
      ...more,
    }) as const;
  test.each<[until: string | undefined, state: string, expired: number]>([
    [undefined, 'ignored', 0],
    ['2026-11-22', 'ignored', 0],
    ['2026-11-23', 'ignored', 0],
    ['2026-11-21', 'new', 1],
    ['2025-12-31', 'new', 1],
  ])('until %s', (until, state, expired) => {
    const given = entry(until === undefined ? {} : { until });
    const result = applyIgnores([finding()], [given], '2026-11-22');
    expect([result.findings[0]?.state, result.expired.length, result.used.size]).toEqual([state, expired, 1]);
    expect(result.findings[0]?.ignored).toEqual(
      state === 'new' ? undefined : { by: 'file', reason: 'r', ...(until === undefined ? {} : { until }) },
    );
  });

  test('an expired entry beside a valid one is neither reported nor in the way', () => {
    const result = applyIgnores(
      [finding()],
      [entry({ until: '2020-01-01' }), entry({ reason: 'still' })],
      '2026-11-22',
    );
    expect([result.findings[0]?.ignored?.reason, result.expired]).toEqual(['still', []]);
  });

  test('an old name goes on working', () => {
    const old = entry({ rule: 'migrations/old-name' });
    const namesOf = (rule: string) => (rule === RULE ? [RULE, 'migrations/old-name'] : [rule]);
    expect(applyIgnores([finding()], [old], '2026-11-22', namesOf).findings[0]?.state).toBe('ignored');
    expect(applyIgnores([finding()], [old], '2026-11-22').findings[0]?.state).toBe('new');
  });

  test('a fingerprint of another rule silences nothing', () => {
    expect(applyIgnores([finding()], [entry({ rule: 'migrations/drop-table' })], '2026-11-22').findings[0]?.state).toBe(
      'new',
    );
  });

  test('findings are marked, never dropped, and what was given stays as it was', () => {
    const given = [finding(), finding({ fingerprint: `1:${'b'.repeat(32)}` })];
    const before = structuredClone(given);
    expect(applyIgnores(given, [entry({})], '2026-11-22').findings.map(({ state }) => state)).toEqual([
      'ignored',
      'new',
    ]);
    expect(given).toEqual(before);
  });
});
