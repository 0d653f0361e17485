/** PHP text to tokens. https://www.php.net/manual/en/tokens.php */

import { doubleQuoted, heredoc, singleQuoted } from './strings.ts';
import { NotPhp, type Token, type Tokens } from './token.ts';

const MAX_NESTING = 20;
const MAX_TOKENS = 400_000;

const OPERATORS =
  /\?->|<<=|>>=|\*\*=|\?\?=|<=>|===|!==|\.\.\.|->|=>|::|\+\+|--|<=|>=|==|!=|<>|&&|\|\||\?\?|\+=|-=|\*=|\/=|\.=|%=|&=|\|=|\^=|<<|>>|\*\*|[-+*/%=<>!.,;:?()[\]{}&|^~@$]/y;
const SPACE = /\s+/y;
const LINE_COMMENT = /(?:\/\/|#(?!\[))(?:(?!\?>)[^\r\n])*/y;
const VARIABLE = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/y;
// Before a group of imports a backslash stands at the end.
const NAME =
  /\\?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\\[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*(?:\\(?=\s*\{))?/y;
const NUMBER = /0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*\.?(?:[eE][+-]?\d+)?/y;
const CAST = /\([ \t]*(int|integer|bool|boolean|float|double|string|array|object|binary|unset)[ \t]*\)/iy;

/** All tokens of a file; throws `NotPhp`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const open = text.indexOf('<?', offset);
    if (open < 0) break;
    const isEcho = text.startsWith('<?=', open);
    const begin = open + (isEcho ? 3 : /^<\?php\b/i.test(text.slice(open, open + 6)) ? 5 : 2);
    if (isEcho) tokens.push({ kind: 'name', text: 'echo', start: open, end: begin });
    const read = readTokens(text, begin, text.length, 'file', 0);
    for (const token of read.tokens) tokens.push(token);
    if (tokens.length > MAX_TOKENS) throw new NotPhp(offset);
    offset = read.end;
  }
  return tokens;
}

/** Tokens up to the end of PHP, or to the brace that closes one that stood before. */
export function readTokens(text: string, from: number, to: number, until: 'file' | 'brace', nesting: number): Tokens {
  if (nesting > MAX_NESTING) throw new NotPhp(from);
  const tokens: Token[] = [];
  let offset = from;
  let braces = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match === null || match[0] === '' || match.index + match[0].length > to) return undefined;
    return match[0];
  };
  while (offset < to) {
    const start = offset;
    const blank = take(SPACE) ?? take(LINE_COMMENT);
    if (blank !== undefined) {
      offset += blank.length;
      continue;
    }
    if (text.startsWith('/*', offset)) {
      const close = text.indexOf('*/', offset + 2);
      if (close < 0) throw new NotPhp(offset);
      offset = close + 2;
      continue;
    }
    if (until === 'file' && text.startsWith('?>', offset)) {
      tokens.push({ kind: 'operator', text: ';', start, end: offset + 2 });
      return { tokens, end: offset + 2 };
    }
    if (text.startsWith('#[', offset)) {
      tokens.push({ kind: 'operator', text: '#[', start, end: offset + 2 });
      offset += 2;
      continue;
    }
    const quoted = quotedAt(text, offset, to, nesting);
    if (quoted !== undefined) {
      tokens.push(quoted);
      offset = quoted.end;
      continue;
    }
    const next = plainAt(offset, take);
    if (next === undefined) throw new NotPhp(offset);
    offset = next.end;
    if (until === 'brace' && next.kind === 'operator') {
      if (next.text === '{') braces++;
      if (next.text === '}' && braces-- === 0) return { tokens, end: offset };
    }
    tokens.push(next);
    if (tokens.length > MAX_TOKENS) throw new NotPhp(offset);
  }
  if (until === 'brace') throw new NotPhp(from);
  return { tokens, end: to };
}

function plainAt(start: number, take: (pattern: RegExp) => string | undefined): Token | undefined {
  const variable = take(VARIABLE);
  if (variable !== undefined) return { kind: 'variable', text: variable.slice(1), start, end: start + variable.length };
  const name = take(NAME);
  if (name !== undefined) return { kind: 'name', text: name, start, end: start + name.length };
  const number = take(NUMBER);
  if (number !== undefined) return { kind: 'number', value: numberOf(number), start, end: start + number.length };
  const cast = take(CAST);
  if (cast !== undefined)
    return { kind: 'cast', text: cast.slice(1, -1).trim().toLowerCase(), start, end: start + cast.length };
  const operator = take(OPERATORS);
  return operator === undefined ? undefined : { kind: 'operator', text: operator, start, end: start + operator.length };
}

function numberOf(written: string): number {
  const digits = written.replaceAll('_', '');
  // A leading zero makes it octal.
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

function quotedAt(text: string, start: number, to: number, nesting: number): Token | undefined {
  const first = text[start];
  if (first === "'") return singleQuoted(text, start, to);
  if (first === '"') return doubleQuoted(text, start, to, nesting, readTokens);
  // A command of the shell: never run, its text is of no use.
  if (first === '`') return { ...doubleQuoted(text, start, to, nesting, readTokens), kind: 'text', parts: [[]] };
  return text.startsWith('<<<', start) ? heredoc(text, start, to, nesting, readTokens) : undefined;
}
