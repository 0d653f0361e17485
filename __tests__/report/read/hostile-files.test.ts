// Whatever stands in a file of another tool: an answer that is a report, or a UserError; no path leads out, no secret is told.

import { textRedactor } from '../../../src/app/hide-tokens.ts';
import type { Report } from '../../../src/core/report.ts';
import { renderJson } from '../../../src/report/json.ts';
import { readReport } from '../../../src/report/read/read-report.ts';
import { processorTime } from '../../core/processor-time.ts';
import { hostileText, seeded } from '../hostile.ts';
import { at, driver, type Json, log, read, results } from './documents.ts';

type Next = (below: number) => number;

const ODD: readonly unknown[] = [
  null,
  5,
  -1,
  1e300,
  true,
  [],
  {},
  [null],
  '',
  '\ud800',
  { text: 5 },
  ['a'],
  '__proto__',
];

/** A text, or now and then what should not be there at all. */
const any = (next: Next): unknown => (next(12) === 0 ? ODD[next(ODD.length)] : hostileText(next));
const number = (next: Next): unknown => (next(6) === 0 ? ODD[next(ODD.length)] : next(2_000) - 20);
const list = (next: Next, item: (next: Next) => unknown): unknown =>
  next(15) === 0 ? ODD[next(ODD.length)] : Array.from({ length: next(4) }, () => item(next));

const path = (next: Next): unknown =>
  ['../', '/etc/', 'file:///', 'C:\\', '\\\\x\\', './', 'src/../..', '%2e%2e/', '/srv/shop/', ''][next(10)] +
  String(any(next));

const region = (next: Next): Json => ({
  startLine: number(next),
  startColumn: number(next),
  endLine: number(next),
  endColumn: number(next),
  charOffset: number(next),
  snippet: { text: any(next) },
});
const artifactLocation = (next: Next): unknown => ({
  uri: path(next),
  uriBaseId: ['B', any(next)][next(2)],
  index: number(next),
});
const location = (next: Next): Json => ({
  id: number(next),
  physicalLocation: { artifactLocation: artifactLocation(next), region: region(next), contextRegion: region(next) },
  logicalLocations: list(next, () => ({ fullyQualifiedName: any(next) })),
});
const rule = (next: Next): Json => ({
  id: any(next),
  name: any(next),
  shortDescription: { text: any(next) },
  help: { text: any(next) },
  helpUri: ['https://a.example/', ''][next(2)] + String(any(next)),
  messageStrings: { [String(any(next))]: { text: any(next) } },
  properties: { 'security-severity': any(next), tags: list(next, any) },
});
const result = (next: Next): unknown =>
  next(20) === 0
    ? ODD[next(ODD.length)]
    : {
        ruleId: any(next),
        ruleIndex: number(next),
        rule: { id: any(next), index: number(next), toolComponent: { index: number(next), name: any(next) } },
        kind: ['fail', 'pass', any(next)][next(3)],
        level: ['error', 'note', any(next)][next(3)],
        message: { text: any(next), id: any(next), arguments: list(next, any) },
        locations: list(next, location),
        relatedLocations: list(next, location),
        suppressions: list(next, () => ({ kind: any(next), status: any(next), justification: any(next) })),
        fingerprints: next(3) === 0 ? { [String(any(next))]: any(next) } : any(next),
        partialFingerprints: { [String(any(next))]: any(next) },
        fixes: list(next, () => ({
          artifactChanges: list(next, () => ({
            artifactLocation: artifactLocation(next),
            replacements: list(next, () => ({ deletedRegion: region(next), insertedContent: { text: any(next) } })),
          })),
        })),
        properties: { 'security-severity': any(next), tags: any(next) },
      };
const run = (next: Next): unknown =>
  next(20) === 0
    ? ODD[next(ODD.length)]
    : {
        tool: {
          driver: { name: any(next), rules: list(next, rule) },
          extensions: list(next, () => ({ rules: list(next, rule) })),
        },
        results: list(next, result),
        artifacts: list(next, () => ({ location: artifactLocation(next), contents: { text: any(next) } })),
        originalUriBaseIds: { B: { uri: path(next), uriBaseId: 'B' } },
        columnKind: ['unicodeCodePoints', any(next)][next(2)],
        invocations: list(next, () => ({
          executionSuccessful: next(3) > 0,
          toolExecutionNotifications: list(next, () => ({ level: 'error', message: { text: any(next) } })),
        })),
      };

const xml = (text: unknown): string =>
  String(text)
    .toWellFormed()
    // XML allows no other controls, however they are written.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<"]/g, (char) => `&#${char.charCodeAt(0)};`);
