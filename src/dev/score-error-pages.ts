/**
 * `node src/dev/score-error-pages.ts DIR…` says of every .html, .json and .txt file below each folder whether it is an error page. Run it on a
 * folder of error pages (all should be) and on ordinary pages (none should be). `--list yes|no` prints the files of one side.
 */
import { parseArgs } from 'node:util';
import { type Page, readPage, recogniseErrorPage } from '../facts/error-pages.ts';
import { nodeFiles } from '../io/files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, limit: { type: 'string' } },
});

interface Score {
  files: number;
  recognised: number;
  /** Signature id → count. */
  by: Map<string, number>;
}

async function score(folder: string, limit: number): Promise<Score> {
  const result: Score = { files: 0, recognised: 0, by: new Map() };
  for await (const { path, kind } of nodeFiles.walk(folder)) {
    if (kind !== 'file' || !/\.(?:html?|json|txt)$/.test(path)) continue;
    const body = await nodeFiles.read(`${folder}/${path}`);
    if (body === undefined) continue;
    result.files++;
    // The extension is not given: the first column of the corpus is what a server sent, with or without a type.
    const page: Page = readPage(
      body,
      /\.html?$/.test(path) && /^\s*</.test(body.toString('latin1', 0, 64)) ? 'text/html' : undefined,
    );
    const found = recogniseErrorPage(page);
    if (found !== undefined) {
      result.recognised++;
      result.by.set(found.id, (result.by.get(found.id) ?? 0) + 1);
    }
    if ((values.list === 'yes' && found) || (values.list === 'no' && !found))
      console.log(`${found?.id ?? '-'}\t${path}`);
    if (result.files >= limit) break;
  }
  return result;
}

for (const folder of positionals) {
  const { files, recognised, by } = await score(folder, Number(values.limit ?? Number.POSITIVE_INFINITY));
  const share = files === 0 ? 0 : (100 * recognised) / files;
  console.log(`${folder}: ${recognised} of ${files} are error pages (${share.toFixed(2)} %)`);
  for (const [id, count] of [...by].sort((a, b) => b[1] - a[1])) console.log(`  ${count}\t${id}`);
}
