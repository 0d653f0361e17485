/** The matrix of variables and environments as a table of the page. */
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
import { worstFirst } from '../worst-first.ts';
import { escapeHtml } from './html-escape.ts';

const MOST_ROWS = 1_000;

/** Empty where no environment was looked at. */
export function matrixHtml(report: Report): string {
  const matrices = report.outcomes
    .flatMap(({ matrix }) => matrix ?? [])
    .filter(({ environments, rows }) => environments.some(({ source }) => source !== undefined) && rows.length > 0);
  return matrices.map((matrix, index) => oneMatrix(matrix, index === 0 ? 'matrix' : `matrix-${index + 1}`)).join('\n');
}

/** `id` is no other element's of the page. */
function oneMatrix(matrix: EnvMatrix, id: string): string {
  const { environments, rows } = matrix;
  const more = rows.length - MOST_ROWS;
  const heads = ['Variable', ...environments.map(({ name }) => name), 'Safe shape', 'Read at', 'If missing', 'Owner'];
  return `<section aria-labelledby="${id}"><h2 id="${id}">Variables and environments</h2>
<p class="place">${escapeHtml(legendOf(matrix))} · 🔒 secret</p>
<div class="scroll"><table class="matrix"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${worstFirst(rows)
    .slice(0, MOST_ROWS)
    .map((row) =>
      rowHtml(
        row,
        environments.map(({ name }) => name),
      ),
    )
    .join('\n')}</tbody></table></div>${more > 0 ? `<p>${countOf(more, 'variables')} more.</p>` : ''}</section>`;
}

function rowHtml(
  { name, isSecret, cells, shape, readAt, reads, ifMissing, owner }: MatrixRow,
  names: readonly string[],
): string {
  const [first] = readAt;
  const place =
    first === undefined
      ? ''
      : `<code>${escapeHtml(`${first.path}:${first.line}`)}</code>${reads > 1 ? ` (+${reads - 1})` : ''}`;
  const found = cells.map((cell, index) => cellHtml(cell, names[index] ?? ''));
  return `<tr><th scope="row"><code>${escapeHtml(name)}</code>${isSecret ? ' 🔒' : ''}</th>${found.join('')}<td>${shape === '' ? '' : `<code>${escapeHtml(shape)}</code>`}</td><td>${place}</td><td>${escapeHtml(ifMissing)}</td><td>${escapeHtml(owner ?? '')}</td></tr>`;
}

const TONES: Readonly<Record<MatrixCell['state'], string>> = {
  set: 'good',
  empty: 'bad',
  absent: 'bad',
  wrong: 'bad',
  unneeded: 'off',
  unreadable: 'off',
};

/** On a phone a row is a block, and the name of the environment stands in the cell. */
const cellHtml = ({ state, note }: MatrixCell, environment: string): string =>
  `<td class="${TONES[state]}"><span class="where">${escapeHtml(environment)}: </span><span aria-hidden="true">${CELL_SIGNS[state]}</span> ${escapeHtml(note ?? CELL_WORDS[state])}</td>`;
