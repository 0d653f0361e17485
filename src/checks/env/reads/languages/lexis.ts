/** What is no code in a language, as a value: the masker is one for all of them. */

export interface Lexis {
  forms: readonly Form[];
  /** A template: code stands only between these marks, and `from` ends where code begins. */
  within?: { from: RegExp; starts: string; to: RegExp; comment?: { open: string; close: string } };
}

/** A comment, or a literal. The first form of the list that opens at a place has it. */
export interface Form {
  /** The units at which it may open. */
  starts: string;
  /** Sticky; begins at the quote or at the comment's mark. What stands before the quote (`r"…"`) is a lookbehind. */
  open: RegExp;
  /**
   * What ends it: a text, the source of an expression over lines (`m`), or either made from what opened it. Without it `open`
   * has taken all of it.
   */
  close?: Close | ((opening: RegExpExecArray) => Close);
  /** `backslash`: it takes the next unit with it. `doubled`: the closing quote twice is none. */
  escape?: 'backslash' | 'doubled' | 'backtick';
  /** Ends with its line, closed or not. */
  oneLine?: true;
  /** Where code stands within; twice the opening is none where `doubled`. */
  hole?: { open: string; close: '}' | ')'; doubled?: true };
  isComment?: true;
  /** Comments within comments. */
  isNested?: true;
  /** A heredoc: the rest of its line is code still, its body begins on the next one. */
  isBelow?: true;
  /** The end of the code before it (32 units) must look like this; `open` cannot tell a division from an expression. */
  after?: RegExp;
  /** A list of words: `%w[A B]`. */
  isWords?: true;
}

export type Close = string | { source: string };

/** As an expression that matches it. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** From `mark` to the end of the line. */
export const lineComment = (mark: string, notBefore = ''): Form => ({
  starts: mark.charAt(0),
  open: new RegExp(`${escaped(mark)}${notBefore}`, 'y'),
  close: { source: '(?=[\\r\\n])' },
  isComment: true,
});

export const blockComment = (open: string, close: string, isNested?: true): Form => ({
  starts: open.charAt(0),
  open: new RegExp(escaped(open), 'y'),
  close,
  isComment: true,
  ...(isNested === undefined ? {} : { isNested }),
});

/** A string between `quote` and `quote`, with backslashes; over lines only where `more` does not say otherwise. */
export const quoted = (quote: string, more: Partial<Form> = {}): Form => ({
  starts: quote.charAt(0),
  open: new RegExp(escaped(quote), 'y'),
  close: quote,
  escape: 'backslash',
  ...more,
});

/** As it stands, without escapes. */
export const raw = (open: string, close = open, more: Partial<Form> = {}): Form => ({
  starts: open.charAt(0),
  open: new RegExp(escaped(open), 'y'),
  close,
  ...more,
});

/** `'a'`, `'\n'`, `'\u0041'`: one character; what else begins with an apostrophe (a lifetime, a symbol) is code. */
export const CHARACTER: Form = {
  starts: "'",
  open: /'(?:\\(?:u\{[^}'\n]*\}|[^\n][0-9a-fA-F]{0,8})|[^'\\\r\n]{1,2})'/y,
};

export const C_COMMENTS: readonly Form[] = [lineComment('//'), blockComment('/*', '*/')];
export const NESTED_COMMENTS: readonly Form[] = [lineComment('//'), blockComment('/*', '*/', true)];

export const DOLLAR_BRACE = { open: '${', close: '}' } as const;
export const HASH_BRACE = { open: '#{', close: '}' } as const;

/** The closing bracket of an opening one; any other character closes itself. */
export const counterpart = (open: string): string => ({ '(': ')', '[': ']', '{': '}', '<': '>' })[open] ?? open;
