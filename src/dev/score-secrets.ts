/**
 * Scores the secrets check against public test data: `node src/dev/score-secrets.ts DIR` (its README says how to count).
 * A positive counts when a provider's rule finds something in the text. A negative is one of the source's own rule: what
 * is found there may be right. `--missed` lists what was missed, by rule.
 */
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { scanContent } from '../checks/secrets/scanner.ts';

const exampleSchema = z.object({
  source: z.string(),
  rule: z.string().nullable(),
  text: z.string(),
  /** Null where the source does not say. */
  expected: z.boolean().nullable(),
  path: z.string().nullish(),
});

interface Tally {
  texts: number;
  provider: number;
  any: number;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

async function score(file: string): Promise<{ row: string[]; missed: string[] }> {
  const rules = new Map<string, Tally>();
  const negatives: Tally = { texts: 0, provider: 0, any: 0 };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const example = exampleSchema.parse(JSON.parse(line));
    if (example.expected === null) continue;
    const { hits } = scanContent(Buffer.from(example.text), { path: example.path ?? '', generic: true });
    const rule = example.rule ?? 'none';
    const tally = example.expected ? (rules.get(rule) ?? { texts: 0, provider: 0, any: 0 }) : negatives;
    if (example.expected) rules.set(rule, tally);
    tally.texts++;
    if (hits.length > 0) tally.any++;
    if (hits.some((hit) => hit.kind !== 'generic')) tally.provider++;
  }
  const all = [...rules.values()];
  const sum = (pick: (tally: Tally) => number): number => all.reduce((total, tally) => total + pick(tally), 0);
  const average = (pick: (tally: Tally) => number): string =>
    share(
      all.reduce((total, tally) => total + pick(tally) / tally.texts, 0),
      all.length,
    );
  const texts = sum((tally) => tally.texts);
  const row = [
    path.basename(file, '.jsonl'),
    String(texts),
    share(
      sum((tally) => tally.provider),
      texts,
    ),
    average((tally) => tally.provider),
    share(
      sum((tally) => tally.any),
      texts,
    ),
    average((tally) => tally.any),
    `${negatives.provider} of ${negatives.texts} (${share(negatives.provider, negatives.texts)})`,
    `${negatives.any} (${share(negatives.any, negatives.texts)})`,
  ];
  const missed = [...rules]
    .filter(([, tally]) => tally.provider < tally.texts)
    .map(([rule, tally]) => `${path.basename(file, '.jsonl')} ${rule}: ${tally.provider} of ${tally.texts}`);
  return { row, missed };
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Which folder holds the examples? Write `node src/dev/score-secrets.ts DIR`.\n');
  process.exitCode = 2;
} else {
  const head = [
    'source',
    'positives',
    'by text',
    'by rule',
    'with generic',
    'by rule',
    'negatives hit',
    'with generic',
  ];
  const rows = [head];
  const missed: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    const result = await score(path.join(folder, name));
    rows.push(result.row);
    missed.push(...result.missed);
  }
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  if (flags.includes('--missed')) process.stdout.write(`\n${missed.join('\n')}\n`);
}
