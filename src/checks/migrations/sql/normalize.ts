/** A statement without what does not matter: case, white space, comments, literals. For recognising it, never for showing. */
import { nameOf, type Token, tokenize } from './lexer.ts';
import type { Statement } from './statements.ts';

const word = (source: string, token: Token): string =>
  token.kind === 'string' ? '?' : (nameOf(source, token) ?? source.slice(token.start, token.end));

export const normalizeStatement = (statement: Statement, source: string): string =>
  statement.tokens.map((token) => word(source, token)).join(' ');

/** Statement by statement, literals kept: tells whether a statement of an edited file was there before. */
export const exactStatement = (statement: Statement, source: string): string =>
  statement.tokens
    .map((token) => (token.kind === 'string' ? source.slice(token.start, token.end) : word(source, token)))
    .join(' ');

/** Whether two texts differ in more than white space at line ends: what a checksum over lines would notice. */
export const sameText = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');

/** The words of a text outside of literals and comments, in lower case. */
export const wordsOf = (sql: string): string[] =>
  tokenize(sql).flatMap((token) => (token.kind === 'word' ? [sql.slice(token.start, token.end).toLowerCase()] : []));
