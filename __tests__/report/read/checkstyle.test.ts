import { OTHER_TOOLS_URL } from '../../../src/core/rule.ts';
import { read } from './documents.ts';

const document = (errors: string, file = 'src/a.ts'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n<file name="${file}">${errors}</file>\n</checkstyle>`;
const readErrors = (errors: string, name = 'x.xml') => read(document(errors), name);

test('an error of ESLint, whole', () => {
  const { findings, outcomes, verdict } = read(
    document(
      '<error line="1" column="7" severity="error" message="&apos;x&apos; is never used. (no-unused-vars)" source="eslint.rules.no-unused-vars" />',
      '/srv/shop/src/a.js',
    ),
    'out.xml',
  );
  expect([verdict, outcomes, findings]).toEqual([
    'fail',
    [
      {
        check: 'eslint',
        status: 'completed',
        reason: null,
        coverage: { reports: 1, files: 1, results: 1, 'ignored results': 0 },
        leftOut: [],
        durationMs: 0,
        asked: true,
      },
    ],
    [
      {
        check: 'eslint',
        rule: 'eslint/no-unused-vars',
        severity: 'high',
        title: "'x' is never used.",
        message: "'x' is never used.",
        fix: 'See what ESLint says about `no-unused-vars`.',
        impact: 'Only ESLint can say; Launch Ready passes on its word.',
        location: { kind: 'file', path: 'src/a.js', startLine: 1, endLine: 1, startColumn: 7 },
        fingerprint: expect.stringMatching(/^1:[0-9a-f]{32}$/),
        state: 'new',
        origin: { tool: 'ESLint', rule: 'no-unused-vars' },
        inlineIgnorable: false,
        docs: OTHER_TOOLS_URL,
      },
    ],
  ]);
});

test.each<[severity: string, expected: string[]]>([
  ['error', ['high']],
  ['warning', ['medium']],
  ['info', ['low']],
  ['Error', ['high']],
  ['', ['medium']],
  ['constructor', ['medium']],
  ['ignore', []],
])('severity %p', (severity, expected) => {
  const { findings, outcomes } = readErrors(`<error line="1" severity="${severity}" message="m" source="s"/>`);
  expect(findings.map((finding) => finding.severity)).toEqual(expected);
  expect(outcomes[0]?.coverage['ignored results']).toBe(1 - expected.length);
});

describe('the tool and the rule', () => {
  test.each<[file: string, sources: string[], check: string, rule: string]>([
    ['x.xml', ['eslint.rules.no-undef'], 'eslint', 'eslint/no-undef'],
    ['x.xml', ['com.puppycrawl.tools.checkstyle.checks.naming.TypeNameCheck'], 'checkstyle', 'checkstyle/typename'],
    ['eslint-checkstyle.xml', ['no-undef'], 'eslint', 'eslint/no-undef'],
    ['checkstyle-hadolint.xml', ['DL3006'], 'hadolint', 'hadolint/dl3006'],
    ['golangci-lint.xml', ['errcheck'], 'golangci-lint', 'golangci-lint/errcheck'],
    ['phpstan.xml', ['argument.type'], 'phpstan', 'phpstan/argument-type'],
    ['checkstyle.xml', ['PHPStan', 'PHPStan'], 'phpstan', 'phpstan/phpstan'],
    ['checkstyle.xml', ['a', 'b'], 'checkstyle', 'checkstyle/a'],
    ['checkstyle-result.xml', ['a'], 'checkstyle', 'checkstyle/a'],
    ['lint.xml', ['a'], 'checkstyle', 'checkstyle/a'],
    ['secrets.xml', ['a'], 'tool-secrets', 'tool-secrets/a'],
    ['a-b-c-d.xml', ['s'], 'checkstyle', 'checkstyle/s'],
    ['checkstyle.xml', [''], 'checkstyle', 'checkstyle/unnamed'],
  ])('%s with %j is %s', (file, sources, check, rule) => {
    const errors = sources
      .map((source, index) => `<error line="${index + 1}" message="m" source="${source}"/>`)
      .join('');
    const { findings, outcomes } = readErrors(errors, file);
    expect([outcomes[0]?.check, findings[0]?.rule]).toEqual([check, rule]);
  });
});

test.each<[name: string, attributes: string, expected: object]>([
  ['line and column', 'line="3" column="5"', { startLine: 3, endLine: 3, startColumn: 5 }],
  ['no column', 'line="3"', { startLine: 3, endLine: 3 }],
  ['golangci-lint’s column', 'line="3" column="0"', { startLine: 3, endLine: 3 }],
  ['none', '', { startLine: 1, endLine: 1 }],
  ['zero', 'line="0"', { startLine: 1, endLine: 1 }],
  ['absurd', 'line="99999999999"', { startLine: 1e7, endLine: 1e7 }],
  ['no number', 'line="x"', { startLine: 1, endLine: 1 }],
])('place: %s', (_, attributes, expected) => {
  expect(readErrors(`<error ${attributes} message="m" source="s"/>`).findings[0]?.location).toEqual({
    kind: 'file',
    path: 'src/a.ts',
    ...expected,
  });
});

test('a file outside of the repository is told, and is no path', () => {
  const [finding] = read(document('<error line="3" message="m" source="s"/>', '/etc/passwd'), 'x.xml').findings;
  expect([finding?.location, finding?.message]).toEqual([
    { kind: 'report', file: 'x.xml' },
    'm\n\nx names the place `/etc/passwd:3`, which is no file of this repository as far as can be told.',
  ]);
});

test('nothing found is completed', () => {
  const report = read('<?xml version="1.0"?><checkstyle><file name="a.ts"></file></checkstyle>', 'eslint.xml');
  expect([report.verdict, report.outcomes[0]?.status, report.outcomes[0]?.coverage]).toEqual([
    'pass',
    'completed',
    { reports: 1, files: 1, results: 0, 'ignored results': 0 },
  ]);
  expect(read('<checkstyle/>', 'eslint.xml').verdict).toBe('pass');
});

describe('what is malformed is named with its line', () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  test.each<[name: string, text: string, message: string]>([
    [
      'cut off',
      document('<error line="1"').slice(0, 90),
      expect.stringMatching(/^x\.xml is not well-formed XML at line 3, column \d+: /),
    ],
    [
      'an entity of a document type',
      '<!DOCTYPE checkstyle [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<checkstyle a="&x;"/>',
      "x.xml is not well-formed XML at line 2, column 16: Named entity isn't defined.",
    ],
    ['a secret in the wrong place', `<checkstyle>\n<${token} ${token}>`, expect.not.stringContaining('a1B2')],
    ['an entity that is a secret', `<checkstyle a="&${token};"/>`, expect.not.stringContaining('a1B2')],
    [
      'two roots',
      '<checkstyle/><checkstyle/>',
      expect.stringMatching(/^x\.xml is not well-formed XML at line 1, column 14: /),
    ],
  ])('%s', (_, text, message) => {
    const said = (): unknown => {
      try {
        return read(text, 'x.xml');
      } catch (error) {
        return error;
      }
    };
    expect(said()).toMatchObject({ name: 'UserError', message });
  });
});
