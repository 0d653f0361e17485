/** The line that offends, as it may be shown. */
import type { Excerpt } from '../../core/finding.ts';
import type { Span } from './sql/find.ts';
import { type Token, tokenize } from './sql/lexer.ts';
import type { lineMap } from './sql/positions.ts';
import { redactRange } from './sql/redact.ts';

/** A generated line can be a megabyte long. */
const MAX_LENGTH = 200;
const BEFORE = 40;

// One unit each becomes a space, so that the highlight stays where it is. The list is that of `printable`.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

// A line may begin inside of a literal that opened far above it, so the tokens of the whole text are needed: once.
const tokensOf = new WeakMap<ReturnType<typeof lineMap>, Token[]>();

/** `text` is the readable form of the file: what is not judged is blank in it. */
export function excerptOf(text: string, lines: ReturnType<typeof lineMap>, span: Span): Excerpt {
  const tokens = tokensOf.get(lines) ?? tokenize(text);
  tokensOf.set(lines, tokens);
  const { line } = lines.at(span.start);
  const start = lines.startOf(line);
  const end = lines.endOf(line);
  const redacted = redactRange(text, from(tokens, start), start, end);
  const shown = redacted.text.trimEnd().replace(UNPRINTABLE, ' ');
  const highlight = {
    start: redacted.map(span.start),
    end: Math.min(shown.length, redacted.map(Math.min(span.end, end))),
  };
  return { ...window(shown, highlight), line };
}

/** The tokens from the first that ends after `start`: by bisection, a file may hold a hundred thousand. */
function* from(tokens: readonly Token[], start: number): Iterable<Token> {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  for (let token = tokens[low]; token; token = tokens[++low]) yield token;
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
