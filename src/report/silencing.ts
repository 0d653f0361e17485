/** How a reader says "not here": the line to paste, and where. */
import type { Finding } from '../core/finding.ts';
import { formatIgnoreLine, formatInlineIgnore, REASON } from '../core/suppress.ts';
import { printable } from '../core/text.ts';

export interface Silencing {
  /** The comment, for the line above `line` of `path`; absent where a comment is no way to do it. */
  inline?: { text: string; path: string; line: number };
  /** The line for `.launch-ready/ignore`. */
  file: string;
}

export function silencingOf(finding: Finding): Silencing {
  const file = formatIgnoreLine(finding, REASON);
  const text = formatInlineIgnore(finding, REASON);
  // The line of a secret goes, its commit stays: a comment there would be gone with it.
  if (text === undefined || finding.location.kind !== 'file' || finding.check === 'secrets') return { file };
  const { path, startLine } = finding.location;
  return { inline: { text: printable(text), path, line: startLine }, file };
}
