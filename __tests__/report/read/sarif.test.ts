import type { Finding } from '../../../src/core/finding.ts';
import { OTHER_TOOLS_URL } from '../../../src/core/rule.ts';
import { at, driver, type Json, log, only, read, results } from './documents.ts';

const rule = (more: Json): Json => driver({ rules: [{ id: 'r', ...more }] });

test('a result of ESLint, whole', () => {
  const report = read(
    log({
      tool: {
        driver: {
          name: 'ESLint',
          rules: [
            {
              id: 'no-unused-vars',
              helpUri: 'https://eslint.org/docs/latest/rules/no-unused-vars',
              shortDescription: { text: 'Disallow unused variables' },
            },
          ],
        },
      },
      artifacts: [{ location: { uri: 'file:///srv/shop/src/a.js' } }],
      results: [
        {
          level: 'error',
          message: { text: "'unused' is assigned a value but never used." },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'file:///srv/shop/src/a.js', index: 0 },
                region: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 13 },
              },
            },
          ],
          ruleId: 'no-unused-vars',
          ruleIndex: 0,
          suppressions: [],
        },
      ],
    }),
  );
  expect(report).toEqual({
    schema: 1,
    tool: { name: 'launch-ready', version: expect.any(String) },
    verdict: 'fail',
    exitCode: 1,
    failOn: 'high',
    scope: 'findings of eslint',
    outcomes: [
      {
        check: 'eslint',
        status: 'completed',
        reason: null,
        coverage: { reports: 1, results: 1, rules: 1, files: 1 },
        leftOut: [],
        durationMs: 0,
        asked: true,
      },
    ],
    findings: [
      {
        check: 'eslint',
        rule: 'eslint/no-unused-vars',
        severity: 'high',
        title: "'unused' is assigned a value but never used.",
        message: "'unused' is assigned a value but never used.",
        fix: 'See ESLint’s page on the rule: https://eslint.org/docs/latest/rules/no-unused-vars',
        impact: 'Only ESLint can say; Launch Ready passes on its word.',
        location: { kind: 'file', path: 'src/a.js', startLine: 1, endLine: 1, startColumn: 7, endColumn: 13 },
        fingerprint: expect.stringMatching(/^1:[0-9a-f]{32}$/),
        state: 'new',
        origin: {
          tool: 'ESLint',
          rule: 'no-unused-vars',
          url: 'https://eslint.org/docs/latest/rules/no-unused-vars',
        },
        inlineIgnorable: false,
        docs: OTHER_TOOLS_URL,
      },
    ],
    notices: [],
  });
});

describe('how bad it is', () => {
  const scored = (score: unknown): Json => ({ properties: { 'security-severity': score } });
  test.each<[name: string, result: Json, run: Json, severity: string]>([
    ['nothing said', {}, {}, 'medium'],
    ['error', { level: 'error' }, {}, 'high'],
    ['warning', { level: 'warning' }, {}, 'medium'],
    ['note', { level: 'note' }, {}, 'low'],
    ['none', { level: 'none' }, {}, 'low'],
    ['a level that is none', { level: 'fatal' }, {}, 'medium'],
    ['a level of another type', { level: 5 }, {}, 'medium'],
    ['a property of every object', { level: 'constructor' }, {}, 'medium'],
    ['the rule’s', {}, rule({ defaultConfiguration: { level: 'error' } }), 'high'],
    ['the result’s before the rule’s', { level: 'note' }, rule({ defaultConfiguration: { level: 'error' } }), 'low'],
    [
      'as the invocation configured it',
      {},
      {
        ...rule({ defaultConfiguration: { level: 'error' } }),
        invocations: [{ ruleConfigurationOverrides: [{ descriptor: { id: 'r' }, configuration: { level: 'note' } }] }],
      },
      'low',
    ],
    [
      'as the invocation configured it, by index',
      { ruleIndex: 0 },
      {
        ...rule({}),
        invocations: [
          { ruleConfigurationOverrides: [{ descriptor: { index: 0 }, configuration: { level: 'error' } }] },
        ],
      },
      'high',
    ],
    ['a score of 9', scored('9.0'), {}, 'blocker'],
    ['a score of 8.9', scored('8.9'), {}, 'high'],
    ['a score of 6.9', scored(6.9), {}, 'medium'],
    ['a score of 3.9', scored('3.9'), {}, 'low'],
    ['a score of 0', scored('0.0'), {}, 'low'],
    ['the rule’s score before the result’s level', { level: 'note' }, rule(scored('9.8')), 'blocker'],
    ['a score that is none', { level: 'error', ...scored('critical') }, {}, 'high'],
    ['a score out of bounds', { level: 'error', ...scored('99') }, {}, 'high'],
    ['an empty score', { level: 'error', ...scored(' ') }, {}, 'high'],
    ['for a person to decide', { kind: 'review', level: 'error' }, {}, 'low'],
    ['open', { kind: 'open' }, {}, 'low'],
    ['a kind that is none', { kind: 'x', level: 'error' }, {}, 'high'],
  ])('%s', (_, result, run, severity) => {
    expect(only(result, run).severity).toBe(severity);
  });
});

