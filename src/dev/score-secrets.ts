/**
 * Scores the secrets check against public test data: `npm run score:secrets -- DIR` (its README says how to count).
 * A positive counts when a provider's rule finds something in the text. A negative is one of the source's own rule: what
 * is found there may be right. `--missed` lists what was missed, by rule; `--alarms` the negatives that were found, by rule.
 */
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { severityOfHit } from '../checks/secrets/judge/finding.ts';
import { scanContent } from '../checks/secrets/scanner.ts';
import { isAtLeast } from '../core/severity.ts';

const exampleSchema = z.object({
  source: z.string(),
  rule: z.string().nullable(),
  text: z.string(),
  /** Null where the source does not say. */
  expected: z.boolean().nullable(),
  path: z.string().nullish(),
});

/** Sources that are scanners' own examples, one secret each; the others are shown beside them. */
const SCANNERS = ['gitleaks', 'betterleaks', 'noseyparker', 'secretlint'];

interface Tally {
  texts: number;
  /** Found by a provider's rule, by one at `high` or worse, by any. */
  provider: number;
  severe: number;
  any: number;
}

interface Score {
  source: string;
  rules: Map<string, Tally>;
  negatives: Tally;
  /** `rule that was found: rule of the source`, with how often. */
  alarms: Map<string, number>;
}

const nothing = (): Tally => ({ texts: 0, provider: 0, severe: 0, any: 0 });

async function score(file: string): Promise<Score> {
  const result: Score = {
    source: path.basename(file, '.jsonl'),
    rules: new Map(),
    negatives: nothing(),
    alarms: new Map(),
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const example = exampleSchema.parse(JSON.parse(line));
    if (example.expected === null) continue;
    const { hits } = scanContent(Buffer.from(example.text), { path: example.path ?? '', generic: true });
    const rule = example.rule ?? 'none';
    const tally = example.expected ? (result.rules.get(rule) ?? nothing()) : result.negatives;
    if (example.expected) result.rules.set(rule, tally);
    const known = hits.flatMap((hit) => ('provider' in hit ? [hit] : []));
    const severe = known.filter((hit) => isAtLeast(severityOfHit(hit), 'high'));
    tally.texts++;
    if (hits.length > 0) tally.any++;
    if (known.length > 0) tally.provider++;
    if (severe.length > 0) tally.severe++;
    if (!example.expected)
      for (const { provider } of severe) {
        const key = `${provider.id}: a negative of ${result.source} ${rule}`;
        result.alarms.set(key, (result.alarms.get(key) ?? 0) + 1);
      }
  }
  return result;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function row(name: string, scores: readonly Score[]): string[] {
  const tallies = scores.flatMap(({ rules }) => [...rules.values()]);
  const negatives = scores.map((each) => each.negatives);
  const sum = (all: readonly Tally[], key: keyof Tally): number => all.reduce((total, tally) => total + tally[key], 0);
  const average = (key: keyof Tally): string =>
    share(
      tallies.reduce((total, tally) => total + tally[key] / tally.texts, 0),
      tallies.length,
    );
  const texts = sum(tallies, 'texts');
  const others = sum(negatives, 'texts');
  return [
    name,
    String(texts),
    share(sum(tallies, 'provider'), texts),
    average('provider'),
    share(sum(tallies, 'any'), texts),
    average('any'),
    String(others),
    share(sum(negatives, 'severe'), others),
    share(sum(negatives, 'provider'), others),
  ];
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((each) => (each[column] ?? '').length)));
  for (const each of rows)
    process.stdout.write(
      `${each
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Which folder holds the examples? Write `npm run score:secrets -- DIR`.\n');
  process.exitCode = 2;
} else {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const scores = await Promise.all(files.sort().map((name) => score(path.join(folder, name))));
  const scanners = scores.filter(({ source }) => SCANNERS.includes(source));
  print([
    ['source', 'positives', 'found', 'by rule', 'any tier', 'by rule', 'negatives', 'high or worse', 'found'],
    ...scores.map((each) => row(each.source, [each])),
    row(SCANNERS.join(', '), scanners),
  ]);
  if (flags.includes('--missed'))
    for (const { source, rules } of scores)
      for (const [rule, { provider, texts }] of rules)
        if (provider < texts) process.stdout.write(`${source} ${rule}: ${provider} of ${texts}\n`);
  if (flags.includes('--alarms'))
    for (const { alarms } of scores) for (const [what, count] of alarms) process.stdout.write(`${what}: ${count}\n`);
}
