/** Splits a migration for SQLite into statements, with their places. */
import type { Token } from '../sql/lexer.ts';
import { type Head, headOf } from './head.ts';
import { nameOf, nextToken } from './lexer.ts';

/** UTF-16 offsets into the file, end exclusive; without leading comments and the final semicolon. */
export interface SqliteStatement {
  start: number;
  end: number;
  /** As it is run. */
  sql: string;
  /** With the comments between them. */
  tokens: readonly Token[];
  /** Without comments. */
  words: readonly Token[];
  head: Head;
}

export interface SplitSql {
  statements: SqliteStatement[];
  problems: { offset: number; message: string }[];
}

/** `up` is the text that is run, as long as the file's: places are the same in both. */
export function splitStatements(up: string): SplitSql {
  const split: SplitSql = { statements: [], problems: [] };
  let tokens: Token[] = [];
  let isEnd = endOfStatement();
  const finish = (): void => {
    const statement = statementOf(up, tokens);
    if (statement) split.statements.push(statement);
    tokens = [];
    isEnd = endOfStatement();
  };
  for (let token = nextToken(up, 0); token; token = nextToken(up, token.end)) {
    // Drizzle splits its files here, whether a semicolon stands before it or not.
    if (token.kind === 'comment' && up.startsWith('--> statement-breakpoint', token.start)) {
      finish();
      continue;
    }
    if (isShellCommand(up, token, tokens)) {
      split.problems.push({ offset: token.start, message: 'a command of the sqlite3 shell, which is no SQL' });
      token = { ...token, end: endOfLine(up, token.start) };
      continue;
    }
    if (isEnd(up, token)) finish();
    else tokens.push(token);
  }
  finish();
  return split;
}

/**
 * Where a statement ends: at a semicolon, but that of a trigger at one behind `; END`. These are the words by which SQLite's shell
 * knows it: https://www.sqlite.org/c3ref/complete.html. Asked of every token of a statement; true where it is the end.
 */
function endOfStatement(): (sql: string, token: Token) => boolean {
  /** The first words, until it is clear what it is. */
  let first: string[] | undefined = [];
  let isTrigger = false;
  let [before, last] = ['', ''];
  return (sql, token) => {
    if (token.kind === 'comment') return false;
    if (token.kind === 'semicolon' && (!isTrigger || (last === 'end' && before === ';'))) return true;
    const word = token.kind === 'word' ? (nameOf(sql, token) ?? '') : token.kind === 'semicolon' ? ';' : '';
    before = last;
    last = word;
    if (first === undefined) return false;
    if (OPENING.has(word)) first.push(word);
    else {
      isTrigger = word === 'trigger' && first.includes('create');
      first = undefined;
    }
    return false;
  };
}

const OPENING = new Set(['explain', 'query', 'plan', 'create', 'temp', 'temporary']);

/** A line that begins with a dot, where a statement may begin. https://www.sqlite.org/cli.html */
const isShellCommand = (sql: string, token: Token, before: readonly Token[]): boolean =>
  token.kind === 'other' &&
  sql[token.start] === '.' &&
  /[a-z]/.test(sql.charAt(token.start + 1)) &&
  (token.start === 0 || sql[token.start - 1] === '\n') &&
  before.every(({ kind }) => kind === 'comment');

function endOfLine(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end === -1 ? sql.length : end;
}

function statementOf(source: string, all: readonly Token[]): SqliteStatement | undefined {
  const words = all.filter(({ kind }) => kind !== 'comment');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  return {
    start: first.start,
    end: last.end,
    tokens: all.filter(({ start, end }) => start >= first.start && end <= last.end),
    words,
    sql: source.slice(first.start, last.end),
    head: headOf(source, words),
  };
}
