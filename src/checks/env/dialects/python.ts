/**
 * python-dotenv: https://saurabh-kumar.com/python-dotenv/#file-format. Quoted values may span lines, single-quoted ones
 * are expanded too, and only `${NAME}` and `${NAME:-default}` are references. Follows 0.21; later ones differ for a
 * backslash before the closing quote and for a byte order mark.
 */
import { type Dialect, givenValue } from './dialect.ts';
import { recorder } from './recorder.ts';

export const python: Dialect = {
  name: 'python',
  title: 'python-dotenv',
  source: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  parse(text, given = {}) {
    // Opened as text: every line break is a line feed.
    const content = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const record = recorder(content);
    const last = new Map<string, string | undefined>();
    const lookup = (name: string): string | undefined =>
      record.seen(last.has(name) ? last.get(name) : givenValue(given, name));
    let at = 0;
    while (at < content.length) {
      const start = skip(content, at, isBlank);
      if (start >= content.length) break;
      const binding = readBinding(content, start);
      if (typeof binding === 'number') {
        record.problem('ignored', start, 'python-dotenv cannot read what begins here, and passes over the line.');
        at = behindLine(content, binding);
        continue;
      }
      at = binding.next;
      if (binding.name === undefined) continue;
      const { name, nameStart, nameEnd, value, quote, comment, end } = binding;
      const span = { name, start: nameStart, end: nameEnd, last: Math.max(nameStart, end - 1), quote, comment };
      if (value === undefined) {
        record.change(record.leaveOut(span), undefined);
        record.problem('unset', nameStart, 'There is no `=`: python-dotenv knows the name, and sets nothing.', name);
        last.set(name, undefined);
      } else {
        const resolved = resolve(value, lookup, last);
        last.set(name, resolved);
        record.set(span, resolved);
      }
    }
    return record.done();
  },
};

interface Binding {
  /** Undefined for a comment. */
  name: string | undefined;
  nameStart: number;
  nameEnd: number;
  value: string | undefined;
  quote: '"' | "'" | undefined;
  comment: string | undefined;
  end: number;
  next: number;
}

/** Where it gave up, for what it cannot read. */
function readBinding(text: string, from: number): Binding | number {
  let at = from;
  if (text.startsWith('export', at) && isBlankOfLine(text.charCodeAt(at + 6))) at = skip(text, at + 6, isBlankOfLine);
  const binding: Binding = {
    name: undefined,
    nameStart: at,
    nameEnd: at,
    value: undefined,
    quote: undefined,
    comment: undefined,
    end: at,
    next: at,
  };
  if (text[at] === "'") {
    const closing = text.indexOf("'", at + 1);
    if (closing <= at + 1) return at;
    binding.nameStart = at + 1;
    binding.nameEnd = closing;
    at = closing + 1;
  } else if (text[at] !== '#') {
    binding.nameEnd = skip(text, at, isNamePart);
    if (binding.nameEnd === at) return at;
    at = binding.nameEnd;
  }
  if (text[from] !== '#' && at > binding.nameStart) binding.name = text.slice(binding.nameStart, binding.nameEnd);
  at = skip(text, at, isBlankOfLine);
  if (text[at] === '=') {
    at = skip(text, at + 1, isBlankOfLine);
    const read = readValue(text, at);
    if (read === undefined) return at;
    binding.value = read.value;
    binding.quote = read.quote;
    at = read.end;
    if (read.comment !== undefined) binding.comment = read.comment;
  }
  binding.end = at;
  const hash = skip(text, at, isBlankOfLine);
  if (text[hash] === '#') {
    const lineEnd = endOfLine(text, hash);
    binding.comment = text.slice(hash + 1, lineEnd).trim();
    at = lineEnd;
  }
  at = skip(text, at, isBlankOfLine);
  if (at < text.length && text[at] !== '\n') return at;
  binding.next = at + 1;
  return binding;
}

interface Read {
  value: string;
  quote?: '"' | "'";
  comment?: string;
  end: number;
}

function readValue(text: string, at: number): Read | undefined {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const closing = closingOf(text, at, quote);
    if (closing === undefined) return undefined;
    const inner = text.slice(at + 1, closing);
    return { value: inner.includes('\\') ? withEscapes(inner, quote) : inner, quote, end: closing + 1 };
  }
  const end = endOfLine(text, at);
  const line = text.slice(at, end);
  const hash = commentIn(line);
  if (hash === -1) return { value: trimEnd(line), end };
  return { value: trimEnd(line.slice(0, hash)), comment: line.slice(line.indexOf('#', hash) + 1).trim(), end };
}

/** Where the blanks before a `#` begin. */
function commentIn(line: string): number {
  for (let at = line.indexOf('#'); at !== -1; at = line.indexOf('#', at + 1)) {
    let start = at;
    while (start > 0 && isBlank(line.charCodeAt(start - 1))) start--;
    if (start < at) return start;
  }
  return -1;
}

/** The first quote without a backslash before it; else the last one with. */
function closingOf(text: string, at: number, quote: string): number | undefined {
  let escaped: number | undefined;
  for (let end = text.indexOf(quote, at + 1); end !== -1; end = text.indexOf(quote, end + 1)) {
    if (text[end - 1] !== '\\') return end;
    escaped = end;
  }
  return escaped;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const withEscapes = (value: string, quote: '"' | "'"): string =>
  quote === "'"
    ? value.replace(/\\([\\'])/g, '$1')
    : value.replace(/\\([\\'"abfnrtv])/g, (_, char: string) => ESCAPES[char] ?? char);

function resolve(
  value: string,
  lookup: (name: string) => string | undefined,
  last: ReadonlyMap<string, unknown>,
): string {
  let result = '';
  let done = 0;
  // The next ones from where it reads.
  let brace = -2;
  let colon = -2;
  for (let at = value.indexOf('${'); at !== -1; at = value.indexOf('${', at)) {
    if (brace < at) brace = value.indexOf('}', at);
    if (brace === -1) break;
    if (colon < at && colon !== -1) colon = value.indexOf(':', at);
    const hasDefault = colon !== -1 && colon < brace;
    if (hasDefault && value[colon + 1] !== '-') {
      at += 2;
      continue;
    }
    const name = value.slice(at + 2, hasDefault ? colon : brace);
    const fallback = hasDefault ? value.slice(colon + 2, brace) : '';
    // A name that is known without a value is nothing, not its default.
    result += value.slice(done, at) + (lookup(name) ?? (last.has(name) ? '' : fallback));
    at = brace + 1;
    done = at;
  }
  return result + value.slice(done);
}

const skip = (text: string, from: number, is: (code: number) => boolean): number => {
  let at = from;
  while (at < text.length && is(text.charCodeAt(at))) at++;
  return at;
};

/** What Python takes for a blank in text. */
const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31)
    : code === 0x85 || (code >= 160 && code !== 0xfeff && /\s/.test(String.fromCharCode(code)));

const isBlankOfLine = (code: number): boolean => isBlank(code) && code !== 10 && code !== 13;

const isNamePart = (code: number): boolean => code !== 61 && code !== 35 && !isBlank(code);

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function endOfLine(text: string, from: number): number {
  const lineEnd = text.indexOf('\n', from);
  return lineEnd === -1 ? text.length : lineEnd;
}

const behindLine = (text: string, from: number): number => endOfLine(text, from) + 1;
