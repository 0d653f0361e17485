// One read in one word, so that tables stay readable.
import type { Read } from '../../../../src/checks/env/reads/read.ts';
import type { Found, SourceFile } from '../../../../src/checks/env/reads/source.ts';

/** `NAME`, and behind it `!` required, `?` has a default, `"` which is a text, `~` its truth is asked, `:type`, ` build`, ` client`. */
export const shown = (read: Read): string =>
  [
    read.name,
    read.required ? '!' : '',
    read.hasDefault ? '?' : '',
    read.literalFallback ? '"' : '',
    read.asBoolean ? '~' : '',
    read.type === undefined ? '' : `:${read.type}`,
    read.phase === 'build' ? ' build' : '',
    read.side === 'client' ? ' client' : '',
  ].join('');

export const shownAll = (found: Found): string[] => found.reads.map(shown);

/** What stands in the file where a read is said to be. */
export function textAt(files: readonly SourceFile[], read: Read): string | undefined {
  const text = files.find(({ path }) => path === read.path)?.text ?? '';
  return text.split(/\r\n?|\n/)[read.line - 1]?.slice(read.startColumn - 1, read.endColumn - 1);
}
