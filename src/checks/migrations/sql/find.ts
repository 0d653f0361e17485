/** Finds the words of a statement that offend: the parse tree gives no place for most of them. */
import { nameOf } from './lexer.ts';
import type { Statement } from './statements.ts';

/** UTF-16 offsets into the file, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A word that must stand there (a keyword in lower case, or a name), or several of which any may be left out. */
export type Word = string | readonly string[];

/**
 * The first place where these words follow one another, at or after `from`. Names match as PostgreSQL folds them,
 * whether they are quoted or not.
 */
export function findWords(
  statement: Statement,
  source: string,
  words: readonly Word[],
  from = statement.start,
): Span | undefined {
  const { tokens } = statement;
  for (const [index, first] of tokens.entries()) {
    if (first.start < from) continue;
    let at = index;
    const matched = words.every((word) => {
      const name = (offset: number) => {
        const token = tokens[offset];
        return token && nameOf(source, token);
      };
      if (typeof word === 'string') return name(at++) === word;
      for (const optional of word) if (name(at) === optional) at++;
      return true;
    });
    const last = tokens[at - 1];
    if (matched && last && at > index) return { start: first.start, end: last.end };
  }
  return undefined;
}

/** From one offset to the end of the clause: the next comma or the end of the statement, parentheses skipped. */
export function clauseFrom(statement: Statement, source: string, start: number): Span {
  let depth = 0;
  let end = start;
  for (const token of statement.tokens) {
    if (token.end <= start) continue;
    const char = source.charAt(token.start);
    if (token.kind === 'other' && char === '(') depth++;
    if (token.kind === 'other' && char === ')') depth--;
    if (depth < 0 || (depth === 0 && token.kind === 'other' && char === ',')) break;
    end = token.end;
  }
  return { start, end: Math.max(end, start) };
}
