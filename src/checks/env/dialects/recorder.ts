/** Collects what a dialect reads, with lines and columns. */
import type { Entry, Parsed, Problem, ProblemKind, Quote } from './dialect.ts';

/** UTF-16 offsets of an entry in the text that the recorder was made for. */
export interface Span {
  name: string;
  start: number;
  /** Exclusive. */
  end: number;
  /** Anywhere on the last line that belongs to the value. */
  last: number;
  quote?: Quote | undefined;
  comment?: string | undefined;
}

export interface Recorder {
  /** Sets a variable. */
  set(span: Span, value: string): Entry;
  /** An entry that sets nothing: an earlier one of the name counts. */
  leaveOut(span: Span): Entry;
  /** Of an entry that is already there: what expansion made of it; undefined takes the variable away. */
  change(entry: Entry, value: string | undefined): void;
  problem(kind: ProblemKind, at: number, message: string, name?: string): void;
  /** `problem`, where the entry is there already. */
  problemOf(kind: ProblemKind, entry: Entry, message: string): void;
  /** The program refuses the file: nothing is set. */
  refuse(at: number, message: string, name?: string): Parsed;
  done(): Parsed;
}

export function recorder(text: string): Recorder {
  const lines = lineStarts(text);
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const variables = new Map<string, string>();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const lineOfName = new Map<string, number>();
  // Most questions are about the line of the last one or the next.
  let hint = 0;

  function place(offset: number): { line: number; column: number } {
    if ((lines[hint] ?? 0) > offset) hint = 0;
    if ((lines[hint + 64] ?? Number.POSITIVE_INFINITY) <= offset) hint = search(lines, offset);
    while ((lines[hint + 1] ?? Number.POSITIVE_INFINITY) <= offset) hint++;
    const column = offset - (lines[hint] ?? 0) + 1;
    return { line: hint + 1, column: hint === 0 && hasMark && column > 1 ? column - 1 : column };
  }

  function add(span: Span, value: string | undefined): Entry {
    const { line, column: startColumn } = place(span.start);
    const endLine = Math.max(line, place(Math.max(span.start, span.last)).line);
    const width = span.end - span.start - (hasMark && span.start === 0 && span.end > 0 ? 1 : 0);
    const endColumn = startColumn + Math.max(width, 0);
    const entry: Entry = {
      name: span.name,
      value,
      quote: span.quote,
      line,
      endLine,
      startColumn,
      endColumn,
      comment: span.comment,
    };
    const earlier = lineOfName.get(span.name);
    if (earlier !== undefined && value !== undefined)
      problems.push({
        kind: 'duplicate',
        line,
        column: startColumn,
        name: span.name,
        message: `It is also set in line ${earlier}; the last one counts.`,
      });
    lineOfName.set(span.name, line);
    entries.push(entry);
    return entry;
  }

  return {
    set(span, value) {
      variables.set(span.name, value);
      return add(span, value);
    },
    leaveOut(span) {
      return add(span, undefined);
    },
    change(entry, value) {
      entry.value = value;
      if (value === undefined) variables.delete(entry.name);
      else variables.set(entry.name, value);
    },
    problem(kind, at, message, name) {
      problems.push({ kind, ...place(at), message, ...(name !== undefined && { name }) });
    },
    problemOf(kind, { line, startColumn, name }, message) {
      problems.push({ kind, line, column: startColumn, message, name });
    },
    refuse(at, message, name) {
      problems.push({ kind: 'error', ...place(at), message, ...(name !== undefined && { name }) });
      variables.clear();
      return { variables, entries, problems };
    },
    done: () => ({ variables, entries, problems }),
  };
}

/** Offsets at which lines begin; CRLF, CR and LF end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The last line that begins at or before an offset; 0-based. */
function search(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
