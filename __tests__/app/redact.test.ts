// Secrets planted in every field that a report has, through every sink: not eight characters of one's random part come out.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tokensIn } from '../../src/app/hide-tokens.ts';
import { type Redactor, redactor } from '../../src/app/redact.ts';
import type { Finding } from '../../src/core/finding.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Report } from '../../src/core/report.ts';
import { providers } from '../../src/facts/credentials/index.ts';
import { HEX, LOWER, seeded as randomOf } from '../../src/facts/credentials/shared/random.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { secretParts } from '../bundle/leaks.ts';
import { makeFinding, makeOutcome, makeReport, seeded } from '../report/hostile.ts';
import { casesOf } from '../testkit/cases.ts';
import { eventOf, play } from './deliver/stage.ts';

const SECRETS = casesOf(10_500);
const A_RUN = 150;
const DIFF = `diff --git a/db/7.sql b/db/7.sql\nnew file mode 100644\n--- /dev/null\n+++ b/db/7.sql\n@@ -0,0 +1,40 @@\n${'+x\n'.repeat(40)}`;

let temp = '';
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'redact-'));
});
afterAll(() => rm(temp, { recursive: true }));

const WINDOW = 8;
/** Planted secrets that stand in a text of which not all is secret. */
const IN_CONTEXT = new Set<string>();
/** Of the part that is random: a provider's prefix and a scheme are public. */
function windowsOf(secret: string): string[] {
  // Of a connection string, an address, a line of a configuration only the password is.
  const hidden = IN_CONTEXT.has(secret) ? tokensIn(`see ${secret} there`) : secretParts(secret);
  return hidden.flatMap((part) => {
    const body = part.replace(/^(?:[A-Za-z0-9]{1,12}[_.-]){1,3}/, '');
    return Array.from({ length: Math.max(0, body.length - WINDOW + 1) }, (_, at) => body.slice(at, at + WINDOW)).filter(
      (window) => !/^(?:[a-z _.-]+|[A-Z _.-]+|\d+|(.)\1+)$/.test(window),
    );
  });
}

/** Texts that hold a window, by their name; never the window itself. */
function leaksIn(texts: Readonly<Record<string, string>>, secrets: readonly string[]): string[] {
  const windows = new Set(secrets.flatMap(windowsOf));
  return Object.entries(texts).flatMap(([name, text]) => {
    for (let at = 0; at + WINDOW <= text.length; at++) if (windows.has(text.slice(at, at + WINDOW))) return [name];
    return [];
  });
}

/** The ways in which a text of a finding may hold one. */
const PLANTS: readonly ((secret: string, variable: string) => string)[] = [
  (secret, variable) => `${variable}="${secret}"`,
  (secret, variable) => `see \`${variable}=${secret}\`, please`,
  (secret, variable) => `${variable}: ${secret}`,
  (secret, variable) => `\`\`\`sh\nexport ${variable}='${secret}'\n\`\`\``,
  (secret, variable) => `https://example.com/?${variable}=${secret}#x`,
  (secret, variable) => `a\n${variable} = ${secret}\nb`,
];

/**
 * Known by its own letters, whatever stands around it. The others look like any random value once their name or their line is
 * gone: no redactor can tell them.
 */
const TELLING = providers.filter((provider) => {
  const sample = provider.sample(randomOf(1));
  const isWhole = /^(?:-----|[a-z+]+:\/\/)/.test(sample) || /^[\w.:+/=@-]+$/.test(sample);
  const stands = provider.formats.some(
    ({ inName, pattern }) => !inName && (!pattern.source.includes('?<hidden>') || sample.includes('://')),
  );
  return isWhole && stands && tokensIn(`see ${sample} there`).length > 0;
});

