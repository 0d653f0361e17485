/**
 * Runs every suggested rewrite: `node src/dev/score-rewrites.ts` those of the rules' own examples, with folders of migrations behind it
 * those of real histories, each migration on what the ones before it make. `--wrong` lists what did not run clean, `--all` everything.
 */
import { basename } from 'node:path';
import { fixWord } from '../checks/migrations/shadow/fix-result.ts';
import { historyRewrites } from './history-rewrites.ts';
import { ranCases } from './rewrite-cases.ts';
import type { RanRewrite } from './run-rewrites.ts';

const [wrong, all] = ['--wrong', '--all'].map((flag) => process.argv.includes(flag));
const folders = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function printOne(place: string, { suggested, sql, result }: RanRewrite): void {
  if (!all && !(wrong && result.kind !== 'run')) return;
  print(`${place} ${suggested.rule} ${suggested.about}: ${fixWord(result)}`);
  for (const each of sql) print(`    ${each};`);
}

async function scoreExamples(): Promise<void> {
  const scores = new Map<string, { run: number; all: number }>();
  for await (const { rule, ran } of ranCases()) {
    const score = scores.get(rule) ?? { run: 0, all: 0 };
    scores.set(rule, { run: score.run + (ran.result.kind === 'run' ? 1 : 0), all: score.all + 1 });
    printOne('example of', ran);
  }
  for (const [rule, { run, all: count }] of scores) print(`${rule}: ${run} of ${count} ran free of the hazard`);
  const [run, count] = [...scores.values()].reduce(([a, b], score) => [a + score.run, b + score.all], [0, 0]);
  print(`${scores.size} rules: ${run} of ${count} rewrites ran free of the hazard`);
}

async function scoreFolder(folder: string): Promise<void> {
  const counts = new Map<string, number>();
  const started = performance.now();
  let hits = 0;
  let different: ReadonlySet<string> = new Set();
  for await (const { path, ran, different: names } of historyRewrites(folder)) {
    different = names;
    for (const each of ran) {
      hits++;
      const word = each.result.kind === 'refused' ? fixWord(each.result) : each.result.kind;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      printOne(path, each);
    }
  }
  if (wrong && different.size > 0) print(`not alike: ${[...different].join(', ')}`);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word, count]) => `${count} ${word}`);
  print(
    `${basename(folder)}: ${hits} hits with a rewrite: ${words.join(', ')}; ${different.size} tables are not alike in the end (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
}

if (folders.length === 0) await scoreExamples();
for (const folder of folders) await scoreFolder(folder);
