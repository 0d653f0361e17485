/**
 * Docker Compose's `.env` and `env_file:` (compose-go):
 * https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax.
 * One mistake and it reads nothing. A byte order mark counts as one, as where it is given the text; read from a file, it
 * passes.
 */
import { interpolate, TemplateError } from './compose-template.ts';
import { type Dialect, givenValue } from './dialect.ts';
import { isByteBlank, isGoBlank } from './godotenv.ts';
import { recorder } from './recorder.ts';

export const compose: Dialect = {
  name: 'compose',
  title: 'Docker Compose',
  source: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  parse(text, given = {}) {
    const record = recorder(text);
    const values = new Map<string, string>();
    const lookup = (name: string): string | undefined => record.seen(givenValue(given, name) ?? values.get(name));
    const set = (span: Parameters<typeof record.set>[0], value: string): void => {
      values.set(span.name, value);
      record.set(span, value);
    };
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
      const key = readKey(text, at);
      if (key.why !== undefined) return record.refuse(key.start, `${key.why}, and Compose refuses the file.`);
      const { name, start, isInherited } = key;
      at = skipBlanks(text, key.next);
      const span = { name, start, end: start + name.length, last: Math.max(start, key.next - 1) };
      if (isInherited) {
        const value = givenValue(given, name);
        if (value === undefined) record.leaveOut({ ...span, last: start });
        else set({ ...span, last: start }, value);
        record.problem(
          'unset',
          start,
          'There is no `=`: Compose takes the value from its own environment, if it has one.',
          name,
        );
        continue;
      }
      try {
        const quote = text[at];
        if (quote === '"' || quote === "'") {
          const closing = closingOf(text, at, quote);
          if (closing === undefined)
            return record.refuse(at, 'The quote never closes, and Compose refuses the file.', name);
          const raw = text.slice(at + 1, closing);
          const inner = raw.includes('\\') ? withoutEscapedQuotes(raw, quote) : raw;
          const value = quote === '"' ? interpolate(withEscapes(inner), lookup) : inner;
          set({ ...span, last: closing, quote }, value);
          at = closing + 1;
        } else {
          const lineEnd = text.indexOf('\n', at);
          const end = lineEnd === -1 ? text.length : lineEnd;
          const line = text.slice(at, end);
          const hash = line.indexOf(' #');
          const value = trimEnd(hash === -1 ? line : line.slice(0, hash));
          const comment = hash === -1 ? undefined : line.slice(hash + 2).trim();
          set({ ...span, comment }, interpolate(value, lookup));
          at = lineEnd === -1 ? text.length : end + 1;
        }
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        return record.refuse(start, `In the value ${error.message}, and Compose refuses the file.`, name);
      }
    }
  },
};

interface Key {
  name: string;
  start: number;
  isInherited: boolean;
  next: number;
  why?: string;
}

function readKey(text: string, from: number): Key {
  let start = from;
  if (text.startsWith('export', from) && /^[\t\n\f\r ]/.test(text.charAt(from + 6))) start = skipBlanks(text, from + 6);
  const key = { name: '', start, isInherited: false, next: start };
  if (start >= text.length) return { ...key, why: 'Behind `export` there is nothing' };
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '=' || char === ':' || char === '\n') {
      const name = trimEnd(text.slice(start, at));
      const found = { name, start, isInherited: char === '\n', next: at + 1 };
      return name.includes(' ') ? { ...found, why: 'There is a blank in the name' } : found;
    }
    if (isByteBlank(text.charCodeAt(at)) || '_.-[]'.includes(char) || isLetterOrNumber(text, at)) continue;
    return { ...key, why: 'The name has a character that Compose does not take' };
  }
  // At the end of the file the rest is the value of a variable without a name.
  return key;
}

function isLetterOrNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function closingOf(text: string, at: number, quote: string): number | undefined {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === quote) return end;
    if (text[end] === '\\') end++;
  }
  return undefined;
}

/** A backslash stays where no quote follows it; before another backslash it is one that stays, and takes its meaning. */
const withoutEscapedQuotes = (value: string, quote: string): string =>
  value.replace(/\\([\s\S])/g, (whole, char: string) => (char === quote ? char : whole));

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  $: '$$',
};

/** `\0` with three octal digits is a character. */
function withEscapes(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, char: string | undefined, digits: string) => {
    if (char !== undefined) return ESCAPES[char] ?? whole;
    const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
    return code < 256 ? String.fromCharCode(code) : whole.replace('0', '');
  });
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isGoBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isByteBlank(text.charCodeAt(at))) at++;
  return at;
}
