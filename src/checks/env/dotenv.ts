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
    const quote = quoteOf(rest);
    const quoted = quote && readQuoted(lines, index, rest, quote);
    if (quote && quoted) {
      index = quoted.lastIndex;
      const value = quote === '"' ? quoted.value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : quoted.value;
      const comment = /^[ \t]*#[ \t]*(.*)$/.exec(quoted.after)?.[1];
      file.entries.push({ ...place, value, quote, endLine: index + 1, comment });
    } else {
      const hash = rest.indexOf('#');
      const value = (hash === -1 ? rest : rest.slice(0, hash)).trim();
      const comment = hash === -1 ? undefined : rest.slice(hash + 1).trim();
      file.entries.push({ ...place, value, quote: undefined, endLine: startLine, comment });
    }
  }
  return file;
}

const quoteOf = (rest: string): '"' | "'" | '`' | undefined => {
  const first = rest.charAt(0);
  return first === '"' || first === "'" || first === '`' ? first : undefined;
};

/** A quote that never closes is part of an unquoted value, as dotenv reads it. */
function readQuoted(lines: readonly string[], index: number, rest: string, quote: string) {
  let value = '';
  let text = rest.slice(1);
  for (let at = index; ; ) {
    const end = closing(text, quote);
    if (end !== -1) return { value: value + text.slice(0, end), after: text.slice(end + 1), lastIndex: at };
    value += `${text}\n`;
    at++;
    const next = lines[at];
    if (next === undefined) return undefined;
    text = next;
  }
}

/** dotenv lets a quote be escaped by a backslash (and keeps the backslash). */
function closing(text: string, quote: string): number {
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) if (text[at - 1] !== '\\') return at;
  return -1;
}
