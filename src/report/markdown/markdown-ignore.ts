/** The fold that says how to accept findings of a block: the very lines to paste, and a link to GitHub's editor. */
import type { Finding } from '../../core/finding.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { listOf } from '../../core/text.ts';
import { editUrl, ignoreFileUrl, type Repository } from '../links.ts';
import { type Silencing, silencingOf } from '../silencing.ts';
import { codeBlock, codeSpan } from './markdown-escape.ts';

type Inline = NonNullable<Silencing['inline']>;

/** One way for each finding: the comment where there can be one, else the line of the ignore file. Empty without findings. */
export function ignoreFold(findings: readonly Finding[], repository: Repository | undefined): string {
  if (findings.length === 0) return '';
  const ways = findings.map(silencingOf);
  const comments = ways.flatMap(({ inline }) => (inline === undefined ? [] : [inline]));
  const lines = ways.flatMap(({ inline, file }) => (inline === undefined ? [file] : []));
  const [first] = comments;
  const summary = findings.length === 1 ? 'Ignore it' : `Ignore any of these ${findings.length}`;
  return [
    `<details><summary>Not a problem here? ${summary}</summary>`,
    // A block has one file; findings of several files have an entry of the ignore file or a part each.
    ...[...groupBy(comments, ({ path }) => path).values()].map((ofFile) => commentParts(ofFile, repository)),
    filePart(lines, repository, first !== undefined),
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Comments of one file; the same comment for several lines is there once. */
function commentParts(comments: readonly Inline[], repository: Repository | undefined): string {
  const lineOf = ({ path, line }: Inline): string => {
    const url = editUrl(path, line, repository);
    return url === undefined ? `line ${line}` : `[line ${line}](${url})`;
  };
  const inOrder = comments.toSorted((a, b) => a.line - b.line);
  const groups = [...groupBy(inOrder, ({ text }) => text)].map(([text, same]) => ({
    text,
    places: listOf([...new Map(same.map((comment) => [comment.line, comment])).values()].map(lineOf)),
  }));
  const file = codeSpan(comments[0]?.path ?? '');
  const [only] = groups;
  if (only !== undefined && groups.length === 1)
    return `Paste this above ${only.places} of ${file}, with your reason in place of REASON:\n\n${codeBlock([only.text])}`;
  const parts = groups.map(({ text, places }) => `Above ${places}:\n\n${codeBlock([text])}`);
  return [`Paste one of these into ${file}, with your reason in place of REASON.`, ...parts].join('\n\n');
}

function filePart(lines: readonly string[], repository: Repository | undefined, isSecond: boolean): string {
  if (lines.length === 0) return '';
  const url = ignoreFileUrl(lines.join('\n'), repository);
  const file = url === undefined ? codeSpan(IGNORE_FILE) : `[${codeSpan(IGNORE_FILE)}](${url})`;
  const what = lines.length === 1 ? 'aste this line' : 'aste the lines you mean';
  return `${isSecond ? 'For the others, p' : 'P'}${what} into ${file}, with your reason in place of REASON:\n\n${codeBlock(lines)}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
