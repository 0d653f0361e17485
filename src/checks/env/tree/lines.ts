import type { Place } from '../environments/environment.ts';

/** Where offsets of one text stand. */
export interface Lines {
  /** 1-based. */
  lineOf(offset: number): number;
  /** Without columns where the range goes over several lines. */
  placeOf(path: string, start: number, end: number): Place;
}

/** Line breaks are `\n` and `\r\n`. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineOf: (offset) => indexOf(offset) + 1,
    placeOf(path, start, end) {
      const line = indexOf(start);
      if (end <= start || indexOf(end - 1) !== line) return { path, line: line + 1 };
      const first = starts[line] ?? 0;
      return { path, line: line + 1, startColumn: start - first + 1, endColumn: end - first + 1 };
    },
  };
}
