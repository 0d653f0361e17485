/**
 * Finds the assignments in a file as dotenv for Node does (and what builds on it: dotenv-expand, dotenvx, Next.js).
 * https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow says little; this follows its behaviour:
 * blanks may be any Unicode blank and, where nothing else stands there, line breaks; a quoted value ends at the last
 * quote behind which the line or its comment ends, of those with a backslash before them and the first without; a quote
 * that never closes opens nothing.
 */
import type { Quote } from './dialect.ts';

/** UTF-16 offsets, ends exclusive. */
export interface Assignment {
  /** Of the word `export`; undefined where there is none. */
  exportStart: number | undefined;
  nameStart: number;
  nameEnd: number;
  /** Behind `=` or `: `. */
  valueStart: number;
  /** Quotes belong to it. */
  valueEnd: number;
  quote: Quote | undefined;
  /** Of the `#` behind the value. */
  commentStart: number | undefined;
  end: number;
}

export function* assignmentsOf(text: string): Generator<Assignment> {
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const assignment = readAssignment(text, at);
    if (assignment !== undefined) yield assignment;
    at = skipBlanks(text, endOfLine(text, assignment?.end ?? at));
  }
}

function readAssignment(text: string, at: number): Assignment | undefined {
  if (text.startsWith('export', at) && isBlank(text.charCodeAt(at + 6))) {
    const found = readNamed(text, skipBlanks(text, at + 6), at);
    if (found !== undefined) return found;
  }
  return readNamed(text, at, undefined);
}

function readNamed(text: string, nameStart: number, exportStart: number | undefined): Assignment | undefined {
  let nameEnd = nameStart;
  while (isNamePart(text.charCodeAt(nameEnd))) nameEnd++;
  if (nameEnd === nameStart) return undefined;
  const valueStart = behindSeparator(text, nameEnd);
  if (valueStart === undefined) return undefined;
  const name = { exportStart, nameStart, nameEnd, valueStart };
  const opening = skipBlanks(text, valueStart);
  const quote = quoteAt(text, opening);
  const closing = quote && closingOf(text, opening, quote);
  let valueEnd = closing === undefined ? valueStart : closing + 1;
  if (closing === undefined) while (valueEnd < text.length && !isEndOfBare(text.charCodeAt(valueEnd))) valueEnd++;
  const behind = closing === undefined ? valueEnd : skipBlanksOfLine(text, valueEnd);
  const hasComment = text.charCodeAt(behind) === HASH;
  return {
    ...name,
    valueEnd,
    quote: closing === undefined ? undefined : quote,
    commentStart: hasComment ? behind : undefined,
    end: hasComment ? endOfLine(text, behind) : valueEnd,
  };
}

function behindSeparator(text: string, nameEnd: number): number | undefined {
  const at = skipBlanks(text, nameEnd);
  if (text[at] === '=') return at + 1;
  if (text[nameEnd] !== ':' || !isBlank(text.charCodeAt(nameEnd + 1))) return undefined;
  // One blank; a line break of Windows is one too.
  return text.startsWith('\r\n', nameEnd + 1) ? nameEnd + 3 : nameEnd + 2;
}

function closingOf(text: string, opening: number, quote: Quote): number | undefined {
  let found: number | undefined;
  for (let at = text.indexOf(quote, opening + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const behind = skipBlanksOfLine(text, at + 1);
    if (behind >= text.length || isLineEnd(text.charCodeAt(behind)) || text[behind] === '#') found = at;
    if (text[at - 1] !== '\\') break;
  }
  return found;
}

export interface ReadValue {
  value: string;
  /** What the value begins with, whether or not it is quoted as a whole. */
  first: string;
}

/** The value without quotes and with the line breaks that `\n` and `\r` mean in double quotes, as dotenv has it. */
export function readValue(text: string, assignment: Assignment, decode = withLineBreaks): ReadValue {
  const whole = withoutCarriageReturns(text.slice(assignment.valueStart, assignment.valueEnd)).trim();
  const first = whole.charAt(0);
  return { value: decode(withoutQuotes(whole), first), first };
}

export function withLineBreaks(value: string, first: string): string {
  return first === '"' && value.includes('\\') ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value;
}

export const withoutCarriageReturns = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Quotes that a value happens to begin and end with are taken off, even those of `"a"b"`. */
function withoutQuotes(value: string): string {
  // Line separators of Unicode end a line for this purpose, so there may be several quoted pieces.
  if (/[\u2028\u2029]/.test(value) && value.length < 10_000) return value.replace(/^(['"`])([\s\S]*)\1$/gm, '$2');
  const first = value.charAt(0);
  const isQuoted = value.length > 1 && quoteAt(value, 0) !== undefined && value.endsWith(first);
  return isQuoted ? value.slice(1, -1) : value;
}

const HASH = 35;

export function quoteAt(text: string, at: number): Quote | undefined {
  const char = text.charAt(at);
  return char === '"' || char === "'" || char === '`' ? char : undefined;
}

/** Letters, digits, `_`, `.` and `-`. */
export const isNamePart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45;

/** What a regular expression of JavaScript takes for a blank, line breaks and the byte order mark among them. */
export const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 160 &&
      (code === 160 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff);

const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

const isEndOfBare = (code: number): boolean => code === HASH || code === 10 || code === 13;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanksOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at)) && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}
