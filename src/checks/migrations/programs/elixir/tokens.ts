/** Elixir as tokens. https://hexdocs.pm/elixir/syntax-reference.html */
import type { Place } from './tree.ts';

export interface Token extends Place {
  type:
    | 'name'
    | 'alias'
    | 'atom'
    /** `key:` before a value. */
    | 'key'
    | 'integer'
    | 'float'
    | 'text'
    | 'opaque'
    | 'op'
    | 'line'
    | 'end';
  /** Name, operator or digits. */
  text: string;
  /** Of a text: what it is made of; tokens are those of `#{…}`. */
  parts?: readonly (string | readonly Token[])[];
  as?: 'string' | 'charlist' | 'atom' | 'key' | 'strings' | 'atoms' | 'charlists';
  /** A blank stands before it, or after it. */
  spaced: boolean;
  open: boolean;
}

/** The text is not Elixir, as far as this goes. */
export class ElixirError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const SPACE = /(?:[ \t\f]|\\\r?\n|#[^\r\n]*)*/y;
const LINE = /\r?\n|\r|;/y;
const KEY = /[\p{L}_][\p{L}\p{N}_]*[?!]?:(?=\s)/uy;
const NAME = /[\p{Ll}\p{Lo}_][\p{L}\p{N}_]*(?:[?!](?!=))?/uy;
const ALIAS = /\p{Lu}[\p{L}\p{N}_]*/uy;
const ATOM =
  /:(?:[\p{L}_][\p{L}\p{N}_@]*[?!]?|<>|\+\+|--|\.\.|\|>|&&|\|\||==|!=|<=|>=|[-+*/<>=!&|^@.%]|\{\}|%\{\}|<<>>)/uy;
const NUMBER = /0x[\da-fA-F_]+|0b[01_]+|0o[0-7_]+|\d[\d_]*(\.\d[\d_]*(?:[eE][-+]?\d+)?)?/y;
const CHARACTER = /\?(?:\\[\s\S]|[^\s\\])/uy;
const SIGIL = /~(?:[a-z]|[A-Z][A-Z0-9]*)(?="""|'''|[/|"'([{<])/y;
const OPERATOR =
  /===|!==|<<<|>>>|\|\|\||&&&|<<~|~>>|<~>|\.\.\.|\+\+\+|---|\^\^\^|~~~|<\|>|->|<-|=>|==|!=|=~|<=|>=|&&|\|\||\|>|<>|\+\+|--|\.\.|\*\*|\\\\|::|\/\/|<<|>>|~>|<~|[-+*/<>=!&|^.@%(){}[\],]/y;
const MODIFIERS = /[a-zA-Z]*/y;
const MAX_DEPTH = 50;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', s: ' ', '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v', d: '\x7f' },
};

/** Throws {@link ElixirError}. */
export function tokensOf(text: string): Token[] {
  return new Lexer(text).run(text.startsWith('\ufeff') ? 1 : 0, 0).tokens;
}

class Lexer {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** Up to the end, or to the `}` that closes an interpolation. */
  run(from: number, depth: number): { tokens: Token[]; end: number } {
    if (depth > MAX_DEPTH) throw new ElixirError('texts inside of texts, too deep', from);
    const tokens: Token[] = [];
    let braces = 0;
    let at = from;
    for (;;) {
      const begin = at;
      at = this.#match(SPACE, at)?.end ?? at;
      const spaced = at > begin || tokens.length === 0;
      if (at >= this.text.length) {
        if (depth > 0) throw new ElixirError('an interpolation without its end', from);
        tokens.push({ type: 'end', text: '', start: at, end: at, spaced, open: true });
        return { tokens, end: at };
      }
      const token = this.#token(at, depth);
      if (token.text === '{' && token.type === 'op') braces++;
      if (token.text === '}' && token.type === 'op' && braces-- === 0 && depth > 0) {
        tokens.push({ type: 'end', text: '', start: at, end: at, spaced, open: true });
        return { tokens, end: at };
      }
      at = token.end;
      tokens.push({ ...token, spaced, open: /\s/.test(this.text[at] ?? ' ') });
    }
  }

  #match(pattern: RegExp, at: number): { text: string; end: number; group?: string | undefined } | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    return match ? { text: match[0], end: pattern.lastIndex, group: match[1] } : undefined;
  }

  #token(at: number, depth: number): Omit<Token, 'spaced' | 'open'> {
    const { text } = this;
    const make = (type: Token['type'], end: number, words = text.slice(at, end)): Omit<Token, 'spaced' | 'open'> => ({
      ...{ type, start: at, end, text: words },
    });
    const line = this.#match(LINE, at);
    if (line) return make('line', line.end);
    const key = this.#match(KEY, at);
    if (key) return make('key', key.end, key.text.slice(0, -1));
    const name = this.#match(NAME, at);
    if (name) return make('name', name.end);
    const alias = this.#match(ALIAS, at);
    if (alias) return make('alias', alias.end);
    const number = this.#match(NUMBER, at);
    if (number)
      return make(number.group === undefined ? 'integer' : 'float', number.end, number.text.replaceAll('_', ''));
    const character = this.#match(CHARACTER, at);
    if (character) {
      const [first = '', second = ''] = [...character.text.slice(1)];
      const code = (first === '\\' ? (ESCAPES[second] ?? second) : first).codePointAt(0) ?? 0;
      return make('integer', character.end, String(code));
    }
    if (text[at] === '"' || text[at] === "'") return this.#quoted(at, at, depth);
    if (text[at] === ':' && (text[at + 1] === '"' || text[at + 1] === "'"))
      return { ...this.#quoted(at, at + 1, depth), as: 'atom' };
    const atom = text.startsWith('::', at) ? undefined : this.#match(ATOM, at);
    if (atom) return make('atom', atom.end, atom.text.slice(1));
    const sigil = this.#match(SIGIL, at);
    if (sigil) return this.#sigil(at, sigil, depth);
    const operator = this.#match(OPERATOR, at);
    if (operator) return make('op', operator.end);
    throw new ElixirError('a character that Elixir does not know', at);
  }

  #quoted(start: number, at: number, depth: number): Omit<Token, 'spaced' | 'open'> {
    const mark = this.text[at] ?? '';
    const { parts, end } = this.text.startsWith(mark.repeat(3), at)
      ? this.#heredoc(at, mark.repeat(3), true, depth)
      : this.#until(at + 1, mark, true, depth);
    const as = mark === '"' ? 'string' : 'charlist';
    if (this.text[end] === ':' && /^\s/.test(this.text.slice(end + 1, end + 2)))
      return { type: 'text', start, end: end + 1, text: '', parts: parts.map(unescaped), as: 'key' };
    return { type: 'text', start, end, text: '', parts: parts.map(unescaped), as };
  }

  #sigil(start: number, sigil: { text: string; end: number }, depth: number): Omit<Token, 'spaced' | 'open'> {
    const letter = sigil.text.slice(1);
    const isRaw = letter !== letter.toLowerCase();
    const three = this.text.slice(sigil.end, sigil.end + 3);
    const mark = this.text[sigil.end] ?? '';
    const { parts, end } =
      three === '"""' || three === "'''"
        ? this.#heredoc(sigil.end, three, !isRaw, depth)
        : this.#until(sigil.end + 1, CLOSING[mark] ?? mark, !isRaw, depth);
    const modifiers = this.#match(MODIFIERS, end);
    const all = { start, end: modifiers?.end ?? end, text: '' };
    const cooked = isRaw ? parts : parts.map(unescaped);
    if (letter === 's' || letter === 'S') return { type: 'text', ...all, parts: cooked, as: 'string' };
    if (letter === 'c' || letter === 'C') return { type: 'text', ...all, parts: cooked, as: 'charlist' };
    if (letter === 'w' || letter === 'W') {
      const as = modifiers?.text === 'a' ? 'atoms' : modifiers?.text === 'c' ? 'charlists' : 'strings';
      return { type: 'text', ...all, parts: cooked, as };
    }
    return { type: 'opaque', ...all };
  }

  /** From the first character of a text to behind its mark; escapes are left as they are. */
  #until(
    from: number,
    mark: string,
    interpolates: boolean,
    depth: number,
  ): { parts: (string | readonly Token[])[]; end: number } {
    const { text } = this;
    const parts: (string | readonly Token[])[] = [];
    let begin = from;
    let at = from;
    while (at < text.length) {
      if (text[at] === '\\') {
        // In a text that is taken as it stands, only its mark is escaped.
        if (!interpolates && text[at + 1] === mark) {
          parts.push(text.slice(begin, at));
          begin = at + 1;
        }
        at += 2;
      } else if (text.startsWith(mark, at)) {
        parts.push(text.slice(begin, at));
        return { parts, end: at + mark.length };
      } else if (interpolates && text[at] === '#' && text[at + 1] === '{') {
        const inner = this.run(at + 2, depth + 1);
        parts.push(text.slice(begin, at), inner.tokens);
        at = begin = inner.end + 1;
      } else at++;
    }
    throw new ElixirError('a text without its end', from);
  }

  /** The mark that ends it stands on a line of its own, and says how far all lines are indented. */
  #heredoc(
    from: number,
    mark: string,
    interpolates: boolean,
    depth: number,
  ): { parts: (string | readonly Token[])[]; end: number } {
    const { text } = this;
    const first = /[ \t]*\r?\n/y;
    first.lastIndex = from + 3;
    // `""""`: three marks and no line end are an empty text and another one.
    if (!first.test(text)) throw new ElixirError('a text in three marks that begins on their line', from);
    const parts: (string | readonly Token[])[] = [];
    const blank = /[ \t]*/y;
    let begin = first.lastIndex;
    let at = begin;
    for (let isLineStart = true; at < text.length; ) {
      if (isLineStart) {
        blank.lastIndex = at;
        blank.test(text);
        if (text.startsWith(mark, blank.lastIndex)) {
          parts.push(text.slice(begin, at));
          const indent = blank.lastIndex - at;
          return { parts: withoutIndent(parts, indent), end: blank.lastIndex + 3 };
        }
        at = blank.lastIndex;
        isLineStart = false;
      } else if (text[at] === '\n') {
        isLineStart = true;
        at++;
      } else if (text[at] === '\\' && text[at + 1] !== '\r') {
        isLineStart = text[at + 1] === '\n';
        at += 2;
      } else if (interpolates && text[at] === '#' && text[at + 1] === '{') {
        const inner = this.run(at + 2, depth + 1);
        parts.push(text.slice(begin, at), inner.tokens);
        at = begin = inner.end + 1;
      } else at++;
    }
    throw new ElixirError('a text without its end', from);
  }
}

function withoutIndent(parts: (string | readonly Token[])[], indent: number): (string | readonly Token[])[] {
  if (indent === 0) return parts;
  const lines = new RegExp(`(?<=\\n)[ \\t]{1,${indent}}`, 'g');
  const head = new RegExp(`^[ \\t]{1,${indent}}`);
  return parts.map((part, index) =>
    typeof part !== 'string' ? part : (index === 0 ? part.replace(head, '') : part).replace(lines, ''),
  );
}

function unescaped(part: string | readonly Token[]): string | readonly Token[] {
  if (typeof part !== 'string' || !part.includes('\\')) return part;
  return part.replace(
    /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r?\n)|([\s\S]))/g,
    (_, long?: string, four?: string, two?: string, line?: string, other?: string) => {
      const code = Number.parseInt(long ?? four ?? two ?? '', 16);
      if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      return line === undefined ? (ESCAPES[other ?? ''] ?? other ?? '') : '';
    },
  );
}
