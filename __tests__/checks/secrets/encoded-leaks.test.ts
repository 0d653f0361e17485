// Secrets of every kind, encoded in every way, through every sink: neither a piece of the secret nor one of its encoded form comes out.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { renderHtml } from '../../../src/report/html/html.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderJunit } from '../../../src/report/junit.ts';
import { renderSummary } from '../../../src/report/markdown/markdown.ts';
import { renderTerminal } from '../../../src/report/terminal/terminal.ts';
import { eventOf, play } from '../../app/deliver/stage.ts';
import { secretParts } from '../../bundle/leaks.ts';
import { makeOutcome, makeReport } from '../../report/hostile.ts';
import { contextOf } from './context.ts';

const KINDS = [
  'anthropic-key',
  'database-url',
  'digitalocean-token',
  'github-token',
  'gitlab-token',
  'gcp-api-key',
  'huggingface-token',
  'json-web-token',
  'npm-token',
  'openai-key',
  'private-key',
  'sendgrid-key',
  'shopify-token',
  'slack-token',
  'stripe-key',
];

interface Encoding {
  name: string;
  /** The content of a file. */
  file(secret: string): Buffer;
  /** How a part of the secret looks in that file. */
  form(part: string): string;
}

const hexOf = (text: string, before: string): string =>
  Buffer.from(text).toString('hex').replaceAll(/../g, `${before}$&`);
const line = (text: string): Buffer => Buffer.from(`first: 1\nvalue: "${text}"\nlast: 1\n`);
const plain = (text: string): string => text;

const ENCODINGS: readonly Encoding[] = [
  { name: 'plain', file: line, form: plain },
  ...[0, 1, 2].map(
    (offset): Encoding => ({
      name: `base64 at ${offset}`,
      file: (secret) => line(Buffer.from(`${' '.repeat(offset)}${secret}\n`).toString('base64')),
      form: (part) => Buffer.from(part).toString('base64').slice(0, -4),
    }),
  ),
  { name: 'hex', file: (secret) => line(hexOf(secret, '')), form: (part) => hexOf(part, '') },
  { name: 'percent', file: (secret) => line(hexOf(secret, '%')), form: (part) => hexOf(part, '%') },
  { name: 'unicode', file: (secret) => line(hexOf(secret, '\\u00')), form: (part) => hexOf(part, '\\u00') },
  {
    name: 'JSON',
    file: (secret) => Buffer.from(JSON.stringify({ value: secret }).replaceAll('/', '\\/')),
    form: (part) => part.replaceAll('/', '\\/'),
  },
  { name: 'UTF-16', file: (secret) => Buffer.from(`\ufeff${line(secret).toString('latin1')}`, 'utf16le'), form: plain },
  { name: 'gzip', file: (secret) => gzipSync(line(secret)), form: plain },
];

/** Shorter pieces stand anywhere: twelve characters, or as many as encode four of the secret. */
const windowOf = ({ form }: Encoding): number => Math.max(12, 4 * form('a').length);

/** What nobody may see: a prefix is public, and so is what every key in PEM begins with. */
const hiddenOf = (secret: string): string[] =>
  secretParts(secret).map((part) =>
    part.replace(/^(?:[A-Za-z0-9]{1,12}[_.-]){1,3}/, '').slice(secret.startsWith('-----') ? 40 : 0),
  );

const piecesOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** Whose secret a piece is of, as it is and as it is encoded, at any of the three offsets where that makes a difference. */
function ownersOfPieces(secrets: readonly { id: string; secret: string }[], encoding: Encoding): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, secret } of secrets)
    for (const hidden of hiddenOf(secret))
      for (const text of [hidden, ...[0, 1, 2].map((skip) => encoding.form(hidden.slice(skip)))])
        for (const piece of piecesOf(text, windowOf(encoding))) owners.set(piece, id);
  return owners;
}

/** What stands in a text, by the names of both. */
function leaksIn(texts: Record<string, string>, owners: ReadonlyMap<string, string>, encoding: Encoding): string[] {
  const leaks = new Set<string>();
  // A form of its own may be escaped once more.
  for (const [name, text] of Object.entries(texts))
    for (const piece of piecesOf(`${text}\n${text.replaceAll('\\\\', '\\')}`, windowOf(encoding))) {
      const owner = owners.get(piece);
      if (owner !== undefined) leaks.add(`${owner} in ${name}`);
    }
  return [...leaks];
}

let temp = '';
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'encoded-'));
});
afterAll(() => rm(temp, { recursive: true }));

test.each(ENCODINGS)('$name', async (encoding) => {
  const secrets = KINDS.map((id, seed) => {
    const provider = providers.find((each) => each.id === id);
    if (provider === undefined) throw new Error(`no provider ${id}`);
    return { id, secret: provider.sample(seeded(seed + 1)) };
  });
  const files = Object.fromEntries(secrets.map(({ id, secret }) => [`src/${id}.yml`, encoding.file(secret)]));
  const context = contextOf({ scope: { kind: 'tree' }, head: memoryTree(files) });
  const { findings } = await secretsCheck.run(context, DEFAULT_CONFIG.secrets);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(KINDS.map((id) => `secrets/${id}`)));

  const report = makeReport(findings, { outcomes: [makeOutcome({ check: 'secrets' })] });
  const { github, annotations, log, summary, reportFile, delivered } = await play({
    report,
    event: eventOf('same-repository', { deployment: 1 }),
    sinks: { comment: 'always', check: 'always', review: 'always', sarif: 'always', deployment: 'always' },
    temp,
  });
  const sinks: Record<string, string> = {
    comment: github.comments.map(({ body }) => body).join('\n'),
    review: JSON.stringify(github.reviews),
    'check run': JSON.stringify(github.checkRuns),
    'code scanning': github.sarif.join('\n'),
    deployment: JSON.stringify(github.statuses),
    annotations: JSON.stringify(annotations),
    log: log.join('\n'),
    summary,
    'report file': JSON.stringify(reportFile),
    'SARIF file': await readFile(delivered.sarifFile, 'utf8'),
    terminal: renderTerminal(report, { color: false, width: 120 }),
    JSON: renderJson(report),
    JUnit: renderJunit(report),
    HTML: renderHtml(report),
    Markdown: renderSummary(report, { name: 'checks', redactHistory: false, trustLinks: true, troubles: [] }),
  };
  const owners = ownersOfPieces(secrets, encoding);
  const shown = secrets.map(({ secret }) => encoding.file(secret).toString('utf8').replaceAll('\0', '')).join('\n');
  if (encoding.name !== 'gzip') expect(leaksIn({ file: shown }, owners, encoding)).toHaveLength(KINDS.length);
  expect(leaksIn(sinks, owners, encoding)).toEqual([]);
});
