/** What a lexer has read so far, and what it is within. */
import type { Tokens } from './tokens.ts';

/** What the lexer is within; the first three are brackets. */
export const PAREN = 0;
export const BRACKET = 1;
export const BRACE = 2;
/** The `${` of a template. */
export const HOLE = 3;
/** The `{` in JSX. */
export const CONTAINER = 4;
/** Text of a template, a tag, and what is between tags. */
export const QUASI = 5;
export const TAG = 6;
export const CHILDREN = 7;

export interface Level {
  type: number;
  /** The token that opened it. */
  token: number;
  /** Of a brace: a literal, behind which a `/` divides. Of a parenthesis: a condition, behind which it does not. Of a tag: it closes. */
  flag: boolean;
  /** `<` of type arguments within a tag. */
  angles: number;
}

export interface Lexer {
  readonly text: string;
  /** The next unit, and where the part ends that is read. */
  at: number;
  end: number;
  /** The last token ends an operand. */
  operand: boolean;
  levels: Level[];
  /** The token that opened the innermost level, or -1. */
  top: number;
  /** How many levels of each type are open. */
  readonly open: number[];
  /** Offsets of `<` that begin no element; undefined where none does. */
  readonly denied: Set<number> | undefined;
  failedRegexes: number;
  readonly kinds: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly words: string[];
  readonly pairs: number[];
  readonly parents: number[];
}

export const lexerOf = (text: string, denied: Set<number> | undefined): Lexer => ({
  text,
  at: 0,
  end: 0,
  operand: false,
  levels: [],
  top: -1,
  open: [0, 0, 0, 0, 0, 0, 0, 0],
  denied,
  failedRegexes: 0,
  kinds: [],
  starts: [],
  ends: [],
  words: [],
  pairs: [],
  parents: [],
});

/** What was read, once all of it is. */
export function tokensOf({ text, kinds, starts, ends, words, pairs, parents }: Lexer): Tokens {
  const count = kinds.length;
  for (let token = 0; token < count; token++) if ((pairs[token] ?? -1) > count) pairs[token] = count;
  return { text, count, kinds, starts, ends, words, pairs, parents };
}

/** Adds a token and says which it is. */
export function emit(lexer: Lexer, kind: number, start: number, stop: number, word: string): number {
  lexer.kinds.push(kind);
  lexer.starts.push(start);
  lexer.ends.push(stop);
  lexer.words.push(word);
  lexer.pairs.push(-1);
  lexer.parents.push(lexer.top);
  return lexer.kinds.length - 1;
}

export function enter(lexer: Lexer, type: number, token: number, flag: boolean): void {
  lexer.levels.push({ type, token, flag, angles: 0 });
  lexer.open[type] = (lexer.open[type] ?? 0) + 1;
  lexer.top = token;
}

export function leave(lexer: Lexer): Level | undefined {
  const level = lexer.levels.pop();
  if (level !== undefined) lexer.open[level.type] = (lexer.open[level.type] ?? 0) - 1;
  lexer.top = lexer.levels.at(-1)?.token ?? -1;
  return level;
}

/** Adds the token that is the pair of what opened a level. */
export function close(lexer: Lexer, level: Level, kind: number, start: number, stop: number, word: string): void {
  const token = emit(lexer, kind, start, stop, word);
  lexer.pairs[token] = level.token;
  lexer.pairs[level.token] = token;
}

/** The offset at which the line of another ends. */
export function lineEnd(lexer: Lexer, from: number): number {
  let stop = from;
  for (; stop < lexer.end; stop++) {
    const code = lexer.text.charCodeAt(stop);
    if (code === 10 || code === 13) break;
  }
  return stop;
}
