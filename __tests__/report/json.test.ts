import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { renderJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { MAX_REPORT_BYTES, reportSchema } from '../../src/report/read/report-schema.ts';
import { hostileFindings, hostileText, makeFinding, makeOutcome, makeReport, manyFindings, seeded } from './hostile.ts';

const FILE = 'findings/checks.json';

test('the whole text of a small report', () => {
  const report = makeReport([makeFinding({ data: { b: 1, a: [{ d: 2, c: 3 }] }, fingerprint: `1:${'0'.repeat(32)}` })]);
  expect(renderJson(report)).toBe(`\
{
  "schema": 1,
  "tool": {
    "name": "launch-ready",
    "version": "0.1.0"
  },
  "verdict": "fail",
  "exitCode": 1,
  "failOn": "high",
  "scope": "2 commits since main",
  "outcomes": [
    {
      "check": "migrations",
      "status": "completed",
      "reason": null,
      "coverage": {
        "files": 1
      },
      "leftOut": [],
      "durationMs": 41,
      "asked": false
    }
  ],
  "findings": [
    {
      "check": "migrations",
      "rule": "migrations/drop-column",
      "severity": "blocker",
      "title": "Drops column \`email\` of \`users\`",
      "message": "Line 3 drops it.",
      "fix": "Drop it in a later release.",
      "impact": "Login answers 500.",
      "location": {
        "kind": "file",
        "path": "db/7.sql",
        "startLine": 3,
        "endLine": 3
      },
      "fingerprint": "1:00000000000000000000000000000000",
      "state": "new",
      "inlineIgnorable": true,
      "docs": "https://github.com/OWNER/launch-ready/blob/main/docs/rules/migrations/drop-column.md",
      "data": {
        "a": [
          {
            "c": 3,
            "d": 2
          }
        ],
        "b": 1
      }
    }
  ],
  "notices": []
}
`);
});

const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(reportSchema, { io: 'input' }));

test.each([0, 1, 500, 3_000])(
  '%i findings: what is written is read back the same, and fits the JSON Schema',
  (count) => {
    const report = makeReport(manyFindings(count), {
      warnOnly: true,
      loosened: ['x'],
      commit: 'abc1234',
      shown: [`1:${'0'.repeat(32)}`],
    });
    const text = renderJson(report);
    expect(readReport(text, FILE)).toEqual(report);
    expect(renderJson(readReport(text, FILE))).toBe(text);
    expect(validate(JSON.parse(text))).toBe(true);
  },
);

test('the order in which keys were set does not matter', () => {
  const finding = makeFinding({
    excerpt: { text: 'a', line: 1 },
    state: 'ignored',
    ignored: { by: 'file', reason: 'r', until: '2027-01-31' },
  });
  const reversed = Object.fromEntries(Object.entries(finding).reverse()) as typeof finding;
  expect(renderJson(makeReport([reversed]))).toBe(renderJson(makeReport([finding])));
});

test('300 hostile reports keep their words through writing and reading', () => {
  const next = seeded(17);
  for (let index = 0; index < 300; index++) {
    const findings = hostileFindings(next(5), index).map((finding) => ({
      ...finding,
      title: finding.title.slice(0, 255),
      location: makeFinding().location,
    }));
    const report = makeReport(findings, {
      notices: [hostileText(next)],
      outcomes: [makeOutcome({ status: 'skipped', reason: hostileText(next) })],
    });
    expect(readReport(renderJson(report), FILE)).toEqual(report);
  }
});

const base = () => JSON.parse(renderJson(makeReport([makeFinding()])));
type Loose = ReturnType<typeof base>;
const change = (edit: (report: Loose) => void): string => {
  const report = base();
  edit(report);
  return JSON.stringify(report);
};
const at = (location: unknown) =>
  change((report) => {
    report.findings[0].location = location;
  });
const file = (path: string) => at({ kind: 'file', path, startLine: 1, endLine: 1 });

