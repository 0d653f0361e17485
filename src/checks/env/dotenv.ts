/**
 * Reads a `.env` file as Node's dotenv does, and remembers where each entry stands. Nothing is expanded or executed.
 *
 * Follows dotenv 16 (https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow): `export ` is
 * dropped; single, double and back quotes may span lines; `\n` and `\r` mean line breaks in double quotes only; an
 * unquoted value ends at ` #` and, as dotenv has it, at any `#`.
 */
export interface DotenvEntry {
  name: string;
  value: string;
  quote: '"' | "'" | '`' | undefined;
  /** 1-based. */
  startLine: number;
  endLine: number;
  /** 1-based UTF-16 columns of the name; end exclusive. */
  startColumn: number;
  endColumn: number;
  /** Text behind `#` on the same line. */
  comment: string | undefined;
}

export interface DotenvFile {
  entries: DotenvEntry[];
  /** `# NAME=value`: declared, but only for those who want it. */
  commentedOut: { name: string; line: number }[];
  /** Lines that are neither empty, nor comment, nor entry. */
  malformed: { line: number; why: string }[];
  /** Comment lines by 1-based line, without `#`. */
  comments: Map<number, string>;
}

const NAME = /^([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)/;

export function parseDotenv(text: string): DotenvFile {
  const file: DotenvFile = { entries: [], commentedOut: [], malformed: [], comments: new Map() };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const startLine = index + 1;
    if (line.trim() === '') continue;
    if (/^[ \t]*#/.test(line)) {
      const comment = line.replace(/^[ \t]*#+[ \t]*/, '');
      file.comments.set(startLine, comment);
      // Only an upper-case name: prose such as `# note: x = y` is no declaration.
      const off = /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/.exec(comment);
      if (off?.[1]) file.commentedOut.push({ name: off[1], line: startLine });
      continue;
    }
    const match = NAME.exec(line);
    if (!match) {
      const why = line.includes('=')
        ? 'the name has characters other than letters, digits, `_`, `.` and `-`'
        : 'there is no `=`';
      file.malformed.push({ line: startLine, why });
      continue;
    }
    const [whole, before = '', name = ''] = match;
    const startColumn = before.length + 1;
    const place = { name, startLine, startColumn, endColumn: startColumn + name.length };
    const rest = line.slice(whole.length);
    const opening = openingOf(lines, index, rest);
    const quoted = opening && readQuoted(lines, opening);
    if (quoted) {
      index = quoted.lastIndex;
      const value = opening.quote === '"' ? withLineBreaks(quoted.value) : quoted.value;
      const comment = /^[ \t]*#[ \t]*(.*)$/.exec(quoted.after)?.[1];
      file.entries.push({ ...place, value, quote: opening.quote, endLine: index + 1, comment });
    } else {
      const hash = rest.indexOf('#');
      const bare = (hash === -1 ? rest : rest.slice(0, hash)).trim();
      // As dotenv has it: quotes that a longer value happens to begin and end with are taken off all the same.
      const inner = /^(['"`])(.*)\1$/.exec(bare)?.[2] ?? bare;
      const value = bare.startsWith('"') ? withLineBreaks(inner) : inner;
      const comment = hash === -1 ? undefined : rest.slice(hash + 1).trim();
      file.entries.push({ ...place, value, quote: undefined, endLine: startLine, comment });
    }
  }
  return file;
}

const withLineBreaks = (value: string): string => value.replaceAll('\\n', '\n').replaceAll('\\r', '\r');

type Quote = Exclude<DotenvEntry['quote'], undefined>;

/** Where a quoted value begins: 0-based line, and what follows the quote there. */
interface Opening {
  quote: Quote;
  at: number;
  text: string;
}

/** On the line of the name; where nothing is there, dotenv takes a quote that the next line with anything begins with. */
function openingOf(lines: readonly string[], index: number, rest: string): Opening | undefined {
  let at = index;
  let text = rest;
  while (text.trim() === '' && at + 1 < lines.length) text = lines[++at] ?? '';
  const quote = /^[ \t]*(['"`])/.exec(text)?.[1];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  return { quote, at, text: text.slice(text.indexOf(quote) + 1) };
}

/**
 * Up to the first quote without a backslash before it, behind which the line ends or a comment begins; else up to the
 * last one with a backslash of which that is true (`"C:\\temp\\"`). A quote that never closes opens nothing.
 */
function readQuoted(lines: readonly string[], { quote, at, text }: Opening) {
  const textAt = (index: number): string => (index === at ? text : (lines[index] ?? ''));
  let found: { index: number; end: number } | undefined;
  for (let index = at; index < lines.length; index++) {
    const line = textAt(index);
    for (let end = line.indexOf(quote); end !== -1; end = line.indexOf(quote, end + 1)) {
      const after = line.slice(end + 1);
      const closes = /^[ \t]*(?:#|$)/.test(after);
      const isEscaped = end > 0 && line[end - 1] === '\\';
      if (closes) found = { index, end };
      if (!isEscaped) return ending(found);
    }
  }
  return ending(found);

  function ending(place: typeof found) {
    if (place === undefined) return undefined;
    const before = Array.from({ length: place.index - at }, (_, above) => `${textAt(at + above)}\n`);
    const last = textAt(place.index);
    const value = before.join('') + last.slice(0, place.end);
    return { value, after: last.slice(place.end + 1), lastIndex: place.index };
  }
}
