import { renderJson } from '../../../src/report/json.ts';
import { readFindingsFile } from '../../../src/report/read/read-file.ts';
import { makeFinding, makeReport } from '../hostile.ts';
import { at, context, driver, log, read } from './documents.ts';

const SARIF = log({ ...driver(), results: [{ ruleId: 'no-undef', message: { text: 'é 💳' }, ...at('src/a.ts') }] });
const CHECKSTYLE =
  '<checkstyle><file name="src/a.ts"><error line="3" severity="error" message="é 💳" source="x"/></file></checkstyle>';
const OURS = renderJson(makeReport([makeFinding()]));

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => utf16(text).swap16();

describe('told by what is in it, whatever its name and encoding', () => {
  test.each<[name: string, bytes: Uint8Array, kind: string, message: string]>([
    ['our report', Buffer.from(OURS), 'report', 'Line 3 drops it.'],
    ['our report from PowerShell', utf16(`\ufeff${OURS}`), 'report', 'Line 3 drops it.'],
    ['SARIF', Buffer.from(SARIF), 'sarif', 'é 💳'],
    ['SARIF with a byte order mark', Buffer.from(`\ufeff${SARIF}`), 'sarif', 'é 💳'],
    ['SARIF from PowerShell', utf16(`\ufeff${SARIF}`), 'sarif', 'é 💳'],
    ['SARIF in UTF-16 without a mark', utf16(SARIF), 'sarif', 'é 💳'],
    ['SARIF in UTF-16, big end first', swapped(`\ufeff${SARIF}`), 'sarif', 'é 💳'],
    ['SARIF behind blank lines', Buffer.from(`\n\n  ${SARIF}`), 'sarif', 'é 💳'],
    ['checkstyle', Buffer.from(CHECKSTYLE), 'checkstyle', 'é 💳'],
    [
      'checkstyle with a declaration',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${CHECKSTYLE}`),
      'checkstyle',
      'é 💳',
    ],
    [
      'checkstyle from PowerShell',
      utf16(`\ufeff<?xml version="1.0" encoding="utf-16"?>${CHECKSTYLE}`),
      'checkstyle',
      'é 💳',
    ],
    [
      'checkstyle in Latin-1',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${CHECKSTYLE.replace('é 💳', 'é')}`, 'latin1'),
      'checkstyle',
      'é',
    ],
  ])('%s', (_, bytes, kind, message) => {
    const answer = readFindingsFile(bytes, 'x.txt', context);
    expect([answer.kind, answer.report.findings.map((finding) => finding.message)]).toEqual([kind, [message]]);
  });
});

describe('anything else is named, with what to give instead', () => {
  test.each<[name: string, text: string, message: string, advice: RegExp]>([
    ['nothing', '', 'x.sarif is empty.', /log of its step/],
    ['blanks', ' \n ', 'x.sarif is empty.', /log of its step/],
    [
      'cut off',
      SARIF.slice(0, -20),
      expect.stringMatching(/^x\.sarif is not JSON: it (?:ends too early|breaks)/),
      /SARIF 2\.1\.0/,
    ],
    ['broken', '{\n  "a": 1 "b" }', 'x.sarif is not JSON: it breaks at line 2, column 10.', /SARIF 2\.1\.0/],
    ['broken by a word', '{ "a": b }', 'x.sarif is not JSON: it breaks at an unexpected `b`.', /SARIF 2\.1\.0/],
    ['text', 'No problems found.', 'x.sarif is neither JSON nor XML.', /SARIF 2\.1\.0/],
    ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'x.sarif is an HTML page.', /a login/],
    [
      'tests',
      '<?xml version="1.0"?><testsuites/>',
      'x.sarif is JUnit XML: results of tests are no findings.',
      /`needs`/,
    ],
    ['other XML', '<project/>', 'x.sarif is XML, but not of checkstyle: its root is <project>.', /anew/],
    ['other JSON', '{"a":1}', 'x.sarif is JSON, but neither a report of Launch Ready nor SARIF.', /SARIF 2\.1\.0/],
    ['a list', '[]', 'x.sarif is JSON, but neither a report of Launch Ready nor SARIF.', /SARIF 2\.1\.0/],
    ['a text of JSON', '"a"', 'x.sarif is JSON, but neither a report of Launch Ready nor SARIF.', /SARIF 2\.1\.0/],
    [
      'ESLint’s own',
      '[{"filePath":"a","messages":[]}]',
      'x.sarif is ESLint’s own JSON, which is not read.',
      /formatter-sarif/,
    ],
    [
      'Trivy’s own',
      '{"SchemaVersion":2,"ArtifactName":"."}',
      'x.sarif is Trivy’s own JSON, which is not read.',
      /--format sarif/,
    ],
    [
      'npm audit',
      '{"auditReportVersion":2,"vulnerabilities":{}}',
      'x.sarif is what `npm audit --json` writes, which is not read.',
      /Trivy/,
    ],
    ['old SARIF', '{"version":"1.0.0","runs":[]}', 'x.sarif is SARIF 1.0.0, which is not read.', /2\.1\.0/],
    [
      'SARIF without runs',
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json"}',
      'x.sarif is no SARIF log: it has no list of `runs`.',
      /2\.1\.0/,
    ],
    [
      '101 runs',
      JSON.stringify({ version: '2.1.0', runs: Array(101).fill({}) }),
      'x.sarif has 101 runs; at most 100 are read.',
      /each tool/,
    ],
    ['depth', '['.repeat(100_000), 'x.sarif is nested deeper than 100 levels, which no report is.', /SARIF/],
    ['depth of XML', '<checkstyle>'.repeat(100_000), 'x.sarif is nested deeper than any checkstyle file.', /anew/],
    ['an archive', 'PK\u0003\u0004', 'x.sarif is a ZIP archive.', /Unpack/],
    [
      'a later report of ours',
      OURS.replace('"schema": 1', '"schema": 2'),
      expect.stringMatching(/of a version this Launch Ready does not read/),
      /report-file/,
    ],
  ])('%s', (_, text, message, advice) => {
    const said = (): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    };
    expect(said()).toMatchObject({ name: 'UserError', message, advice: expect.stringMatching(advice) });
  });

  test('more than 16 MB', () => {
    expect(() => read(Buffer.alloc(16 * 1024 * 1024 + 1, ' '))).toThrow(
      'x.sarif is larger than 16 MB, the most that is read.',
    );
  });

  test('a name with controls', () => {
    expect(() => read('', '\u001b[31m\n::error::x')).toThrow('\\x1b[31m\\n::error::x is empty.');
  });

  test('what V8 quotes of a broken file is not told', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const error = (() => {
      try {
        return read(`{"a": ${token}}`);
      } catch (caught) {
        return caught;
      }
    })();
    expect(JSON.stringify([String(error), error])).not.toContain('a1B2');
  });
});
