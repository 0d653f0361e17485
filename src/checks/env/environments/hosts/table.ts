/** Tables for people, as command lines print them: with or without lines between the columns. */
import type { Place } from '../environment.ts';
import type { SavedFile } from './host-list.ts';

export interface Row {
  /** By the heading in small letters. */
  cells: ReadonlyMap<string, string>;
  /** Of the first column. */
  place: Place;
}

/** Without colours and other escapes of terminals. */
export const plainLines = (text: string): readonly string[] => text.replace(ESCAPES, '').split(/\r\n|\n/);

const ESCAPES = /\x1b\[[0-9;?]*[ -/]*[@-~]/g;
const RULE = /^[\s│|┃─━┼╋+=:┌┐└┘├┤┬┴╭╮╰╯-]*$/;
const BORDER = /[│|┃]/;

/** The rows below the first line that has these headings, in this order, with others between; undefined where there is none. */
export function tableIn({ path, plainLines: read }: SavedFile, headings: readonly string[]): Row[] | undefined {
  const lines = read();
  const header = lines.findIndex((line) => isHeader(line, headings));
  if (header === -1) return undefined;
  const columns = columnsOf(lines[header] ?? '');
  const hasBorders = BORDER.test(lines[header] ?? '');
  const rows: Row[] = [];
  for (let index = header + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (RULE.test(line)) {
      // Behind a table without lines there may be advice.
      if (line.trim() === '' && rows.length > 0 && !hasBorders) break;
      continue;
    }
    const cells = hasBorders ? bordered(line) : slices(line, columns);
    const first = cells[0] ?? '';
    // The rest of a cell that was too long for its column.
    if (first === '') continue;
    const startColumn = line.indexOf(first) + 1;
    rows.push({
      cells: new Map(columns.map(({ heading }, at) => [heading, cells[at] ?? ''])),
      place: { path, line: index + 1, startColumn, endColumn: startColumn + first.length },
    });
  }
  return rows;
}

function isHeader(line: string, headings: readonly string[]): boolean {
  if (line.length > 1000) return false;
  const found = columnsOf(line).map(({ heading }) => heading);
  let from = 0;
  for (const wanted of headings) {
    const at = found.findIndex((heading, index) => index >= from && heading.startsWith(wanted));
    if (at === -1) return false;
    from = at + 1;
  }
  return found[0] === headings[0];
}

/** `environments (git branch)` is called `environments`. */
function columnsOf(line: string): { heading: string; start: number }[] {
  const columns: { heading: string; start: number }[] = [];
  for (const match of line.matchAll(/[^\s│|┃]+(?: [^\s│|┃]+)*/g)) {
    const heading = match[0].toLowerCase().replace(/ \(.*$/, '');
    columns.push({ heading, start: match.index });
  }
  return columns;
}

function bordered(line: string): string[] {
  const cells = line.split(BORDER).map((cell) => unmarked(cell.trim()));
  return /^\s*[│|┃]/.test(line) ? cells.slice(1) : cells;
}

/** Where the headings stand, or between tabulators; a mark before the name (`*`, `!`) is no part of it. */
function slices(line: string, columns: readonly { start: number }[]): string[] {
  const cells = line.includes('\t')
    ? line.split(/\t+/)
    : columns.map(({ start }, index) => line.slice(index === 0 ? 0 : start, columns[index + 1]?.start));
  return cells.map((cell) => unmarked(cell.trim()));
}

const unmarked = (cell: string): string => cell.replace(/^[*!•]\s+/, '');
