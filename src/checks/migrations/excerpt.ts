/** The line that offends, as it may be shown. */
import type { Excerpt } from '../../core/finding.ts';
import type { Span } from './sql/find.ts';
import type { Token } from './sql/lexer.ts';
import type { lineMap } from './sql/positions.ts';
import { redactRange } from './sql/redact.ts';

/** A generated line can be a megabyte long. */
const MAX_LENGTH = 200;
const BEFORE = 40;

// One unit each becomes a space, so that the highlight stays where it is. The list is that of `printable`.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * `tokens` are those of `statement`, comments included. Of the line where `span` begins, the part that belongs to `statement`, without literals and comments. What else stands on
 * the line is not shown: only of a statement that was parsed is it certain what a literal is.
 */
export function excerptOf(
  text: string,
  lines: ReturnType<typeof lineMap>,
  statement: Span,
  span: Span,
  tokens: readonly Token[],
): Excerpt {
  const { line } = lines.at(span.start);
  const start = Math.max(statement.start, lines.startOf(line));
  const end = Math.min(statement.end, lines.endOf(line));
  const redacted = redactRange(text, tokens, start, end);
  const shown = redacted.text.trimEnd().replace(UNPRINTABLE, ' ');
  const highlight = {
    start: redacted.map(span.start),
    end: Math.min(shown.length, redacted.map(Math.min(span.end, end))),
  };
  return { ...window(shown, highlight), line };
}

function window(text: string, highlight: Span): { text: string; highlight: Span } {
  const indent = text.length - text.trimStart().length;
  const left = text.length - indent <= MAX_LENGTH ? indent : Math.max(indent, highlight.start - BEFORE);
  const lead = left > indent ? '…' : '';
  const right = Math.min(text.length, left + MAX_LENGTH);
  const tail = right < text.length ? '…' : '';
  const shift = lead.length - left;
  return {
    text: `${lead}${text.slice(left, right)}${tail}`,
    highlight: {
      start: highlight.start + shift,
      end: Math.max(highlight.start, Math.min(highlight.end, right)) + shift,
    },
  };
}
