/** Finds the words of a statement that offend: the parse tree gives no place for most of them. */
import { nameOf } from './lexer.ts';
import { perStatement } from './per-statement.ts';
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
  const names = namesOf(statement, source);
  for (const [index, first] of tokens.entries()) {
    if (first.start < from) continue;
    let at = index;
    const matched = words.every((word) => {
      if (typeof word === 'string') return names[at++] === word;
      for (const optional of word) if (names[at] === optional) at++;
      return true;
    });
    const last = tokens[at - 1];
    if (matched && last && at > index) return { start: first.start, end: last.end };
  }
  return undefined;
}

const namesOf = perStatement(({ tokens }, source) => tokens.map((token) => nameOf(source, token)));
