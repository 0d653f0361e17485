/** The matrix for a terminal: aligned columns, cut to its width, worst rows first. */
import { CELL_SIGNS, CELL_WORDS, type EnvMatrix, legendOf, type MatrixRow } from '../../core/env-matrix.ts';
import { printable } from '../../core/text.ts';
import { worstFirst } from '../worst-first.ts';
import { displayWidth, takeWidth } from './display-width.ts';
import { paletteOf } from './palette.ts';
import { safeLine } from './safe-line.ts';

/** Ends with a line break. */
export function renderTerminalMatrix(matrix: EnvMatrix, { color, width }: { color: boolean; width: number }): string {
  const palette = paletteOf(color);
  const { environments, rows } = matrix;
  const table = [
    ['Variable', ...environments.map(({ name }) => printable(name, 40)), 'Read at', 'If missing'],
    ...worstFirst(rows).map(cellsOf),
  ];
  const columns = table[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(
      column === 0 ? 44 : 36,
      // No spread: a file of a change may declare more names than a function takes arguments.
      table.reduce((most, cells) => Math.max(most, displayWidth(cells[column] ?? '')), 0),
    ),
  );
  const lines = table.map((cells, index) => {
    const line = cells
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
    const cutLine = safeLine(takeWidth(line, Math.max(60, width)));
    return index === 0 ? palette.bold(cutLine) : cutLine;
  });
  const sources = environments.flatMap(({ name, source }) =>
    source === undefined ? [] : [palette.dim(safeLine(printable(`${name}: ${source}`, 200)))],
  );
  return `${[...lines, '', palette.dim(legendOf(matrix)), ...sources].join('\n')}\n`;
}

const cellsOf = ({ name, cells, readAt: [first], reads, ifMissing }: MatrixRow): string[] => [
  printable(name, 80),
  ...cells.map(({ state, note }) =>
    state === 'unneeded' ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${printable(note ?? CELL_WORDS[state], 40)}`,
  ),
  first === undefined ? '' : `${printable(first.path, 60)}:${first.line}${reads > 1 ? ` (+${reads - 1})` : ''}`,
  printable(ifMissing, 100),
];

/** Columns of the terminal. */
function padTo(cell: string, width: number): string {
  const length = displayWidth(cell);
  if (length > width) return `${takeWidth(cell, width - 1)}…`;
  return cell + ' '.repeat(width - length);
}
