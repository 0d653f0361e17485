/**
 * PHP dotenv (5), which Laravel reads its `.env` with: https://github.com/vlucas/phpdotenv#usage. It expands `${NAME}` alone, in
 * double quotes and bare text, leaves a name that nobody has as it is written, and refuses a bare value with a blank in it.
 */
import { type Dialect, givenValue, type Parsed, type Quote } from './dialect.ts';
import { type Recorder, recorder, type Span } from './recorder.ts';

export const phpdotenv: Dialect = {
  name: 'phpdotenv',
  title: 'PHP dotenv (Laravel)',
  source: 'https://github.com/vlucas/phpdotenv#usage',
  parse(text, given = {}): Parsed {
    const content = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const record = recorder(content);
    const values = new Map<string, string>();
    const lookup = (name: string): string | undefined =>
      record.seen(givenValue(given, name) ?? (values.has(name) ? values.get(name) : undefined));
    const start = content.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (const { from, to } of statementsOf(content, start, record)) {
      const refused = readStatement(content, from, to, { record, values, lookup });
      if (refused !== undefined) return record.refuse(refused.at, `${refused.why}, and PHP dotenv refuses the file.`);
    }
    return record.done();
  },
};

interface Statement {
  /** Offsets; the end of the last line is not part of it. */
  from: number;
  to: number;
}

/** Lines, those of one value in double quotes together; blank ones and comments left out. */
function statementsOf(text: string, start: number, record: Recorder): Statement[] {
  const statements: Statement[] = [];
  let first: number | undefined;
  for (let from = start; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to);
    const count = line.includes('"') ? quotesIn(line) : 0;
    const isAlone = line === '"';
    const begins = line.includes('="') && count < 2;
    if (begins) first ??= from;
    if (first === undefined || (!begins && (isAlone || count > 0))) {
      const at = first ?? from;
      first = undefined;
      const char = /[^ \t\n\r\0\v]/.exec(text.slice(at, Math.min(to, at + 2000)))?.[0] ?? (to - at > 2000 ? '' : '#');
      if (char !== '#') statements.push({ from: at, to });
    }
    from = to + 1;
  }
  if (first !== undefined)
    record.problem('ignored', first, 'A quote opens here and never closes: PHP dotenv passes over all that follows.');
  return statements;
}

/** Quotes with something before them that is no backslash; two backslashes are none. */
function quotesIn(line: string): number {
  const text = line.replaceAll('\\\\', '');
  let count = 0;
  for (let at = text.indexOf('"', 1); at !== -1; at = text.indexOf('"', at + 1)) if (text[at - 1] !== '\\') count++;
  return count;
}

interface Refusal {
  at: number;
  why: string;
}

interface Run {
  record: Recorder;
  values: Map<string, string>;
  lookup(name: string): string | undefined;
}

function readStatement(text: string, from: number, to: number, { record, values, lookup }: Run): Refusal | undefined {
  const equals = text.indexOf('=', from);
  const hasValue = equals !== -1 && equals < to;
  // Where there is no value, blanks around the name belong to it.
  let [start, end] = hasValue ? trimmed(text, from, equals) : [from, to];
  if (hasValue && start === end) return { at: from, why: 'There is no name before `=`' };
  // Only before a name of two characters or more.
  if (end - start > 8 && /^export[ \t\n\v\f]/.test(text.slice(start, start + 7))) {
    start += 6;
    while (start < end && /[ \t\n\r\0\v]/.test(text.charAt(start))) start++;
  }
  const quote = text[start];
  if (end - start > 2 && (quote === '"' || quote === "'") && text[end - 1] === quote) {
    start++;
    end--;
  }
  const name = text.slice(start, end);
  if (!/^[a-zA-Z0-9_.]+$/.test(name)) return { at: start, why: 'There is no name that PHP dotenv takes' };
  const span = { name, start, end, last: Math.max(start, to - 1) };
  if (!hasValue) {
    values.delete(name);
    record.change(record.leaveOut(span), undefined);
    record.problem('unset', start, 'There is no `=`: PHP dotenv takes the variable away.', name);
    return undefined;
  }
  const read = readValue(text, ...trimmed(text, equals + 1, to));
  if ('why' in read) return read;
  const value = resolve(read.pieces, lookup);
  values.set(name, value);
  const whole: Span = { ...span, quote: read.quote, comment: read.comment };
  record.set(whole, value);
  return undefined;
}