const checkstyle = (next: Next): string => {
  const error = (): string =>
    `<error line="${xml(number(next))}" column="${xml(number(next))}" severity="${xml(any(next))}" message="${xml(any(next))}" source="${xml(any(next))}"/>`;
  const files = Array.from({ length: next(4) }, () => `<file name="${xml(path(next))}">${error()}${error()}</file>`);
  return `<checkstyle>${files.join('')}</checkstyle>`;
};

/** What stands for a report everywhere else. */
function mustBeReport(report: Report): void {
  const again = readReport(renderJson(report), 'again.json');
  expect(again).toEqual(JSON.parse(JSON.stringify(report)));
  for (const { location: place } of report.findings)
    if (place.kind === 'file')
      expect(place.path).toMatch(/^(?![/\\])(?![A-Za-z]:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0\r\n]+$/);
}

function answerOf(text: string, name: string): Report | undefined {
  try {
    return read(text, name);
  } catch (error) {
    expect(error).toMatchObject({ name: 'UserError' });
    return undefined;
  }
}

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);

test('SARIF', () => {
  let findings = 0;
  for (const seed of SEEDS) {
    const next = seeded(seed);
    const report = answerOf(JSON.stringify({ version: '2.1.0', runs: list(next, run) }), hostileText(next));
    if (report !== undefined) mustBeReport(report);
    findings += report?.findings.length ?? 0;
  }
  expect(findings).toBeGreaterThan(100);
});

test('checkstyle', () => {
  let findings = 0;
  for (const seed of SEEDS) {
    const next = seeded(seed);
    const report = answerOf(checkstyle(next), hostileText(next));
    if (report !== undefined) mustBeReport(report);
    findings += report?.findings.length ?? 0;
  }
  expect(findings).toBeGreaterThan(100);
});

test('a file cut off anywhere', () => {
  const next = seeded(7);
  const whole = [JSON.stringify({ version: '2.1.0', runs: [run(next)] }), checkstyle(next)];
  for (const text of whole) for (let end = 0; end < text.length; end += 1 + next(40)) answerOf(text.slice(0, end), 'x');
  for (const seed of SEEDS) answerOf(hostileText(seeded(seed), 30), 'x');
});

test('keys of every object', () => {
  const keys = '"__proto__":{"text":"p","level":"error"},"constructor":{"text":"c"},"toString":"x"';
  const rules = `[{"id":"__proto__","messageStrings":{${keys}}}]`;
  const sarif = `{"version":"2.1.0","__proto__":{"polluted":1},"runs":[{"tool":{"driver":{"name":"__proto__","rules":${rules}}},
    "originalUriBaseIds":{${keys}},"results":[{"ruleId":"__proto__","message":{"id":"__proto__"},"fingerprints":{${keys}},
    "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a","uriBaseId":"constructor"}}}],"properties":{${keys}}}]}]}`;
  const report = read(sarif);
  mustBeReport(report);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(report.findings.map(({ rule: id, message }) => [id, message])).toEqual([
    [expect.stringMatching(/^proto\//), 'p'],
  ]);
});

describe('what is shared by all results is not worked through for each of them', () => {
  const long = 'x '.repeat(1_000_000);
  const many = (result: Json): Json[] => Array.from({ length: 10_000 }, () => result);
  test.each<[name: string, all: Json[], run: Json]>([
    [
      'a long text',
      many({ ruleId: 'r', message: { id: 'm', arguments: ['a'] } }),
      driver({ rules: [{ id: 'r', messageStrings: { m: { text: long } }, help: { text: long } }] }),
    ],
    [
      'a long file',
      many({ locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region: { charOffset: 900_000 } } }] }),
      { artifacts: [{ location: { uri: 'a' }, contents: { text: long.replaceAll(' ', '\n') } }] },
    ],
    [
      'a long path',
      many({ locations: [{ physicalLocation: { artifactLocation: { index: 0 } } }] }),
      { artifacts: [{ location: { uri: '%41'.repeat(600_000) } }] },
    ],
    ['a long name', many({}), driver({ name: long })],
    [
      'many rules',
      many({ ruleId: 'a/b/c/d/e/f' }),
      driver({ rules: Array.from({ length: 50_000 }, (_, index) => ({ id: `r${index}` })) }),
    ],
    [
      'many extensions',
      many({ rule: { toolComponent: { guid: 'x' } } }),
      { tool: { driver: { name: 'a' }, extensions: Array(50_000).fill({}) } },
    ],
    [
      'open brackets',
      [{ message: { text: '['.repeat(1_000_000) } }, { message: { text: '[a]('.repeat(300_000) } }],
      {},
    ],
  ])('%s', (_, all, more) => {
    const start = processorTime();
    results(all, more);
    expect(processorTime() - start).toBeLessThan(15_000);
  });
});