function plantedReport(seed: number): { report: Report; secrets: string[] } {
  const next = seeded(seed);
  const secrets: string[] = [];
  const plant = (max = 5_000): string => {
    const provider = TELLING[(seed * 31 + secrets.length) % TELLING.length];
    if (provider === undefined) return '';
    const secret = provider.sample(randomOf(seed * 1_000 + secrets.length));
    secrets.push(secret);
    if (provider.guessable || provider.formats.some(({ pattern }) => pattern.source.includes('?<hidden>')))
      IN_CONTEXT.add(secret);
    return (PLANTS[next(PLANTS.length)] ?? String)(secret, provider.variable).slice(0, max);
  };
  const findings: Finding[] = [];
  while (secrets.length < A_RUN - 12) {
    const index = findings.length;
    findings.push(
      makeFinding({
        severity: (['blocker', 'high', 'medium', 'low'] as const)[index % 4] ?? 'low',
        title: plant(),
        message: plant(),
        fix: plant(),
        impact: plant(),
        evidence: plant(),
        excerpt: { text: plant().replaceAll('\n', ' '), line: 1 + index },
        location:
          index % 5 === 0
            ? { kind: 'request', url: `https://app.example.com/${encodeURIComponent(plant())}`, check: plant() }
            : index % 5 === 1
              ? { kind: 'variable', name: plant(), environment: plant() }
              : {
                  kind: 'file',
                  path: index % 5 === 2 ? `x/${plant().replaceAll('\n', ' ')}` : 'db/7.sql',
                  startLine: 1 + (index % 40),
                  endLine: 1 + (index % 40),
                },
        fingerprint: fingerprint('planted', String(seed), String(index)),
        ...(index % 6 === 0 ? { origin: { tool: 'ESLint', rule: plant() } } : {}),
        ...(index % 4 === 3 ? { state: 'ignored' as const, ignored: { by: 'file' as const, reason: plant() } } : {}),
        ...(index % 7 === 0
          ? { data: { note: plant() }, replacement: { startLine: 1, endLine: 1, text: plant() } }
          : {}),
      }),
    );
  }
  const report = makeReport(findings, {
    scope: plant(),
    notices: [plant(), plant()],
    loosened: [plant()],
    outcomes: [
      makeOutcome({ status: 'failed', reason: plant(), leftOut: [{ what: plant(), count: 2, why: plant() }] }),
    ],
  });
  return { report, secrets };
}

test('there are enough of them', () => expect(TELLING.length).toBeGreaterThan(120));

test(`${SECRETS} planted secrets: nothing of them leaves`, async () => {
  const leaks: string[] = [];
  let planted = 0;
  for (let seed = 1; planted < SECRETS; seed++) {
    const { report, secrets } = plantedReport(seed);
    planted += secrets.length;
    const redact = redactor({});
    const { github, annotations, log, summary, reportFile, delivered } = await play({
      report,
      event: eventOf(seed % 4 === 0 ? 'workflow_run' : 'same-repository', { deployment: 1 }),
      sinks: {
        comment: 'always',
        check: seed % 2 === 0 ? 'always' : 'never',
        review: 'always',
        sarif: 'always',
        deployment: 'always',
      },
      temp,
      diff: DIFF,
      redact,
    });
    const safe = redact.all(report);
    const texts = {
      comment: github.comments.map(({ body }) => body).join('\n'),
      review: JSON.stringify(github.reviews),
      check: JSON.stringify(github.checkRuns),
      'code scanning': github.sarif.join('\n'),
      deployment: JSON.stringify(github.statuses),
      commands: JSON.stringify(annotations),
      log: log.join('\n'),
      summary,
      'report file': JSON.stringify(reportFile),
      'SARIF file': await readFile(delivered.sarifFile, 'utf8'),
      HTML: renderHtml(safe),
      JUnit: renderJunit(safe),
    };
    // Otherwise it looked at nothing.
    expect(
      [texts.comment.length, texts.review.length, texts.log.length, texts.summary.length].every(
        (length) => length > 500,
      ),
    ).toBe(true);
    for (const name of leaksIn(texts, secrets)) leaks.push(`seed ${seed}: ${name}`);
  }
  expect(leaks).toEqual([]);
}, 120_000);

test('what is planted is found where nothing is done about it', async () => {
  const { report, secrets } = plantedReport(1);
  const { github, log, summary } = await play({
    report,
    event: eventOf('same-repository'),
    sinks: { comment: 'always' },
    temp,
  });
  const texts = { comment: github.comments[0]?.body ?? '', log: log.join('\n'), summary };
  expect(leaksIn(texts, secrets)).toEqual(['comment', 'log', 'summary']);
});

