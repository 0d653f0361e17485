/** Lines and columns of a region: §3.30. Ours are UTF-16 units with an exclusive end, as the default of most tools is. */
import type { Lines } from './foreign-finding.ts';
import type { EmbeddedText } from './sarif-files.ts';
import type { SarifRegion } from './sarif-schema.ts';

/** As high as a line or column may be in a report. */
const MAX_NUMBER = 10_000_000;

export interface RegionContext {
  /** `unicodeCodePoints` counts 💳 once, we twice. */
  columnKind: string | undefined;
  /** The text of a line, where the file brings it along. */
  lineText: (line: number) => string | undefined;
  /** The whole text of the file, where the log embeds it. */
  embedded: EmbeddedText | undefined;
}

/** Undefined for a region that names no line. */
export function linesOfRegion(region: SarifRegion | undefined, context: RegionContext): Lines | undefined {
  if (region === undefined) return undefined;
  if (region.startLine === undefined) return linesOfOffset(region, context.embedded);
  const startLine = bounded(region.startLine);
  const endLine = Math.max(startLine, bounded(region.endLine ?? startLine));
  const { startColumn: from, endColumn: to } = region;
  if (from === undefined && to === undefined) return { startLine, endLine };
  const startColumn = columnOf(bounded(from ?? 1), startLine, context);
  const endColumn = to === undefined ? undefined : columnOf(bounded(to), endLine, context);
  if (startColumn === undefined || (to !== undefined && endColumn === undefined)) return { startLine, endLine };
  const isEmpty = endColumn !== undefined && startLine === endLine && endColumn <= startColumn;
  return { startLine, endLine, startColumn, ...(endColumn === undefined || isEmpty ? {} : { endColumn }) };
}

/** The exact range that a fix replaces, which may be empty; undefined where it is not told in lines and columns. */
export function exactRange(region: SarifRegion | undefined, context: RegionContext): Required<Lines> | undefined {
  const { startLine, startColumn, endLine = startLine, endColumn } = region ?? {};
  const given = [startLine, startColumn, endLine, endColumn];
  if (!given.every((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_NUMBER))
    return undefined;
  const [line = 1, column = 1, lastLine = 1, lastColumn = 1] = given;
  const from = columnOf(column, line, context);
  const to = columnOf(lastColumn, lastLine, context);
  if (from === undefined || to === undefined || lastLine < line || (lastLine === line && to < from)) return undefined;
  return { startLine: line, startColumn: from, endLine: lastLine, endColumn: to };
}

const bounded = (value: number): number => Math.min(MAX_NUMBER, Math.max(1, Math.floor(value) || 1));

/** In UTF-16 units; undefined where that cannot be told. A log that does not say what it counts is taken at its word. */
function columnOf(column: number, line: number, { columnKind, lineText }: RegionContext): number | undefined {
  if (columnKind !== 'unicodeCodePoints' || column === 1) return column;
  const text = lineText(line);
  if (text === undefined) return undefined;
  const before = [...text].slice(0, column - 1);
  return before.join('').length + 1 + Math.max(0, column - 1 - before.length);
}

/** Only an offset: the line follows where the text is known, else it is the file as a whole. */
function linesOfOffset({ charOffset, byteOffset }: SarifRegion, text: EmbeddedText | undefined): Lines | undefined {
  const offset = charOffset ?? byteOffset;
  if (offset === undefined || offset < 0) return undefined;
  const line = bounded(text?.lineAt(offset, charOffset === undefined ? 'bytes' : 'characters') ?? 1);
  return { startLine: line, endLine: line };
}
