/** A fix that is an exact text, as a block that GitHub offers to commit. */
import { type FileDiff, hunkAt, lineAt } from '../../core/diff.ts';
import type { Replacement } from '../../core/finding.ts';

export interface Suggestion {
  /** The lines that it replaces: 1-based, end inclusive. */
  startLine: number;
  endLine: number;
  markdown: string;
}

/** Characters. A longer one is a minified file, and no body may be longer than 65,536. */
const LONGEST = 5_000;

/**
 * GitHub replaces whole lines, and only such as the diff shows, in one hunk; the untouched rest of a line is taken from
 * the diff. Undefined where it does not fit, or changes nothing.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request
 */
export function suggestionOf(replacement: Replacement | undefined, file: FileDiff | undefined): Suggestion | undefined {
  if (replacement === undefined || file === undefined) return undefined;
  const { startLine, endLine, startColumn, endColumn, text } = replacement;
  if (endLine < startLine || hunkAt(file, startLine) === undefined) return undefined;
  if (hunkAt(file, startLine) !== hunkAt(file, endLine)) return undefined;
  const before = linesOf(file, startLine, endLine);
  if (before === undefined) return undefined;
  const [first = '', last = ''] = [before[0], before.at(-1)];
  const isPart = startColumn !== undefined && endColumn !== undefined;
  if (isPart && (startColumn - 1 > first.length || endColumn - 1 > last.length)) return undefined;
  const after = isPart ? `${first.slice(0, startColumn - 1)}${text}${last.slice(endColumn - 1)}` : text;
  if (after.length > LONGEST) return undefined;
  // GitHub writes line feeds: a file with carriage returns would end up with both.
  if (/\r/.test(after) || before.some((line) => line.endsWith('\r')) || after === before.join('\n')) return undefined;
  const longest = Math.max(2, ...(after.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Without a line between the fences the lines are taken away; with an empty one they become one that is empty.
  const lines = after === '' && !isPart ? '' : `${after}\n`;
  return { startLine, endLine, markdown: `${fence}suggestion\n${lines}${fence}` };
}

function linesOf(file: FileDiff, startLine: number, endLine: number): string[] | undefined {
  const lines: string[] = [];
  for (let line = startLine; line <= endLine; line++) {
    const shown = lineAt(file, line);
    if (shown === undefined) return undefined;
    lines.push(shown.text);
  }
  return lines;
}
