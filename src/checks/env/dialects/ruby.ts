/**
 * Ruby's dotenv 2.4: https://github.com/bkeepers/dotenv. It reads line by line, so a quoted value cannot span lines (it
 * can since 2.8), and runs each `$(…)` outside single quotes.
 */
import { type Dialect, type Entry, givenValue } from './dialect.ts';
import { recorder } from './recorder.ts';
import { readRubyLine, rubyLines } from './ruby-line.ts';
import { isUnknown, takeAway, UNKNOWN } from './unknown.ts';

export const ruby: Dialect = {
  name: 'ruby',
  title: 'dotenv (Ruby)',
  source: 'https://github.com/bkeepers/dotenv#usage',
  parse(text, given = {}) {
    const record = recorder(text);
    const values = new Map<string, string>();
    const lookup = (name: string): string => record.seen(givenValue(given, name) ?? values.get(name) ?? '');
    for (const { start, line } of rubyLines(text)) {
      const mark = start === 0 && line.startsWith('\ufeff') ? 1 : 0;
      const read = readRubyLine(mark === 1 ? line.slice(1) : line, 'ruby');
      if (read === undefined) {
        const words = line.trim().split(/[ \t\n\v\f\r]+/);
        const isUnset = words[0] === 'export' && !words.slice(1).every((name) => values.has(name));
        if (isUnset)
          return record.refuse(start, 'It exports a name that is not set, and Ruby’s dotenv refuses the file.');
        if (words[0] !== 'export' && line.trim() !== '' && !/^\s*#/.test(line))
          record.problem('ignored', start, 'Ruby’s dotenv passes over the line: it is no NAME=value.');
        continue;
      }
      const { name, quote, comment } = read;
      const nameStart = start + mark + read.nameStart;
      const span = { name, start: nameStart, end: nameStart + name.length, last: start, quote, comment };
      const raw = quote === '"' ? unescaped(read.value) : read.value;
      const expanded = quote === "'" ? raw : expand(raw, lookup);
      const entry: Entry = record.set(span, expanded);
      const runs = quote !== "'" && holdsRubyCommand(expanded);
      if (runs || isUnknown(expanded)) {
        values.set(name, UNKNOWN);
        takeAway(record, entry, runs ? 'executes' : 'derived', 'Ruby’s dotenv');
      } else {
        const value = quote === "'" ? expanded : withoutEscapedCommands(expanded);
        values.set(name, value);
        record.change(entry, value);
      }
    }
    return record.done();
  },
};

/** Line breaks first, then every backslash but one before `$`. */
export const unescaped = (value: string): string =>
  value.includes('\\')
    ? value
        .replaceAll('\\n', '\n')
        .replaceAll('\\r', '\r')
        .replace(/\\([^$])/gu, '$1')
    : value;

function expand(value: string, lookup: (name: string) => string): string {
  if (!value.includes('$')) return value;
  return value.replace(/(\\)?\$(?!\()\{?([A-Za-z0-9_]+)?\}?/g, (whole, backslash, name: string | undefined) => {
    if (backslash !== undefined) return whole.slice(1);
    return name === undefined ? whole : lookup(name);
  });
}

/** `$(…)` whose parentheses balance, with something in it, and no backslash before it. */
export function holdsRubyCommand(value: string): boolean {
  return commandsIn(value).some(({ start }) => value[start - 1] !== '\\');
}

/** Of a command behind a backslash the backslash is dropped. */
export function withoutEscapedCommands(value: string): string {
  let result = value;
  for (const { start } of commandsIn(value).reverse())
    if (result[start - 1] === '\\') result = result.slice(0, start - 1) + result.slice(start);
  return result;
}

/** Innermost text is anything but parentheses; an empty pair is none. */
function commandsIn(value: string): { start: number }[] {
  if (!value.includes('$(')) return [];
  const closing = closings(value);
  const found: { start: number }[] = [];
  for (let at = value.indexOf('$('); at !== -1; ) {
    const end = closing.get(at + 1);
    if (end !== undefined) found.push({ start: at });
    at = value.indexOf('$(', end === undefined ? at + 2 : end + 1);
  }
  return found;
}

/** The closing parenthesis for each opening one that has one with only balanced, filled pairs between. */
function closings(value: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; isBroken: boolean }[] = [];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '(') open.push({ at, isBroken: false });
    if (value[at] !== ')') continue;
    const opening = open.pop();
    if (opening === undefined) continue;
    const isFilled = at > opening.at + 1 && !opening.isBroken;
    if (isFilled) pairs.set(opening.at, at);
    const outer = open.at(-1);
    if (!isFilled && outer !== undefined) outer.isBroken = true;
  }
  return pairs;
}