describe('what is no finding is counted', () => {
  test.each<[string, Json, Json]>([
    ['passed', { kind: 'pass' }, { 'passed results': 1 }],
    ['not applicable', { kind: 'notApplicable' }, { 'inapplicable results': 1 }],
    ['informational', { kind: 'informational' }, { 'informational results': 1 }],
    ['gone since the tool’s baseline', { baselineState: 'absent' }, { 'fixed results': 1 }],
  ])('%s', (_, result, counted) => {
    const { findings, outcomes, verdict } = results([{ message: { text: 'm' }, level: 'error', ...result }]);
    expect([findings, outcomes[0]?.coverage, verdict]).toEqual([
      [],
      { reports: 1, results: 1, rules: 0, files: 0, ...counted },
      'pass',
    ]);
  });
});

describe('what the tool itself knows of it', () => {
  type State = Pick<Finding, 'state' | 'ignored'>;
  test.each<[name: string, result: Json, expected: State]>([
    ['nothing', {}, { state: 'new' }],
    ['new', { baselineState: 'new' }, { state: 'new' }],
    ['unchanged', { baselineState: 'unchanged' }, { state: 'known' }],
    ['updated', { baselineState: 'updated' }, { state: 'known' }],
    ['a state that is none', { baselineState: 'fine' }, { state: 'new' }],
    ['no suppressions', { suppressions: [] }, { state: 'new' }],
    [
      'a comment in the source',
      { suppressions: [{ kind: 'inSource', justification: 'fine here' }] },
      { state: 'ignored', ignored: { by: 'inline', reason: 'fine here' } },
    ],
    [
      'accepted elsewhere',
      { suppressions: [{ kind: 'external', status: 'accepted' }] },
      { state: 'ignored', ignored: { by: 'file', reason: 'suppressed in ESLint’s own way, without a reason' } },
    ],
    ['rejected', { suppressions: [{ kind: 'external', status: 'rejected' }] }, { state: 'new' }],
    ['under review', { suppressions: [{ kind: 'external', status: 'underReview' }] }, { state: 'new' }],
    ['a status that nobody knows', { suppressions: [{ kind: 'external', status: 5 }] }, { state: 'new' }],
    ['one accepted, one rejected', { suppressions: [{ kind: 'inSource' }, { status: 'rejected' }] }, { state: 'new' }],
    ['one that is none', { suppressions: [{ kind: 'inSource' }, null] }, { state: 'new' }],
  ])('%s', (_, result, expected) => {
    const { state, ignored } = only(result);
    expect({ state, ...(ignored === undefined ? {} : { ignored }) }).toEqual(expected);
  });
});

