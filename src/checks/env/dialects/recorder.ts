/** Collects what a dialect reads, with lines and columns. */
import type { Entry, Parsed, Problem, ProblemKind, Quote } from './dialect.ts';
import { placesOf } from './places.ts';
import { budgetFor, spend } from './unknown.ts';

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
  /** What a reference brings in. Throws EndlessExpansion where that is more in all than can be followed. */
  seen(value: string): string;
  seen(value: string | undefined): string | undefined;
  done(): Parsed;
}

/** Behind so many, lines that are passed over and names that come again are not told. */
const MAX_PROBLEMS = 10_000;

export function recorder(text: string): Recorder {
  const place = placesOf(text);
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const variables = new Map<string, string>();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const note = (problem: Problem): void => {
    if (problems.length < MAX_PROBLEMS || (problem.kind !== 'duplicate' && problem.kind !== 'ignored'))
      problems.push(problem);
  };
  const budget = budgetFor(text);
  const lineOfName = new Map<string, number>();
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
      note({
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
      note({ kind, ...place(at), message, ...(name !== undefined && { name }) });
    },
    problemOf(kind, { line, startColumn, name }, message) {
      problems.push({ kind, line, column: startColumn, message, name });
    },
    refuse(at, message, name) {
      problems.push({ kind: 'error', ...place(at), message, ...(name !== undefined && { name }) });
      variables.clear();
      return { variables, entries, problems };
    },
    seen(value: string | undefined): string {
      spend(budget, (value?.length ?? 0) + 1);
      return value as string;
    },
    done: () => ({ variables, entries, problems }),
  };
}
