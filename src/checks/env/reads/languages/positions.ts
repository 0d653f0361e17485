/** Offsets of a text as the lines and columns that a reader of it sees. */
import type { Read } from '../read.ts';

/** 0-based UTF-16 offset to 1-based line and column; a line ends with LF, CRLF or a lone CR. */
export type Positions = (offset: number) => { line: number; column: number };

export function positionsOf(text: string): Positions {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const known = new WeakMap<object, Positions>();

/** Worked out once for each file. */
export function positionsIn(source: { text: string }): Positions {
  const found = known.get(source) ?? positionsOf(source.text);
  known.set(source, found);
  return found;
}

/** All of a read but where it stands. */
export type ReadFacts = Omit<Read, 'path' | 'line' | 'startColumn' | 'endColumn'>;

/** A read whose name, or what stands for it, lies at `start` to `end` (0-based UTF-16 offsets, end exclusive). */
export function readAt(facts: ReadFacts, path: string, positions: Positions, start: number, end: number): Read {
  const { line, column } = positions(start);
  return { ...facts, path, line, startColumn: column, endColumn: column + (end - start) };
}

/** Each place once, in the order of the text. */
export function inOrder(reads: readonly Read[]): Read[] {
  const found = new Map<string, Read>();
  for (const read of reads) {
    const key = `${read.path}\0${read.line}\0${read.startColumn}\0${read.name}`;
    if (!found.has(key)) found.set(key, read);
  }
  return [...found.values()].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.startColumn - b.startColumn,
  );
}
