/** The matrix of variables and environments as a table. */
import {
  CELL_SIGNS,
  CELL_WORDS,
  type EnvMatrix,
  legendOf,
  type MatrixCell,
  type MatrixRow,
} from '../../core/env-matrix.ts';
import { countOf } from '../../core/outcome.ts';
import type { Report } from '../../core/report.ts';
import { cut } from '../../core/text.ts';
import { worstFirst } from '../worst-first.ts';
import { codeSpanInTable, escapeText } from './markdown-escape.ts';

/** A summary is read by people: what is beyond that is in the report file and in `launch-ready env matrix`. */
const MOST_ROWS = 200;

/** Empty where no environment was looked at. */
export function matrixPart(report: Report): string {
  const matrices = report.outcomes.flatMap(({ matrix }) => matrix ?? []);
  return matrices
    .filter(({ environments, rows }) => environments.some(({ source }) => source !== undefined) && rows.length > 0)
    .map((matrix) => {
      const words = `${countOf(matrix.rows.length, 'variables')} × ${countOf(matrix.environments.length, 'environments')}`;
      return `<details><summary>${words}</summary>\n\n${renderMatrix(matrix, MOST_ROWS)}\n\n</details>`;
    })
    .join('\n\n');
}

/** A table and its legend; ends without a line break. */
export function renderMatrix(matrix: EnvMatrix, most = Number.POSITIVE_INFINITY): string {
  const { environments, rows } = matrix;
  const more = rows.length - most;
  const heads = [
    'Variable',
    ...environments.map(({ name }) => escapeText(name)),
    'Safe shape',
    'Read at',
    'If missing',
  ];
  const hasOwners = rows.some(({ owner }) => owner !== undefined);
  if (hasOwners) heads.push('Owner');
  return [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => ' --- |').join('')}`,
    ...worstFirst(rows)
      .slice(0, most)
      .map((row) => `| ${[...cellsOf(row), ...(hasOwners ? [escapeText(row.owner ?? '')] : [])].join(' | ')} |`),
    ...(more > 0 ? [`| ${more} more |${' |'.repeat(heads.length - 1)}`] : []),
    '',
    [legendOf(matrix), rows.some(({ isSecret }) => isSecret) ? '🔒 secret' : '']
      .filter((each) => each !== '')
      .join(' · '),
  ].join('\n');
}

const cellsOf = ({ name, isSecret, cells, shape, readAt, reads, ifMissing }: MatrixRow): string[] => [
  `${codeSpanInTable(cut(name, 80))}${isSecret ? ' 🔒' : ''}`,
  ...cells.map(cellWords),
  shape === '' ? '' : codeSpanInTable(cut(shape, 80)),
  placesOf(readAt, reads),
  escapeText(cut(ifMissing, 120)),
];

function cellWords({ state, note }: MatrixCell): string {
  const words = note ?? CELL_WORDS[state];
  return state === 'unneeded' ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${escapeText(words)}`;
}

function placesOf([first]: MatrixRow['readAt'], count: number): string {
  if (first === undefined) return '';
  const more = count > 1 ? ` (+${count - 1})` : '';
  return `${codeSpanInTable(cut(`${first.path}:${first.line}`, 80))}${more}`;
}
