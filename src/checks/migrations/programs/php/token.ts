/** Tokens of PHP, and what is none. */
import type { Span } from './syntax.ts';

export type Token = Span &
  (
    | { kind: 'variable' | 'name' | 'operator' | 'cast'; text: string }
    | { kind: 'number'; value: number }
    | { kind: 'text'; parts: readonly (string | readonly Token[])[] }
    | { kind: 'end' }
  );

/** What is no PHP as far as can be seen. */
export class NotPhp extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not PHP');
    this.offset = offset;
  }
}

export interface Tokens {
  tokens: Token[];
  /** Where reading stopped. */
  end: number;
}

/** Tokens up to the end of PHP, or to the brace that closes one that stood before. */
export type ReadTokens = (text: string, from: number, to: number, until: 'file' | 'brace', nesting: number) => Tokens;
