/** One line as Ruby's dotenv reads it, and direnv, which took that over with small changes. */

export interface RubyLine {
  name: string;
  /** Within the line. */
  nameStart: number;
  /** Without the quotes that stand around it. */
  value: string;
  quote: '"' | "'" | undefined;
  comment: string | undefined;
}

/** Lines with the offset at which they begin; empty ones are left out. */
export function* rubyLines(text: string): Generator<{ start: number; line: string }> {
  for (const match of text.matchAll(/[^\r\n]+/g)) yield { start: match.index, line: match[0] };
}

/** Blanks are ASCII; `export` may be the name itself. */
const HEAD = /^[ \t\v\f]*(?:export[ \t\v\f]+)?([A-Za-z0-9_.]+)(?:[ \t\v\f]*=[ \t\v\f]*|:[ \t\v\f])/d;

/**
 * Undefined where the line is no assignment. In `direnv` an unquoted value has no blank, and only quotes at the very ends
 * of it are taken off.
 */
export function readRubyLine(line: string, by: 'ruby' | 'direnv'): RubyLine | undefined {
  const head = headOf(line);
  if (head === undefined) return undefined;
  const { name, nameStart } = head;
  // The blank behind a colon is one, and those behind it belong to a value that may have some.
  let { valueStart } = head;
  if (by === 'direnv') while (/[ \t\v\f]/.test(line.charAt(valueStart))) valueStart++;
  const tail = tailOf(line, valueStart, by);
  if (tail === undefined) return undefined;
  const whole = line.slice(valueStart, tail.end);
  const value = by === 'ruby' ? trimAsRuby(whole) : whole;
  const quote = value.startsWith('"') ? '"' : value.startsWith("'") ? "'" : undefined;
  const isQuoted = quote !== undefined && value.length > 1 && value.endsWith(quote);
  return {
    name,
    nameStart,
    value: isQuoted ? value.slice(1, -1) : value,
    quote: isQuoted ? quote : undefined,
    comment: tail.comment,
  };
}

function headOf(line: string): { name: string; nameStart: number; valueStart: number } | undefined {
  const match = HEAD.exec(line);
  if (match === null) return undefined;
  return { name: match[1] ?? '', nameStart: match.indices?.[1]?.[0] ?? 0, valueStart: match[0].length };
}

/** Where the value ends: the first way to read it, behind which nothing but a comment follows. */
function tailOf(
  line: string,
  start: number,
  by: 'ruby' | 'direnv',
): { end: number; comment: string | undefined } | undefined {
  const quote = line[start];
  if (quote === '"' || quote === "'") {
    // The longest that is followed by nothing else, so `"a" # "b"` is one value.
    for (let at = line.lastIndexOf(quote); at > start; at = line.lastIndexOf(quote, at - 1)) {
      const rest = restOf(line, at + 1);
      if (rest !== undefined) return { end: at + 1, ...rest };
    }
  }
  let end = start;
  while (end < line.length && line[end] !== '#' && !(by === 'direnv' && /[ \t\v\f]/.test(line.charAt(end)))) end++;
  const rest = restOf(line, end);
  return rest && { end, ...rest };
}

function restOf(line: string, end: number): { comment: string | undefined } | undefined {
  let at = end;
  while (at < line.length && /[ \t\v\f]/.test(line.charAt(at))) at++;
  if (at >= line.length) return { comment: undefined };
  return line[at] === '#' ? { comment: line.slice(at + 1).trim() } : undefined;
}

/** Ruby strips NUL at the end too. */
function trimAsRuby(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /[ \t\v\f\0]/.test(text.charAt(start))) start++;
  while (end > start && /[ \t\v\f\0]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