describe('the rule', () => {
  const extension = (more: Json): Json => ({
    tool: {
      driver: { name: 'CodeQL' },
      extensions: [{ name: 'queries', guid: 'g', rules: [{ id: 'js/x', ...more }] }],
    },
  });
  const help = { help: { text: 'Do it.' } };
  const page = 'See what ESLint says about `r`.';
  test.each<[name: string, result: Json, run: Json, rule: string, fix: string]>([
    ['by id', { ruleId: 'r' }, rule(help), 'r', `Do it.\n\n${page}`],
    ['by index', { ruleId: undefined, ruleIndex: 0 }, rule(help), 'r', `Do it.\n\n${page}`],
    ['by reference', { ruleId: undefined, rule: { index: 0 } }, rule(help), 'r', `Do it.\n\n${page}`],
    ['a case of it', { ruleId: 'r/1' }, rule(help), 'r/1', 'Do it.\n\nSee what ESLint says about `r/1`.'],
    ['an index that is wrong', { ruleId: 'r', ruleIndex: 7 }, rule(help), 'r', `Do it.\n\n${page}`],
    [
      'an index of another rule',
      { ruleId: 'r', ruleIndex: 0 },
      driver({
        rules: [
          { id: 'other', help: { text: 'No.' } },
          { id: 'r', ...help },
        ],
      }),
      'r',
      `Do it.\n\n${page}`,
    ],
    [
      'of an extension, by index',
      { ruleId: undefined, rule: { index: 0, toolComponent: { index: 0 } } },
      extension(help),
      'js/x',
      'Do it.\n\nSee what CodeQL says about `js/x`.',
    ],
    [
      'of an extension, by guid',
      { ruleId: undefined, rule: { index: 0, toolComponent: { guid: 'g' } } },
      extension(help),
      'js/x',
      'Do it.\n\nSee what CodeQL says about `js/x`.',
    ],
    ['unknown', { ruleId: 'r' }, {}, 'r', page],
    ['none', { ruleId: undefined }, {}, 'unnamed', 'See what ESLint says about `unnamed`.'],
    ['a list in help', { ruleId: 'r' }, rule({ help: { text: 'One\nTwo' } }), 'r', `One\n\nTwo\n\n${page}`],
    ['help that is a template', { ruleId: 'r' }, rule({ help: { text: '`{name}` is unused' } }), 'r', page],
    ['help that says no more', { ruleId: 'r' }, rule({ help: { text: 'm' } }), 'r', page],
  ])('%s', (_, result, run, id, fix) => {
    const finding = only(result, run);
    expect([finding.origin?.rule, finding.fix]).toEqual([id, fix]);
  });

  test.each<[tool: string, rule: string, expected: string]>([
    ['ESLint', '@typescript-eslint/no-unused-vars', 'eslint/typescript-eslint-no-unused-vars'],
    ['Semgrep OSS', 'python.lang.security.x', 'semgrep-oss/python-lang-security-x'],
    ['zizmor', 'zizmor/artipacked', 'zizmor/artipacked'],
    ['ruff', 'F401', 'ruff/f401'],
    ['Secrets', 'x', 'tool-secrets/x'],
    ['gate', 'x', 'tool-gate/x'],
    ['3scan', 'x', 'tool-3scan/x'],
    ['検査', '規則', 'tool/5465c970'],
    [' ', '', 'unnamed-tool/unnamed'],
    ['x'.repeat(99), 'y', `${'x'.repeat(40)}/y`],
  ])('%s and %s are called %s', (name, ruleId, expected) => {
    expect(only({ ruleId }, driver({ name })).rule).toBe(expected);
  });

  test('two long names stay two', () => {
    const [a, b] = ['a', 'b'].map((first) => only({ ruleId: `${first}.${'long.'.repeat(40)}end` }).rule);
    expect([a?.length, b?.length, a === b, a?.endsWith('-end')]).toEqual([87, 87, false, true]);
  });

  test.each<[name: string, helpUri: unknown, url: string | undefined]>([
    ['https', 'https://a.example/b', 'https://a.example/b'],
    ['http', 'http://a.example/b', undefined],
    ['a script', 'javascript:alert(1)', undefined],
    ['with a password', 'https://user:word@a.example', undefined],
    ['of this machine', 'https://localhost/x', undefined],
    ['with a line break', 'https://a.example/\n::error::x', undefined],
    ['with an invisible mark', 'https://a.example/\u202ex', undefined],
    ['very long', `https://a.example/${'x'.repeat(3_000)}`, undefined],
    ['no text', 5, undefined],
  ])('its page: %s', (_, helpUri, url) => {
    expect(only({}, rule({ helpUri })).origin?.url).toBe(url);
  });
});