describe('refuses, naming the file and the place', () => {
  test.each([
    ['no JSON', '{', /^findings\/checks\.json is not JSON: /],
    ['an array', '[]', /is no report: Invalid input: expected object/],
    [
      'another major version',
      change((report) => {
        report.schema = 2;
      }),
      /is of a version this Launch Ready does not read/,
    ],
    [
      'a severity',
      change((report) => {
        report.findings[0].severity = 'fatal';
      }),
      /is no report: findings\[0\]\.severity: /,
    ],
    ['an absolute path', file('/etc/passwd'), /findings\[0\]\.location\.path: must be relative/],
    ['a path upwards', file('a/../../b'), /must be relative/],
    ['a path upwards at the end', file('a/..'), /must be relative/],
    ['a path of Windows', file('C:\\a'), /must be relative/],
    ['a path upwards of Windows', file('a\\..\\b'), /must be relative/],
    ['a path with a line break', file('a\n::error::b'), /must be relative/],
    ['a path with NUL', file('a\0b'), /must be relative/],
    ['an empty path', file(''), /findings\[0\]\.location\.path/],
    ['line 0', at({ kind: 'file', path: 'a', startLine: 0, endLine: 0 }), /location\.startLine/],
    ['half a line', at({ kind: 'file', path: 'a', startLine: 1.5, endLine: 2 }), /location\.startLine/],
    ['a place of no kind', at({ kind: 'elsewhere' }), /findings\[0\]\.location\.kind/],
    ['a commit that is an option', at({ kind: 'commit', commit: '--output=x' }), /location\.commit: is no commit/],
    [
      'an address of no web page',
      at({ kind: 'request', url: 'javascript:alert(1)', check: 'x' }),
      /location\.url: must begin with/,
    ],
    [
      'docs without TLS',
      change((report) => {
        report.findings[0].docs = 'http://x';
      }),
      /docs: must begin with https/,
    ],
    [
      'a title of 256',
      change((report) => {
        report.findings[0].title = 'x'.repeat(256);
      }),
      /findings\[0\]\.title/,
    ],
    [
      'a long message',
      change((report) => {
        report.findings[0].message = 'x'.repeat(10_001);
      }),
      /findings\[0\]\.message/,
    ],
    [
      'a rule that is none',
      change((report) => {
        report.findings[0].rule = '../../x';
      }),
      /findings\[0\]\.rule: is no rule id/,
    ],
    [
      'a check that is none',
      change((report) => {
        report.outcomes[0].check = '';
      }),
      /outcomes\[0\]\.check: /,
    ],
    [
      'a fingerprint that is none',
      change((report) => {
        report.findings[0].fingerprint = 'x';
      }),
      /is no fingerprint/,
    ],
    [
      'a negative count',
      change((report) => {
        report.outcomes[0].coverage.files = -1;
      }),
      /outcomes\[0\]\.coverage\.files/,
    ],
    [
      'a verdict that its exit code denies',
      change((report) => {
        report.verdict = 'pass';
      }),
      /contradicts itself: verdict "pass" has exit code 0, not 1/,
    ],
    [
      '10,001 findings',
      change((report) => {
        report.findings = Array.from({ length: 10_001 }, () => report.findings[0]);
      }),
      /is larger than 16 MB|more than 10,000 findings/,
    ],
    ['more than 16 MB', `"${'x'.repeat(MAX_REPORT_BYTES)}"`, /is larger than 16 MB/],
    ['a million brackets', '['.repeat(1_000_000), /is nested deeper than 20 levels/],
    [
      'depth in data',
      change((report) => {
        report.findings[0].data = { a: JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) };
      }),
      /is nested deeper/,
    ],
  ])('%s', (_, text, message) => {
    const thrown = catchError(() => readReport(text, FILE));
    expect(thrown).toMatchObject({ name: 'UserError', advice: expect.stringContaining('report-file') });
    expect(thrown?.message).toMatch(message);
    expect(thrown?.message.startsWith(FILE)).toBe(true);
  });
});

function catchError(run: () => unknown): Error | undefined {
  try {
    run();
  } catch (error) {
    if (Error.isError(error)) return error;
  }
  return undefined;
}

test('keys of a later version are left out; docs of elsewhere become the rule’s page; findings are sorted', () => {
  const text = change((report) => {
    report.later = 1;
    report.findings[0].later = 1;
    report.findings[0].docs = 'https://evil.example/';
    report.findings.unshift({ ...report.findings[0], severity: 'low' });
  });
  const { findings, ...report } = readReport(`\ufeff${text}`, FILE);
  expect(report).not.toHaveProperty('later');
  expect(findings.map(({ severity }) => severity)).toEqual(['blocker', 'low']);
  expect(findings[0]).toEqual(makeFinding());
});

test('10,000 short findings are read', () => {
  const finding = makeFinding({ message: '', fix: '', impact: '', docs: 'https://x' });
  const report = makeReport(Array.from({ length: 10_000 }, () => finding));
  expect(readReport(JSON.stringify(report), FILE).findings).toHaveLength(10_000);
});

test('2,000 reports with one value swapped for another are read or refused, never a crash', () => {
  const next = seeded(19);
  const values: unknown[] = [
    null,
    0,
    -1,
    1e300,
    '',
    'x',
    [],
    {},
    true,
    '__proto__',
    { toString: null },
    [[[]]],
    'x'.repeat(20_000),
  ];
  for (let index = 0; index < 2_000; index++) {
    const report = base();
    let target = report;
    for (let depth = 0; depth < 1 + next(4); depth++) {
      const keys = Object.keys(target);
      const key = keys[next(keys.length)] ?? 'schema';
      if (
        next(3) === 0 ||
        typeof target[key] !== 'object' ||
        target[key] === null ||
        Object.keys(target[key]).length === 0
      ) {
        target[key] = values[next(values.length)];
        break;
      }
      target = target[key];
    }
    const thrown = catchError(() => readReport(JSON.stringify(report), FILE));
    if (thrown !== undefined) expect(thrown.name).toBe('UserError');
  }
});
