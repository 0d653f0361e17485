/**
 * An `.env` file as dotenv for Node reads it, with what a person wrote beside the entries: comments, and entries that are
 * commented out. Nothing is expanded or executed. How dotenv reads is in `dialects/assignments.ts`.
 */
import { type Assignment, assignmentsOf, readValue } from './dialects/assignments.ts';
import { placesOf } from './dialects/places.ts';

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

export function parseDotenv(text: string): DotenvFile {
  const file: DotenvFile = { entries: [], commentedOut: [], malformed: [], comments: new Map() };
  const placeOf = placesOf(text);
  let at = 0;
  for (const assignment of assignmentsOf(text)) {
    noteOthers(at, assignment.exportStart ?? assignment.nameStart);
    file.entries.push(entryOf(assignment));
    at = assignment.end;
  }
  noteOthers(at, text.length);
  return file;

  function entryOf(assignment: Assignment): DotenvEntry {
    const { nameStart, nameEnd, valueStart, valueEnd, quote, commentStart, end } = assignment;
    const { line, column } = placeOf(nameStart);
    return {
      name: text.slice(nameStart, nameEnd),
      value: readValue(text, assignment).value,
      quote,
      startLine: line,
      endLine: placeOf(Math.max(valueStart, valueEnd) - 1).line,
      startColumn: column,
      endColumn: column + nameEnd - nameStart,
      comment: commentStart === undefined ? undefined : text.slice(commentStart + 1, end).trim(),
    };
  }

  /** Comments, and lines that are nothing. */
  function noteOthers(from: number, to: number): void {
    if (from >= to) return;
    for (const { 0: words, index } of text.slice(from, to).matchAll(/\S[^\r\n\u2028\u2029]*/g)) {
      const { line } = placeOf(from + index);
      if (words.startsWith('#')) {
        const comment = words.replace(/^#+[ \t]*/, '');
        file.comments.set(line, comment);
        // Only an upper-case name: prose such as `# note: x = y` is no declaration.
        const off = /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/.exec(comment);
        if (off?.[1]) file.commentedOut.push({ name: off[1], line });
      } else {
        const why = words.includes('=')
          ? 'the name has characters other than letters, digits, `_`, `.` and `-`'
          : 'there is no `=`';
        file.malformed.push({ line, why });
      }
    }
  }
}
