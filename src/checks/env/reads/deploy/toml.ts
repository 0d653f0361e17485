/** TOML as far as lines show it: https://toml.io/en/v1.0.0 */

export interface TomlEntry {
  /** The table: `['env', 'staging', 'vars']`, with the parts of a dotted key before the last. */
  table: readonly string[];
  key: string;
  start: number;
  end: number;
  /** As it stands behind `=`, to the end of the line. */
  value: string;
  valueStart: number;
}

const PART = `(?:"[^"\\n]*"|'[^'\\n]*'|[A-Za-z0-9_-]+)`;
const HEADER = new RegExp(`^[ \\t]*\\[{1,2}[ \\t]*(${PART}(?:[ \\t]*\\.[ \\t]*${PART})*)[ \\t]*\\]{1,2}`);
const PAIR = new RegExp(`^[ \\t]*(${PART}(?:[ \\t]*\\.[ \\t]*${PART})*)[ \\t]*=[ \\t]*`);

export function scanToml(text: string): TomlEntry[] {
  const entries: TomlEntry[] = [];
  let table: string[] = [];
  /** Of a text over lines that is open. */
  let until: string | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const lineAt = at;
    at = end;
    if (until !== undefined) {
      if (line.includes(until)) until = undefined;
      continue;
    }
    const header = HEADER.exec(line);
    if (header) {
      table = parts(header[1] ?? '');
      continue;
    }
    const pair = PAIR.exec(line);
    if (!pair) continue;
    const value = line.slice(pair[0].length).trimEnd();
    const long = /^(?:"""|''')/.exec(value)?.[0];
    if (long !== undefined && !value.slice(3).includes(long)) until = long;
    const keys = parts(pair[1] ?? '');
    const key = keys.at(-1) ?? '';
    const start = lineAt + line.lastIndexOf(key, pair[0].length);
    const own = [...table, ...keys.slice(0, -1)];
    const valueStart = lineAt + pair[0].length;
    entries.push({ table: own, key, start, end: start + key.length, value, valueStart });
    if (value.startsWith('{')) entries.push(...inline(value, valueStart, [...own, key]));
  }
  return entries;
}

const parts = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|[A-Za-z0-9_-]+/g)].map((match) => match[1] ?? match[2] ?? match[0]);

/** `{ A = "1", B = "2" }`, one level of it. */
function inline(value: string, at: number, table: readonly string[]): TomlEntry[] {
  const found: TomlEntry[] = [];
  for (const match of value.matchAll(
    /([{,]\s*)(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,}]*)/g,
  )) {
    const key = match[2] ?? match[3] ?? match[4] ?? '';
    const start = at + match.index + (match[1] ?? '').length + (match[4] === undefined ? 1 : 0);
    const own = match[5] ?? '';
    found.push({
      table,
      key,
      start,
      end: start + key.length,
      value: own,
      valueStart: at + match.index + match[0].length - own.length,
    });
  }
  return found;
}
