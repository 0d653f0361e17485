/** `launch-ready smoke classify FILE…`: of saved pages, whether they are error pages and which. Nothing is asked of the net. */
import path from 'node:path';
import { type Judgement, judgeSaved } from '../../checks/smoke/saved-page.ts';
import { UserError } from '../../core/errors.ts';
import { countOf } from '../../core/outcome.ts';
import { printable } from '../../core/text.ts';
import { nodeFiles } from '../../io/files.ts';
import { paletteOf } from '../../report/terminal/palette.ts';
import { safeLine } from '../../report/terminal/safe-line.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

export interface ClassifyOptions {
  format: 'terminal' | 'json';
  output?: string;
  color: boolean;
}

interface Classified extends Judgement {
  /** As it was named; below a folder, with the folder before it. */
  file: string;
}

interface Unread {
  file: string;
  why: string;
}

/** Bytes of the largest page that is read: a page is not larger. */
const MAX_FILE = 16 * 1024 * 1024;
const MAX_FILES = 100_000;

/** Returns 0 where what was named could be judged, whatever it is, and 2 where a named file or all of a folder could not. */
export async function smokeClassify(
  named: readonly string[],
  options: ClassifyOptions,
  terminal: Terminal,
): Promise<number> {
  if (named.length === 0) throw new UserError('no file is named.', 'Name saved pages, or a folder of them.');
  const unread: Unread[] = [];
  const classified: Classified[] = [];
  for (const each of named)
    for await (const file of filesOf(each, terminal.cwd, unread)) {
      const judged = await classify(file, terminal.cwd);
      if ('why' in judged && !('verdict' in judged)) unread.push(judged);
      else classified.push(judged);
    }
  const palette = paletteOf(terminal.color && options.color);
  const text =
    options.format === 'json'
      ? `${JSON.stringify(
          classified.map(({ file, verdict, kind, why }) => ({ file, verdict, kind, why })),
          null,
          2,
        )}\n`
      : classified
          .map(({ file, verdict, kind, why }) =>
            verdict === 'page'
              ? `${palette.dim('page')}        ${printable(file, 300)}`
              : `${palette.severity.high('error-page')}  ${printable(file, 300)}  ${kind}: ${why}`,
          )
          .map((line) => `${safeLine(line)}\n`)
          .join('');
  if (options.output === undefined) terminal.out(text);
  else
    await writeWholeFile(
      path.resolve(terminal.cwd, options.output),
      text,
      'Name a file that can be written with `--output`.',
    );
  for (const { file, why } of unread) terminal.error(`${safeLine(`${printable(file, 300)}: ${why}`)}\n`);
  if (options.format === 'terminal') terminal.out(`${summary(classified, unread)}\n`);
  const isMissing = unread.some(({ file }) => named.includes(file));
  return classified.length === 0 || isMissing ? 2 : 0;
}

function summary(classified: readonly Classified[], unread: readonly Unread[]): string {
  const errors = classified.filter(({ verdict }) => verdict === 'error-page').length;
  const left = unread.length === 0 ? '' : `; ${countOf(unread.length, 'files')} not judged`;
  return `${countOf(classified.length, 'files')}: ${errors} error pages, ${classified.length - errors} pages${left}.`;
}

/** The files of a named file or folder; what cannot be looked at is added to `unread`. */
async function* filesOf(named: string, cwd: string, unread: Unread[]): AsyncIterable<string> {
  const info = await nodeFiles.look?.(path.resolve(cwd, named));
  if (info === undefined || !info.isFolder) {
    yield named;
    return;
  }
  const folder = named.replace(/[\\/]+$/, '') || named;
  const inside = (below: string): string => (below === '' ? folder : `${folder}/${below}`);
  const onUnreadable = (below: string): void => {
    unread.push({ file: inside(below), why: 'cannot be read.' });
  };
  let count = 0;
  for await (const { path: below, kind } of nodeFiles.walk(path.resolve(cwd, named), onUnreadable)) {
    if (kind !== 'file') {
      unread.push({ file: inside(below), why: 'is a symbolic link, which is not followed.' });
      continue;
    }
    if (++count > MAX_FILES) {
      unread.push({ file: folder, why: `has more than ${MAX_FILES} files; the rest is left out.` });
      return;
    }
    yield inside(below);
  }
}

async function classify(file: string, cwd: string): Promise<Classified | Unread> {
  const full = path.resolve(cwd, file);
  const info = await nodeFiles.look?.(full);
  if (info === undefined) return { file, why: 'does not exist or cannot be looked at.' };
  if (!info.isFile) return { file, why: 'is no regular file.' };
  if (info.size > MAX_FILE) return { file, why: 'is larger than 16 MiB, which no page is.' };
  const bytes = await nodeFiles.read(full).catch(() => undefined);
  if (bytes === undefined) return { file, why: 'cannot be read.' };
  const judged = judgeSaved(bytes, file);
  return judged === undefined ? { file, why: 'is no text, so no page.' } : { file, ...judged };
}
