/**
 * `npm run bench:reads -- DIR…`: reading what JavaScript and TypeScript take from the environment, against @babel/parser making trees
 * of the same files. Pairs in turn, so that a machine that slows down slows both; medians of three. Files are in memory for both.
 */
import path from 'node:path';
import { isJavaScript, readJavaScript } from '../src/checks/env/reads/javascript/read-javascript.ts';
import type { SourceFile } from '../src/checks/env/reads/source.ts';
import { treeOf } from '../src/dev/syntax-tree.ts';
import { nodeFiles } from '../src/io/files.ts';
import { median } from './median.ts';

const RUNS = 3;

async function filesOf(folder: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const { path: name, kind } of nodeFiles.walk(folder)) {
    if (kind !== 'file' || !isJavaScript(name) || /(?:^|\/)(?:node_modules|\.git)\/|\.(?:vue|svelte|astro)$/.test(name))
      continue;
    const body = await nodeFiles.read(`${folder}/${name}`);
    if (body !== undefined) files.push({ path: name, text: body.toString('utf8') });
  }
  return files;
}

/** Seconds. */
function time(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('Which folders? Write `npm run bench:reads -- DIR…`.\n');
  process.exitCode = 2;
}
for (const folder of folders) {
  const files = await filesOf(folder);
  const pairs = Array.from({ length: RUNS }, () => {
    const ours = time(() => void readJavaScript(files));
    const babel = time(() => {
      for (const file of files) treeOf(file);
    });
    return { ours, babel };
  });
  const megabytes = files.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  process.stdout.write(
    `${path.basename(folder).padEnd(24)} ${files.length} files, ${megabytes.toFixed(1)} MB: ${median(pairs.map(({ ours }) => ours)).toFixed(2)} s, @babel/parser ${median(pairs.map(({ babel }) => babel)).toFixed(2)} s, ratio ${median(pairs.map(({ ours, babel }) => ours / babel)).toFixed(2)}\n`,
  );
}
