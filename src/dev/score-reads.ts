/**
 * Scores what the env check reads from code. `npm run score:reads -- --fixture DIR` counts planted reads of
 * DIR/env/scan-fixture.json (DIR’s README says what it is); `npm run score:reads -- --oracle REPOSITORY` compares the JavaScript and TypeScript of a folder with
 * what a syntax tree says, direct reads and helpers apart. `--wrong` lists the differences, `--extra` what only patterns of libraries
 * and schemas find, `--helpers` the functions that were found.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { FAMILIES } from '../checks/env/reads/families.ts';
import { isJavaScript, readJavaScript } from '../checks/env/reads/javascript/read-javascript.ts';
import { scanTexts } from '../checks/env/reads/scan.ts';
import { nodeFiles } from '../io/files.ts';
import { oracleReads } from './reads-oracle.ts';
import { type OracleFile, treeOf } from './syntax-tree.ts';

const fixtureSchema = z.array(
  z.object({
    group: z.string(),
    file: z.string(),
    reads: z.array(z.string()),
    decoys: z.array(z.string()),
    content: z.string(),
  }),
);

const { values } = parseArgs({
  options: {
    fixture: { type: 'string' },
    oracle: { type: 'string' },
    wrong: { type: 'boolean' },
    extra: { type: 'boolean' },
    helpers: { type: 'boolean' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

function scoreFixture(folder: string): void {
  const groups = fixtureSchema.parse(JSON.parse(readFileSync(path.join(folder, 'env/scan-fixture.json'), 'utf8')));
  let planted = 0;
  let hit = 0;
  let decoys = 0;
  let others = 0;
  for (const { group, file, reads, decoys: bait, content } of groups) {
    const names = new Set(scanTexts(new Map([[file, content]]), FAMILIES).reads.map(({ name }) => name));
    const missed = reads.filter((name) => !names.has(name));
    const taken = bait.filter((name) => names.has(name));
    const more = [...names].filter((name) => !reads.includes(name) && !bait.includes(name));
    planted += reads.length;
    hit += reads.length - missed.length;
    decoys += taken.length;
    others += more.length;
    say(
      `${group.padEnd(24)} ${reads.length - missed.length} of ${reads.length}${[...missed.map((name) => `  missed ${name}`), ...taken.map((name) => `  decoy ${name}`), ...more.map((name) => `  more ${name}`)].join('')}`,
    );
  }
  say(`${hit} of ${planted} reads, ${decoys} decoys, ${others} others`);
}

const DIRECT = new Set(['process.env', 'import.meta.env']);

async function scoreOracle(folder: string): Promise<void> {
  const files: OracleFile[] = [];
  for await (const { path: name, kind } of nodeFiles.walk(folder)) {
    if (kind !== 'file' || !isJavaScript(name) || /(?:^|\/)(?:node_modules|dist|\.git)\//.test(name)) continue;
    const body = await nodeFiles.read(`${folder}/${name}`);
    if (body !== undefined) files.push({ path: name, text: body.toString('utf8') });
  }
  const started = performance.now();
  const { reads, helpers } = readJavaScript(files);
  const seconds = (performance.now() - started) / 1000;
  const scripts = files.filter(({ path: name }) => !/\.(?:vue|svelte|astro)$/.test(name));
  const expected = new Set<string>();
  const trees = new Set<string>();
  const names = new Map<string, number>();
  const calls: { path: string; name: string; literals: (string | undefined)[]; isImported: boolean }[] = [];
  const own = new Set<string>();
  for (const file of scripts) {
    const tree = treeOf(file);
    if (tree === undefined) continue;
    trees.add(file.path);
    const found = oracleReads(file.path, tree);
    for (const name of found.names) expected.add(`${file.path}\t${name}`);
    for (const { name, position } of found.helpers) {
      names.set(name, position);
      own.add(`${file.path}\t${name}`);
    }
    for (const call of found.calls) calls.push({ path: file.path, ...call });
  }
  const ours = new Set(
    reads
      .filter(({ via, path: name }) => DIRECT.has(via) && trees.has(name))
      .map(({ path: name, name: variable }) => `${name}\t${variable}`),
  );
  const all = new Set(reads.map(({ path: name, name: variable }) => `${name}\t${variable}`));
  const missed = [...expected].filter((pair) => !ours.has(pair));
  const wrong = [...ours].filter((pair) => !expected.has(pair));
  say(
    `${path.basename(folder)}: ${files.length} files, read in ${seconds.toFixed(2)} s; ${scripts.length - trees.size} that the parser gives up on`,
  );
  say(
    `direct: ${expected.size} pairs, recall ${share(expected.size - missed.length, expected.size)}, precision ${share(ours.size - wrong.length, ours.size)}`,
  );
  const throughHelpers = new Set<string>();
  for (const { path: name, name: callee, literals, isImported } of calls) {
    const position = names.get(callee);
    const literal = position === undefined ? undefined : literals[position];
    if (literal !== undefined && /^[A-Z_][A-Z0-9_]*$/.test(literal) && (isImported || own.has(`${name}\t${callee}`)))
      throughHelpers.add(`${name}\t${literal}`);
  }
  const missedCalls = [...throughHelpers].filter((pair) => !all.has(pair));
  const keys = new Set([...expected, ...throughHelpers].map((pair) => pair.split('\t')[1] ?? ''));
  const found = new Set(reads.map(({ name }) => name));
  const missedKeys = [...keys].filter((key) => !found.has(key));
  say(
    `helpers: ${throughHelpers.size} pairs, recall ${share(throughHelpers.size - missedCalls.length, throughHelpers.size)}; keys: ${keys.size}, recall ${share(keys.size - missedKeys.length, keys.size)}`,
  );
  const others = reads.filter(({ via }) => !DIRECT.has(via));
  say(
    `others: ${others.length} reads (${[...Map.groupBy(others, ({ via }) => via)].map(([via, list]) => `${via} ${list.length}`).join(', ')}); ${helpers.length} helpers`,
  );
  if (values.wrong) {
    for (const pair of missed) say(`missed ${pair}`);
    for (const pair of wrong) say(`wrong  ${pair}`);
    for (const pair of missedCalls) say(`missed through a helper ${pair}`);
  }
  if (values.extra)
    for (const { path: name, line, name: variable, via, hasDefault, required, type } of others)
      say(
        `${via}\t${variable}\t${name}:${line}${hasDefault ? ' default' : ''}${required ? ' required' : ''}${type === undefined ? '' : ` ${type}`}`,
      );
  if (values.helpers) for (const each of helpers) say(JSON.stringify(each));
}

if (values.fixture !== undefined) scoreFixture(values.fixture);
if (values.oracle !== undefined) await scoreOracle(values.oracle);
if (values.fixture === undefined && values.oracle === undefined) {
  process.stderr.write(
    'What is to be scored? Write `npm run score:reads -- --fixture DIR` or `--oracle REPOSITORY`.\n',
  );
  process.exitCode = 2;
}
