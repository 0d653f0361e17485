/**
 * YAML as far as lines show it: keys with where they stand, and the text without comments. It does not choke on templates
 * (`{{ if }}` of Helm, Jinja) and needs no closing of anything. https://yaml.org/spec/1.2.2/
 */

export interface YamlEntry {
  /** Keys from the root; `[]` for an item of a list. */
  path: readonly string[];
  /** Undefined: an item of a list that is no mapping. */
  key: string | undefined;
  /** Of the key, quotes left out; of the value where there is no key. */
  start: number;
  end: number;
  /** Without quotes; for `{…}`, `[…]` as it stands on the line; empty where it follows on other lines. */
  value: string;
  valueStart: number;
  /** Counts the items of lists: two entries of one item share it. */
  item: number;
}

export interface Yaml {
  entries: YamlEntry[];
  /** Comments are blanks; offsets are the same. */
  code: string;
}

interface Level {
  indent: number;
  key: string;
  isItem: boolean;
}

const KEY =
  /^(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'#{}[\],&*!|>%@`-][^#\n:]*?|-[^\s#\n:][^#\n:]*?|\$\{[^\n}]*\}))[ \t]*:(?=[ \t\r\n]|$)/;

export function scanYaml(text: string): Yaml {
  const entries: YamlEntry[] = [];
  const pieces: string[] = [];
  let levels: Level[] = [];
  let item = 0;
  // A block of text below `|` or `>` goes on while lines are further in.
  let block: number | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const isBlank = line.trim() === '';
    if (block !== undefined && (isBlank || indent > block)) {
      pieces.push(line);
      at = end;
      continue;
    }
    block = undefined;
    const code = withoutComment(line);
    pieces.push(code);
    const lineAt = at;
    at = end;
    const body = code.trimEnd();
    if (body.trim() === '' || /^\s*\{\{[-~]?\s*(?!.*\}\}\s*:)/.test(body) || /^\s*\{%/.test(body)) continue;
    if (/^---(?:\s|$)/.test(body)) {
      levels = [];
      continue;
    }
    let from = indent;
    let isItem = false;
    while (/^-(?:[ \t]|$)/.test(body.slice(from))) {
      const here = from;
      levels = levels.filter((level) => level.indent < here || (level.indent === here && !level.isItem));
      levels.push({ indent: here, key: '[]', isItem: true });
      item++;
      isItem = true;
      from += 1 + (/^[ \t]*/.exec(body.slice(from + 1))?.[0].length ?? 0);
    }
    const rest = body.slice(from);
    const match = KEY.exec(rest);
    if (match === null) {
      if (isItem && rest !== '') {
        const { value, valueStart } = scalar(rest, lineAt + from);
        entries.push({
          path: levels.map(({ key }) => key),
          key: undefined,
          start: valueStart,
          end: valueStart + value.length,
          value,
          valueStart,
          item,
        });
      }
      if (isItem && /^[|>][-+\d]*\s*$/.test(rest)) block = indent;
      continue;
    }
    const key = match[1] ?? match[2] ?? match[3] ?? '';
    const here = from;
    levels = levels.filter((level) => level.indent < here);
    const path = levels.map((level) => level.key);
    levels.push({ indent: here, key, isItem: false });
    const behind = rest.slice(match[0].length);
    const anchor = /^[ \t]*(?:[&!][^\s]*[ \t]*)*/.exec(behind)?.[0].length ?? 0;
    const { value, valueStart } = scalar(behind.slice(anchor), lineAt + from + match[0].length + anchor);
    const start = lineAt + from + (match[3] === undefined ? 1 : 0);
    const isBlock = /^[|>][-+\d]*$/.test(value);
    entries.push({ path, key, start, end: start + key.length, value: isBlock ? '' : value, valueStart, item });
    if (isBlock) block = isItem ? from - 1 : indent;
  }
  return { entries, code: pieces.join('') };
}

function scalar(text: string, at: number): { value: string; valueStart: number } {
  const lead = text.length - text.trimStart().length;
  const value = text.trim();
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')$/.exec(value);
  if (quoted) return { value: quoted[1] ?? quoted[2] ?? '', valueStart: at + lead + 1 };
  return { value, valueStart: at + lead };
}

/** A `#` behind a blank begins a comment, unless it stands within quotes. */
function withoutComment(line: string): string {
  if (!line.includes('#')) return line;
  const marks = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|#/g;
  for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
    const before = line.charAt(match.index - 1);
    if (match[0] === '#') {
      if (match.index > 0 && !/\s/.test(before)) continue;
      return `${line.slice(0, match.index)}${line.slice(match.index).replace(/[^\r\n]/g, ' ')}`;
    }
    // A quote in the middle of a word opens nothing.
    if (match.index > 0 && !/[\s:[{,=(-]/.test(before)) marks.lastIndex = match.index + 1;
  }
  return line;
}

/** `{name: X, value: y}` as pairs, with the offset of each value. */
export function flowPairs(value: string, at: number): { key: string; value: string; start: number }[] {
  return [...value.matchAll(/["']?([A-Za-z_][\w.-]*)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,{}[\]]*))/g)].map(
    (match) => {
      const found = match[2] ?? match[3] ?? (match[4] ?? '').trim();
      return { key: match[1] ?? '', value: found, start: at + match.index + match[0].lastIndexOf(found) };
    },
  );
}
