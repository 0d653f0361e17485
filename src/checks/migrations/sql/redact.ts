/** Statement text as it may be shown: literals can hold personal data, comments can hold anything. */
import { cut } from '../../../core/text.ts';
import { nextToken, type Token } from './lexer.ts';
import type { Statement } from './statements.ts';

export interface Redacted {
  text: string;
  /** Where an offset of the original stands now; inside of what was replaced: its start. */
  map(offset: number): number;
}

/** A literal keeps its kind: `'…'`, `E'…'`, `$$…$$`. Numbers stay. */
function shown(text: string, token: Token): string | undefined {
  if (token.kind === 'comment') return '';
  if (token.kind !== 'string') return undefined;
  const raw = text.slice(token.start, token.end);
  if (raw.startsWith('$')) return '$$…$$';
  const open = raw.indexOf("'");
  return raw.length === open + 2 ? raw : `${raw.slice(0, open)}'…'`;
}

/** One line (or any range) of a text, given the tokens that touch it. */
export function redactRange(text: string, tokens: Iterable<Token>, start: number, end: number): Redacted {
  const pieces: { from: number; to: number; at: number; length: number }[] = [];
  let result = '';
  let copied = start;
  for (const token of tokens) {
    if (token.end <= start) continue;
    if (token.start >= end) break;
    const instead = shown(text, token);
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

/** Comments between the tokens of a statement, found again: a statement keeps only what is SQL. */
export function* allTokens(text: string, start: number, end: number): Iterable<Token> {
  for (let token = nextToken(text, start); token && token.start < end; token = nextToken(text, token.end)) yield token;
}

/** A statement for a message or a suggested rewrite: at most `max` units, no literal, no comment. */
export function redactStatement(statement: Statement, source: string, max = 2_000): string {
  const { text } = redactRange(
    source,
    allTokens(source, statement.start, statement.end),
    statement.start,
    statement.end,
  );
  return cut(text.replace(/[^\S\r\n]+$/gm, '').replace(/(?:\r?\n){2,}/g, '\n'), max);
}