/** As PHP's `trim` does. */
function trimmed(text: string, from: number, to: number): [from: number, to: number] {
  let start = from;
  let end = to;
  while (start < end && ' \t\n\r\0\v'.includes(text.charAt(start))) start++;
  while (end > start && ' \t\n\r\0\v'.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

interface Value {
  /** Each but the first begins with a `$` that may be a reference. */
  pieces: string[];
  quote: Quote | undefined;
  comment: string | undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  $: '$',
};

function readValue(text: string, from: number, to: number): Value | Refusal {
  const pieces = [''];
  const add = (part: string): void => {
    pieces[pieces.length - 1] += part;
  };
  const opening = text[from];
  let at = from;
  let quote: Quote | undefined;
  if (opening === "'" && from < to) {
    const closing = text.indexOf("'", from + 1);
    if (closing === -1 || closing >= to) return { at: from, why: 'A quote never closes' };
    add(text.slice(from + 1, closing));
    quote = "'";
    at = closing + 1;
  } else if (opening === '"' && from < to) {
    quote = '"';
    for (at = from + 1; ; at++) {
      if (at >= to) return { at: from, why: 'A quote never closes' };
      const char = text.charAt(at);
      if (char === '"') break;
      if (char === '$') pieces.push('$');
      else if (char !== '\\') add(char);
      else {
        const escaped = at + 1 < to ? ESCAPES[text.charAt(++at)] : undefined;
        if (escaped === undefined)
          return { at, why: 'A backslash stands before a character that it may not stand before' };
        add(escaped);
      }
    }
    at++;
  } else {
    // A form feed is a blank that `trim` leaves, and at the beginning one that counts.
    for (; at < to && ' \t\v\f'.includes(text.charAt(at)); at++) add(text.charAt(at));
    for (; at < to; at++) {
      const char = text.charAt(at);
      if (char === '#' || isBlank(char)) break;
      if (char === '$') pieces.push('$');
      else add(char);
    }
  }
  while (at < to && isBlank(text.charAt(at))) at++;
  if (at >= to) return { pieces, quote, comment: undefined };
  if (text[at] === '#') return { pieces, quote, comment: text.slice(at + 1, to).trim() };
  return {
    at,
    why: quote === undefined ? 'A value with a blank is not in quotes' : 'Something stands behind the closing quote',
  };
}

const isBlank = (char: string): boolean => ' \t\n\v\f\r'.includes(char) && char !== '';

/** A reference that what stands behind it may complete; joined only then, since many pieces may follow each other. */
const goesOn = (text: string, next: string): boolean =>
  text.length < 10_000 &&
  (text === '$' ? /^(?:\{|$)/ : /^\$\{[\w.]*$/.test(text) ? /^(?:[\w.}]|$)/ : /^(?!)/).test(next);

/** From the last to the first: what one brings in may be the name of the one before. */
function resolve(pieces: readonly string[], lookup: (name: string) => string | undefined): string {
  if (pieces.length === 1) return pieces[0] ?? '';
  /** What is resolved already; the last is the first of the text. */
  const done: string[] = [];
  for (let index = pieces.length - 1; index > 0; index--) {
    let text = pieces[index] ?? '';
    while (done.length > 0 && goesOn(text, done.at(-1) ?? '')) text += done.pop() ?? '';
    const match = /^\$\{([a-zA-Z0-9_.]+)\}/.exec(text);
    const found = match === null ? undefined : lookup(match[1] ?? '');
    done.push(found === undefined || match === null ? text : found + text.slice(match[0].length));
  }
  return (pieces[0] ?? '') + done.reverse().join('');
}
