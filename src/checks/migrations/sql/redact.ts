/** Statement text as it may be shown: literals can hold personal data, comments can hold anything. */
import { cut } from '../../../core/text.ts';
import { type Token, tokenize } from './lexer.ts';
import { perStatement } from './per-statement.ts';

export interface Redacted {
  text: string;
  /** Where an offset of the original stands now; inside of what was replaced: its start. */
  map(offset: number): number;
}

/** A literal keeps its kind: `'…'`, `E'…'`, `$$…$$`. Numbers stay. */
export function shownLiteral(text: string, token: Token): string | undefined {
  if (token.kind === 'comment') return '';
  if (token.kind !== 'string') return undefined;
  const raw = text.slice(token.start, token.end);
  if (raw.startsWith('$')) return '$$…$$';
  const open = raw.indexOf("'");
  // Some databases take double quotes for a literal.
  if (open === -1) return "'…'";
  return raw.length === open + 2 ? raw : `${raw.slice(0, open)}'…'`;
}

/** One line (or any range) of a text, given the tokens that touch it, in order. */
export function redactRange(text: string, tokens: readonly Token[], start: number, end: number): Redacted {
  const pieces: { from: number; to: number; at: number; length: number }[] = [];
  let result = '';
  let copied = start;
  for (let index = firstAfter(tokens, start); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.start >= end) break;
    const instead = shownLiteral(text, token);
    if (instead === undefined) continue;
    const from = Math.max(token.start, start);
    result += text.slice(copied, from);
    pieces.push({ from, to: Math.min(token.end, end), at: result.length, length: instead.length });
    result += instead;
    copied = Math.min(token.end, end);
  }
  result += text.slice(copied, Math.max(copied, end));
  return {
    text: result,
    map(offset) {
      let shift = -start;
      for (const piece of pieces) {
        if (offset >= piece.to) shift = piece.at + piece.length - piece.to;
        else if (offset > piece.from) return piece.at;
        else break;
      }
      return offset + shift;
    },
  };
}

/** All tokens of a statement with the comments between them: a statement itself keeps only what is SQL. */
export const allTokens = perStatement(({ start, end }, source) => tokenize(source, start, end));

/** A statement for a message or a suggested rewrite: at most 2,000 units, no literal, no comment. */
export const redactStatement = perStatement((statement, source) => {
  const { text } = redactRange(source, allTokens(statement, source), statement.start, statement.end);
  return cut(text.replace(/[^\S\r\n]+$/gm, '').replace(/(?:\r?\n){2,}/g, '\n'), 2_000);
});

/** The first token that ends after `start`, by bisection: a statement may have a hundred thousand. */
function firstAfter(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
