/**
 * godotenv 1.5: https://github.com/joho/godotenv. One mistake and it reads nothing. A `#` begins a comment behind a
 * blank; double-quoted and unquoted values are expanded, by names of capital letters only.
 */
import type { Dialect } from './dialect.ts';
import { recorder } from './recorder.ts';

export const godotenv: Dialect = {
  name: 'godotenv',
  title: 'godotenv (Go)',
  source: 'https://github.com/joho/godotenv#usage',
  parse(text) {
    const record = recorder(text);
    const values = new Map<string, string>();
    const lookup = (name: string): string => record.seen(values.get(name) ?? '');
    let at = 0;
    for (;;) {
      while (at < text.length && isGoBlank(text.charCodeAt(at))) at++;
      if (at >= text.length) return record.done();
      if (text[at] === '#') {
        const lineEnd = text.indexOf('\n', at);
        if (lineEnd === -1) return record.done();
        at = lineEnd;
        continue;
      }
      if (text.startsWith('export', at) && isByteBlank(text.charCodeAt(at + 6))) {
        at += 6;
        while (isByteBlank(text.charCodeAt(at))) at++;
        if (at >= text.length)
          return record.refuse(at, 'Behind `export` there is nothing, and godotenv refuses the file.');
      }
      const start = at;
      let end = start;
      while (end < text.length && isNamePart(text, end)) end++;
      const separator = text[end];
      if (separator !== '=' && separator !== ':') {
        if (end < text.length)
          return record.refuse(start, 'There is no name with `=` behind it, and godotenv refuses the file.');
        // At the end of the file it takes the whole as a value without a name.
        at = start;
        end = start;
      } else at = end + 1;
      while (end > start && isGoBlank(text.charCodeAt(end - 1))) end--;
      const name = text.slice(start, end);
      while (at < text.length && isByteBlank(text.charCodeAt(at))) {
        // A line break of Windows is one character for it.
        if (text[at] === '\r' && text[at + 1] === '\n') break;
        at++;
      }
      const span = { name, start, end: Math.max(end, start), last: Math.max(at - 1, start) };
      const quote = text[at];
      if (quote === '"' || quote === "'") {
        const closing = closingOf(text, at, quote);
        if (closing === undefined)
          return record.refuse(at, 'The quote never closes, and godotenv refuses the file.', name);
        let value = text.slice(at, closing).replaceAll('\r\n', '\n');
        value = trimQuotes(value, quote);
        if (quote === '"') value = expand(withEscapes(value), lookup);
        values.set(name, value);
        record.set({ ...span, last: closing, quote }, value);
        at = closing + 1;
      } else {
        let lineEnd = at;
        while (lineEnd < text.length && text[lineEnd] !== '\n' && text[lineEnd] !== '\r') lineEnd++;
        const line = text.slice(at, lineEnd);
        const hash = commentIn(line);
        const value = expand(trimBlanks(hash === -1 ? line : line.slice(0, hash)), lookup);
        const comment = hash === -1 ? undefined : line.slice(hash + 1).trim();
        values.set(name, value);
        record.set({ ...span, comment }, value);
        at = lineEnd;
      }
    }
  },
};

/** The first `#` of those with a blank before them, looked for from the end as it is there. */
function commentIn(line: string): number {
  let hash = line.lastIndexOf('#');
  while (hash > 0 && !isByteBlank(line.charCodeAt(hash - 1))) hash = line.lastIndexOf('#', hash - 1);
  return hash > 0 ? hash : -1;
}

function closingOf(text: string, at: number, quote: string): number | undefined {
  let end = text.indexOf(quote, at + 1);
  while (end !== -1 && text[end - 1] === '\\') end = text.indexOf(quote, end + 1);
  return end === -1 ? undefined : end;
}

/** All that stand at its two ends. */
function trimQuotes(value: string, quote: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && value[start] === quote) start++;
  while (end > start && value[end - 1] === quote) end--;
  return value.slice(start, end);
}

function withEscapes(value: string): string {
  if (!value.includes('\\')) return value;
  const broken = value.replace(/\\([^\n])/g, (whole, char: string) =>
    char === 'n' ? '\n' : char === 'r' ? '\r' : whole,
  );
  return broken.replace(/\\([^$])/gu, '$1');
}

function expand(value: string, lookup: (name: string) => string): string {
  if (!value.includes('$')) return value;
  return value.replace(/(\\)?\$(\()?\{?([A-Z0-9_]+)?\}?/g, (whole, backslash, _, name: string | undefined) => {
    if (backslash !== undefined) return whole.slice(1);
    return name === undefined ? whole : lookup(name);
  });
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isByteBlank(text.charCodeAt(start))) start++;
  while (end > start && isByteBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Blanks that are no line break. */
export const isByteBlank = (code: number): boolean =>
  code === 9 || code === 11 || code === 12 || code === 13 || code === 32 || code === 0x85 || code === 0xa0;

export const isGoBlank = (code: number): boolean =>
  isByteBlank(code) ||
  code === 10 ||
  (code >= 0x1680 &&
    (code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000));

/** It looks at the bytes of UTF-8 as if each were a character, so of other scripts some letters pass; so do blanks. */
function isNamePart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      code === 46 ||
      isByteBlank(code)
    );
  // The second half of a pair was judged with the first.
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  const bytes = Buffer.from(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return bytes.every((byte) => byte === 0x85 || byte === 0xa0 || /[\p{L}\p{N}]/u.test(String.fromCharCode(byte)));
}