describe('no secret is told', () => {
  // Made at run time: no file holds anything that looks like one.
  const token = (letter: string): string => `ghp_${`${letter}1B2c3D4e5F6`.repeat(4).slice(0, 36)}`;
  const withToken = (index: number): string =>
    `before ${token('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 52] ?? 'a')} after`;
  const redact = textRedactor();
  const hidden = (report: Report): void => {
    const text = renderJson(report);
    expect(text).not.toMatch(/ghp_[A-Za-z0-9]{8}/);
    expect(text).toContain('ghp_****');
  };

  test('in any field of SARIF', () => {
    let count = 0;
    const secret = (): string => withToken(count++);
    const place = (): Json => ({
      physicalLocation: {
        artifactLocation: { uri: `src/${secret()}` },
        region: { startLine: 1, snippet: { text: secret() } },
      },
      logicalLocations: [{ name: secret() }],
    });
    const text = log({
      tool: {
        driver: {
          name: secret(),
          rules: [
            {
              id: secret(),
              name: secret(),
              shortDescription: { text: secret() },
              help: { text: secret() },
              helpUri: `https://a.example/${token('z')}`,
            },
          ],
        },
      },
      results: [
        {
          ruleIndex: 0,
          message: { text: `${secret()}\n${secret()}`, markdown: secret() },
          locations: [place(), place()],
          relatedLocations: [place()],
          suppressions: [{ kind: 'inSource', justification: secret() }],
          partialFingerprints: { [secret()]: token('y') },
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: { uri: secret() },
                  replacements: [
                    {
                      deletedRegion: { startLine: 1, startColumn: 1, endColumn: 2 },
                      insertedContent: { text: secret() },
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          ruleId: secret(),
          message: { text: '{0}', arguments: [secret()] },
          locations: [{ physicalLocation: { artifactLocation: { uri: `https://a.example/${secret()}` } } }],
        },
      ],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: 'error', message: { text: secret() }, locations: [place()] }],
        },
      ],
    });
    const report = read(text, `${token('x')}.sarif`, { redact });
    expect(report.findings.length).toBe(2);
    hidden(report);
  });

  test('in a replacement, which is then none', () => {
    const fixes = [
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.ts' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
                insertedContent: { text: withToken(1) },
              },
            ],
          },
        ],
      },
    ];
    const [finding] = results([{ message: { text: 'm' }, ...at('a.ts'), fixes }], {}, { redact }).findings;
    expect(finding?.replacement).toBeUndefined();
  });

  test('in any field of checkstyle', () => {
    const text = `<checkstyle><file name="src/${withToken(1)}"><error line="1" severity="error" message="${withToken(2)}" source="${withToken(3)}"/></file></checkstyle>`;
    hidden(read(text, `${token('x')}.xml`, { redact }));
  });

  test.each<[name: string, run: Json, ruleId: string]>([
    ['gitleaks', driver({ name: 'gitleaks' }), 'generic-api-key'],
    ['TruffleHog', driver({ name: 'TruffleHog' }), 'x'],
    ['a rule about secrets', driver({ name: 'Semgrep' }), 'generic.secrets.security.detected-x'],
    ['a rule with that tag', driver({ name: 'Trivy', rules: [{ id: 'x', properties: { tags: ['secret'] } }] }), 'x'],
  ])('what %s points at is not shown, though nobody knows its form', (_, more, ruleId) => {
    const secret = 'hunter2-correct-horse';
    const [finding] = results(
      [
        {
          ruleId,
          message: { text: `found ${secret} here` },
          ...at('a.ts', { startLine: 1, snippet: { text: secret } }),
        },
      ],
      more,
      { redact },
    ).findings;
    expect([finding?.excerpt, finding?.message]).toEqual([undefined, 'found **** here']);
  });

  test('nor any quotation of it, where the line is not in the file', () => {
    const text = `<checkstyle><file name="a.py"><error line="1" message="Hardcoded password: 'hunter2'" source="hardcoded-password"/></file></checkstyle>`;
    expect(read(text, 'x.xml', { redact }).findings[0]?.message).toBe("Hardcoded password: '****'");
  });

  test.each<[name: string, id: string, more: Json]>([
    ['by its name', 'B105', { name: 'hardcoded_password_string' }],
    ['by its id', 'python.lang.hardcoded-password-default', {}],
  ])('nor what the message quotes of the line, where the rule is about secrets %s', (_, id, more) => {
    const [finding] = results(
      [
        {
          ruleId: id,
          message: { text: 'Possible hardcoded password: \'hunter2\' in "settings".' },
          ...at('a.py', { startLine: 1, snippet: { text: "admin = 'hunter2'\n" } }),
        },
      ],
      driver({ name: 'Bandit', rules: [{ id, ...more }] }),
      { redact },
    ).findings;
    expect([finding?.excerpt, finding?.message]).toEqual([
      undefined,
      'Possible hardcoded password: \'****\' in "settings".',
    ]);
  });
});
