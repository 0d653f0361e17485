/** Lines of `NAME=value` as hosts print them: neither dotenv nor a shell reads all of them. */
import type { Place } from '../environment.ts';
import type { HostProblem } from './host-list.ts';

export interface Pair {
  name: string;
  value: string;
  place: Place;
}

export interface Pairs {
  pairs: Pair[];
  problems: HostProblem[];
}

const KEY = /-----BEGIN [A-Z ]+-----\s*$/;

const NAME = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)=/;

/**
 * Comments and empty lines are nothing. A value in quotes ends where a line ends with that quote, with a value's own
 * quotes inside as Vercel writes them; one without quotes may go over several lines, as Railway prints keys.
 */
export function pairsIn(path: string, text: string): Pairs {
  const lines = text.split(/\r\n|\n/);
  const pairs: Pair[] = [];
  const problems: HostProblem[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#|$)/.test(line)) continue;
    const match = NAME.exec(line);
    if (match === null) {
      problems.push({ line: index + 1, message: 'This line is no `NAME=value`.' });
      continue;
    }
    const [whole, name = ''] = match;
    const startColumn = whole.length - name.length;
    const place = { path, line: index + 1, startColumn, endColumn: startColumn + name.length };
    const rest = line.slice(whole.length);
    const { value, last } = readValue(lines, index, rest);
    pairs.push({ name, value, place });
    index = last;
  }
  return { pairs, problems };
}

function readValue(lines: readonly string[], index: number, rest: string): { value: string; last: number } {
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = closing(lines, index, rest, quote);
    if (end !== undefined) {
      const inside = [rest, ...lines.slice(index + 1, end + 1)].join('\n').trimEnd().slice(1, -1);
      return { value: quote === '"' ? unescaped(inside) : inside, last: end };
    }
  }
  // A key of several lines without quotes: its own lines may look like entries.
  if (KEY.test(rest)) {
    for (let at = index + 1; at < lines.length && !KEY.test(lines[at] ?? ''); at++)
      if (/^-----END [A-Z ]+-----\s*$/.test(lines[at] ?? ''))
        return { value: [rest, ...lines.slice(index + 1, at + 1)].join('\n'), last: at };
  }
  return { value: rest.trim(), last: index };
}

/** The first line that ends with the quote; one that begins the next entry before that says there is none. */
function closing(lines: readonly string[], index: number, rest: string, quote: string): number | undefined {
  if (rest.trimEnd().length > 1 && rest.trimEnd().endsWith(quote)) return index;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trimEnd().endsWith(quote) && !NAME.test(line)) return at;
    if (NAME.test(line)) return undefined;
  }
  return undefined;
}

const unescaped = (text: string): string =>
  text.replace(/\\([nr"\\$`!])/g, (_, char: string) => (char === 'n' ? '\n' : char === 'r' ? '\r' : char));