describe('the words', () => {
  test.each<[name: string, result: Json, run: Json, message: string, title: string]>([
    ['a text', { message: { text: 'It is.' } }, {}, 'It is.', 'It is.'],
    ['Markdown is left alone', { message: { text: 'It is.', markdown: '**It**' } }, {}, 'It is.', 'It is.'],
    [
      'of the rule',
      { message: { id: 'm' } },
      rule({ messageStrings: { m: { text: 'From {0}.' } } }),
      'From {0}.',
      'From {0}.',
    ],
    [
      'with arguments',
      { message: { id: 'm', arguments: ['here', 'there'] } },
      rule({ messageStrings: { m: { text: 'From {0} to {1}, {{not}} {2}.' } } }),
      'From here to there, {not} {2}.',
      'From here to there, {not} {2}.',
    ],
    ['of the tool', { message: { id: 'm' } }, driver({ globalMessageStrings: { m: { text: 'Hi.' } } }), 'Hi.', 'Hi.'],
    ['braces without arguments', { message: { text: 'Use {0} {{x}}.' } }, {}, 'Use {0} {{x}}.', 'Use {0} {{x}}.'],
    [
      'a link to a related place',
      {
        message: { text: 'From [the \\[source\\]](1) to [sink](2), a[0](3).' },
        relatedLocations: [{ id: 1 }, { id: 2 }],
      },
      {},
      'From the [source] to sink, a[0](3).',
      'From the [source] to sink, a[0](3).',
    ],
    ['a link to a page', { message: { text: 'See [it](https://a.example).' } }, {}, 'See it.', 'See it.'],
    [
      'in many lines',
      { message: { text: 'Package: lodash\nVersion: 4.17.15\n' } },
      rule({ shortDescription: { text: 'lodash: command injection' } }),
      'Package: lodash\n\nVersion: 4.17.15',
      'lodash: command injection',
    ],
    [
      'a description that only names the rule',
      { message: { text: 'One.\nTwo.' } },
      rule({ shortDescription: { text: 'Semgrep Finding: r' } }),
      'One.\n\nTwo.',
      'One.',
    ],
    [
      'two sentences',
      { message: { text: 'Found a call with a shell. This is dangerous.' } },
      {},
      'Found a call with a shell. This is dangerous.',
      'Found a call with a shell.',
    ],
    ['none, but the rule has', { message: {} }, rule({ shortDescription: { text: 'Short.' } }), 'Short.', 'Short.'],
    [
      'none at all',
      { message: undefined },
      {},
      'ESLint reports `r` and says no more.',
      'ESLint reports `r` and says no more.',
    ],
    [
      'an id of every object',
      { message: { id: 'constructor' } },
      rule({ messageStrings: {} }),
      'ESLint reports `r` and says no more.',
      'ESLint reports `r` and says no more.',
    ],
    ['very long', { message: { text: 'x'.repeat(50_000) } }, {}, `${'x'.repeat(3_999)}…`, `${'x'.repeat(254)}…`],
  ])('%s', (_, result, run, message, title) => {
    const finding = only(result, run);
    expect([finding.message, finding.title]).toEqual([message, title]);
  });
});

describe('names that last', () => {
  const prints = (all: Json[], run: Json = {}): string[] =>
    results(
      all.map((each) => ({ ruleId: 'r', message: { text: 'm' }, ...each })),
      run,
    ).findings.map((each) => each.fingerprint);
  const one = (result: Json): string => prints([result])[0] ?? '';
  const hash = 'abcdef0123456789:1';

  test.each<[name: string, a: Json, b: Json, same: boolean]>([
    ['lines move', at('a.ts', { startLine: 3 }), at('a.ts', { startLine: 9 }), true],
    [
      'line numbers in the words',
      { ...at('a.ts'), message: { text: 'see line 3' } },
      { ...at('a.ts'), message: { text: 'see line 4' } },
      true,
    ],
    ['other words', { ...at('a.ts'), message: { text: 'a' } }, { ...at('a.ts'), message: { text: 'b' } }, false],
    ['another file', at('a.ts'), at('b.ts'), false],
    [
      'the tool’s fingerprint, another file',
      { fingerprints: { x: hash }, ...at('a.ts') },
      { fingerprints: { x: hash }, ...at('b.ts') },
      true,
    ],
    [
      'a partial one, another file',
      { partialFingerprints: { x: hash }, ...at('a.ts') },
      { partialFingerprints: { x: hash }, ...at('b.ts') },
      false,
    ],
    [
      'a partial one, other words',
      { partialFingerprints: { x: hash }, message: { text: 'a' } },
      { partialFingerprints: { x: hash }, message: { text: 'b' } },
      true,
    ],
    ['another partial one', { partialFingerprints: { x: hash } }, { partialFingerprints: { x: `${hash}2` } }, false],
    [
      'one that is none: Semgrep without a login',
      { fingerprints: { 'matchBasedId/v1': 'requires login' }, ...at('a.ts') },
      { fingerprints: { 'matchBasedId/v1': 'requires login' }, ...at('b.ts') },
      false,
    ],
    ['empty ones: gitleaks of a folder', { partialFingerprints: { commitSha: '' }, ...at('a.ts') }, at('a.ts'), true],
    ['another rule', { ruleId: 'a' }, { ruleId: 'b' }, false],
  ])('%s', (_, a, b, same) => {
    expect(one(a) === one(b)).toBe(same);
  });

  test('equal ones are numbered by their place, whatever order the tool wrote', () => {
    const [a, b] = [at('a.ts', { startLine: 3 }), at('a.ts', { startLine: 9 })];
    expect(new Set(prints([a, b])).size).toBe(2);
    expect(prints([b, a])).toEqual(prints([a, b]));
  });

  test('two tools are two', () => {
    expect(prints([{}], driver({ name: 'A' }))).not.toEqual(prints([{}], driver({ name: 'B' })));
  });
});
