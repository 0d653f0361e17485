/** Literals as the texts they are. */
import type { Literal } from '../source.ts';
import type { Source } from './language.ts';

export interface Text {
  value: string;
  /** 0-based offset of its first unit. */
  start: number;
}

/** The offset of the quote of a literal at `at`, blanks and prefixes (`r"…"`) skipped. */
export function quoteAt(source: Source, at: number): number | undefined {
  const { code, literals } = source.masked;
  const skipped = /^\s*(?:[A-Za-z@$]{0,2}#{0,8}|~[a-zA-Z])(?=["'`%({[/|<~])/.exec(code.slice(at, at + 200));
  const quote = at + (skipped?.[0].length ?? 0);
  return skipped !== null && literals.has(quote) ? quote : undefined;
}

/** The texts of a literal: one, or the words of a list. */
export function wordsOf(source: Source, quote: number): Text[] {
  const literal = source.masked.literals.get(quote) as Literal;
  const { value, start } = literal;
  if (value === undefined) return [];
  if (!source.masked.words.has(quote)) return [{ value, start }];
  return [...value.matchAll(/\S+/g)].map((match) => ({ value: match[0], start: start + match.index }));
}
