/** Places in what is judged, as places in the file that people see. */
import type { MigrationFile } from './migration.ts';
import type { Span } from './sql/find.ts';
import { lineMap } from './sql/positions.ts';

export interface PlacesInFile {
  /** The line of an offset into the file itself. */
  lineOf(offset: number): number;
  /** Of the text that is judged. */
  lines: ReturnType<typeof lineMap>;
  /** Of the file: 1-based lines, ends inclusive; columns where it is one line. */
  locate(span: Span): { startLine: number; endLine: number; startColumn?: number; endColumn?: number };
}

export function placesIn({ text, origin }: Pick<MigrationFile, 'text' | 'origin'>): PlacesInFile {
  const lines = lineMap(text);
  const shown = origin === undefined ? lines : lineMap(origin.text);
  return {
    lines,
    lineOf: (offset) => shown.at(offset).line,
    locate(span) {
      const { start, end } = origin === undefined ? span : origin.at(span.start);
      const first = shown.at(start);
      const last = shown.at(Math.max(start, end - 1));
      return {
        startLine: first.line,
        endLine: last.line,
        ...(first.line === last.line ? { startColumn: first.column, endColumn: last.column + 1 } : {}),
      };
    },
  };
}
