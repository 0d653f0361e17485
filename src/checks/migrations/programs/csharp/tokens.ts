/** C# as tokens. Whatever stands in a file, there is an answer, in time that grows with its length. */
import { readText, type TextPiece, textStart } from './texts.ts';

export interface Token {
  kind: 'name' | 'number' | 'text' | 'char' | 'mark' | 'end';
  /** As it stands in the file; of a name without `@`. */
  text: string;
  /** UTF-16 offsets into the file, end exclusive. */
  start: number;
  end: number;
  /** Of a text: what it holds, and places of code in it (`{name}`). */
  pieces?: readonly TextPiece[];
  /** A name that is no word of the language because of its `@`. */
  isPlain?: true;
}

export interface Tokens {
  tokens: readonly Token[];
  /** Of a token that opens a bracket: the index of the one that closes it. */
  closes: ReadonlyMap<number, number>;
  /** Places of `#if`: which code a build has is not known. */
  conditions: readonly number[];
}

const MARKS =
  /\?\?=|<<=|\.\.\.?|=>|\?\?|\?\.|::|->|&&|\|\||==|!=|<=|>=|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|[{}()[\];:,.?<>=!+\-*/%&|^~#@$\\]/y;
const NAME = /@?[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER =
  /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?)(?:[uU][lL]?|[lL][uU]?|[fFdDmM])?/y;
const SPACE = /\s+/y;
const CHAR = /'(?:\\.[\da-fA-F]{0,8}|[^'\\\r\n])'/y;

/** The tokens of a part of a text. */
export function tokenize(text: string, from = 0, to = text.length): Tokens {
  const tokens: Token[] = [];
  const conditions: number[] = [];
  let at = from;
  let isLineStart = true;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const add = (kind: Token['kind'], end: number): void => {
    tokens.push({ kind, text: text.slice(at, end), start: at, end });
    at = end;
  };
  while (at < to) {
    const space = match(SPACE);
    if (space !== undefined) {
      at += space.length;
      if (/[\r\n]/.test(space)) isLineStart = true;
      continue;
    }
    const start = at;
    const char = text[at] ?? '';
    if (char === '#' && isLineStart) {
      if (/^#\s{0,20}if\b/.test(text.slice(at, at + 30))) conditions.push(at);
      at = lineEnd(text, at);
      continue;
    }
    isLineStart = false;
    if (char === '/' && text[at + 1] === '/') {
      at = lineEnd(text, at);
      continue;
    }
    if (char === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      at = close < 0 ? to : close + 2;
      continue;
    }
    if (textStart(text, at)) {
      const { pieces, end } = readText(text, at, to);
      tokens.push({ kind: 'text', text: text.slice(start, Math.min(start + 40, end)), start, end, pieces });
      at = end;
      continue;
    }
    const name = match(NAME);
    if (name !== undefined) {
      add('name', at + name.length);
      const last = tokens.at(-1);
      if (last && name.startsWith('@')) tokens[tokens.length - 1] = { ...last, text: name.slice(1), isPlain: true };
      continue;
    }
    const quoted = char === "'" ? match(CHAR) : undefined;
    if (quoted !== undefined) add('char', at + quoted.length);
    else {
      const number = /[\d.]/.test(char) ? match(NUMBER) : undefined;
      if (number !== undefined) add('number', at + number.length);
      else add('mark', at + (match(MARKS)?.length ?? 1));
    }
  }
  tokens.push({ kind: 'end', text: '', start: to, end: to });
  return { tokens, closes: closesOf(tokens), conditions };
}

function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) if (text[end] === '\n' || text[end] === '\r') return end;
  return text.length;
}

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function closesOf(tokens: readonly Token[]): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { index: number; close: string }[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark') continue;
    const close = CLOSE[text];
    if (close !== undefined) open.push({ index, close });
    else if ((text === ')' || text === ']' || text === '}') && open.at(-1)?.close === text) {
      const last = open.pop();
      if (last) closes.set(last.index, index);
    }
  }
  return closes;
}