describe('what the job itself knows', () => {
  const password = `Horse-${randomOf(5).text(HEX, 14)}-77`;
  const known = (text: string, env: Record<string, string>, use: (redact: Redactor) => void = () => {}): string => {
    const redact = redactor(env);
    use(redact);
    return redact.text(text);
  };
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  test.each<[name: string, text: string]>([
    ['as it is', `it is ${password}.`],
    ['twice', `${password}${password}`],
    ['in JSON', JSON.stringify({ p: password })],
    ['in an address', `https://x.example/?p=${encodeURIComponent(password)}`],
    ['in base64', base64(password)],
    ['in base64, one byte on', base64(`:${password}`)],
    ['in base64, two bytes on', base64(`ab${password}cd`)],
    ['cut', `${password.slice(0, -3)}…`],
  ])('%s', (_, text) => {
    for (const env of [{ SMOKE_PASSWORD: password }, { DATABASE_URL: `postgres://shop:${password}@db/shop` }]) {
      const hidden = known(text, env);
      expect(leaksIn({ hidden }, [password, base64(password).slice(2, -4)])).toEqual([]);
      expect(hidden).toContain('****');
    }
  });

  test('what a step masks later', () => {
    expect(known(`it is ${password}`, {}, ({ know }) => know(password))).toBe('it is Hors****');
  });

  test.each<[name: string, env: Record<string, string>, text: string]>([
    ['a word', { API_KEY: 'production' }, 'the production database'],
    [
      'a commit',
      { CACHE_KEY: 'abc1234def5678abc1234def5678abc1234def56' },
      'blob/abc1234def5678abc1234def5678abc1234def56/a.ts',
    ],
    [
      'a folder',
      { PWD: '/home/runner/work/shop/shop', DEPLOY_KEY: '/home/runner/.ssh/id' },
      '/home/runner/work/shop/shop/a.ts',
    ],
    [
      'an address',
      { OAUTH_TOKEN_URL: 'https://app.example.com/token', RESET_TOKEN: 'https://app.example.com/x' },
      'https://app.example.com/x',
    ],
    ['words with a number', { JOB_KEY: 'node24_checks' }, 'node24_checks'],
    [
      'the keys of a key file',
      { GCP_CREDENTIALS: '{ "type": "service_account", "auth_uri": "https://accounts.google.com/o/oauth2/auth" }' },
      '"type": "service_account" https://accounts.google.com/o/oauth2/auth',
    ],
    ['what is short', { API_TOKEN: 'abc123' }, 'abc123'],
    ['what is no secret by its name', { NODE_ENV: 'production-2' }, 'production-2'],
    ['an address without a password', { SITE_URL: 'https://app.example.com' }, 'https://app.example.com/x'],
  ])('%s stays', (_, env, text) => expect(known(text, env)).toBe(text));
});

test.each<[name: string, env: Record<string, string>, text: string]>([
  ['a password by another name', { SMTP_PASS: 'q7Zt-blue-3199x' }, 'q7Zt-blue-3199x'],
  ['in an address of any variable', { REDIS: 'redis://:q7Zt9blue3199x@cache/0' }, 'q7Zt9blue3199x'],
  ['in a connection string', { DATABASE: 'Server=db;User=x;Password=q7Zt9blue3199x;' }, 'q7Zt9blue3199x'],
  ['as the address means it', { DATABASE_URL: 'postgres://x:q7%40Zt9blue%3A99@db/x' }, 'q7@Zt9blue:99'],
  [
    'a value of a key file',
    { GCP_CREDENTIALS: '{\n "private_key_id": "0a1b2c3d4e5f60718293"\n}' },
    '0a1b2c3d4e5f60718293',
  ],
  ['a long password of small letters', { APP_SECRET: 'qwhtzkvbnmxcplfjrdsg' }, 'qwhtzkvbnmxcplfjrdsg'],
])('%s is hidden', (_, env, text) => expect(redactor(env).text(`it is ${text}.`)).toMatch(/^it is .{0,4}\*{4}\.?$/));

test('a comment keeps its marker, and the report its hashes', () => {
  const redact = redactor({ DEPLOY_SECRET: 'q7Zt9blue3199x' });
  expect(redact.body('<!-- launch-ready:comment name=q7Zt9blue3199x -->\nq7Zt9blue3199x')).toBe(
    '<!-- launch-ready:comment name=q7Zt9blue3199x -->\nq7Zt****',
  );
  const report = makeReport([makeFinding()], { commit: 'abc1234def5678abc1234def5678abc1234def56' });
  const known = redactor({});
  for (const value of ['abc1234def5678abc1234def5678abc1234def56', makeFinding().fingerprint, makeFinding().docs])
    known.know(`${value}x9`);
  expect(known.all(report)).toEqual(report);
});

test('what is ours stays as it is: fingerprints, commits, addresses', () => {
  const text = JSON.stringify(makeReport([makeFinding()], { commit: 'abc1234def5678abc1234def5678abc1234def56' }));
  expect(redactor({ GITHUB_TOKEN: `ghs_${randomOf(9).text(LOWER, 36)}` }).text(text)).toBe(text);
});
