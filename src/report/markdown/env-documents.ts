/** ENVIRONMENT.md and SECRETS.md: for the person who takes over, and for the one who has to change a variable at night. */
import { BEGIN, END } from '../../checks/env/documents.ts';
import { parseDuration } from '../../core/duration.ts';
import {
  CELL_SIGNS,
  CELL_WORDS,
  type EnvMatrix,
  legendOf,
  type MatrixCell,
  type MatrixRow,
} from '../../core/env-matrix.ts';
import { countOf } from '../../core/outcome.ts';
import { cut } from '../../core/text.ts';
import { codeSpanInTable, escapeText } from './markdown-escape.ts';

export interface DocumentInput {
  matrix: EnvMatrix;
  /** The line that marks the beginning; what it was made from. */
  begin: string;
  /** Day, as `2026-11-30`. */
  today: string;
}

export function environmentDocument({ matrix, begin, today }: DocumentInput): string {
  const { environments, rows } = matrix;
  const known = environments.filter(({ source }) => source !== undefined);
  const heads = [
    'Variable',
    ...environments.map(({ name }) => escapeText(name)),
    'Safe shape',
    'Read at',
    'If missing',
    'Owner',
    'What for',
  ];
  return page(
    begin,
    '# Environment variables',
    `${countOf(rows.length, 'variables')}${known.length === 0 ? '' : `; what environments have as of ${today}`}. No value stands here.`,
    table(
      heads,
      rows.map((row) => [
        nameCell(row),
        ...row.cells.map(stateCell),
        row.shape === '' ? '' : codeSpanInTable(cut(row.shape, 80)),
        placesCell(row),
        escapeText(withoutLine(row.ifMissing)),
        escapeText(row.owner ?? ''),
        escapeText(cut(row.description ?? '', 200)),
      ]),
    ),
    [legendOf(matrix), '🔒 secret'].filter((each) => each !== '').join(' · '),
  );
}

export function secretsDocument({ matrix, begin, today }: DocumentInput): string {
  const secrets = matrix.rows.filter(({ isSecret }) => isSecret);
  const names = matrix.environments.map(({ name }) => name);
  return page(
    begin,
    '# Secrets',
    `${countOf(secrets.length, 'secrets')}, as of ${today}. No value stands here: this says who answers for each, where it lives and how it is replaced.`,
    table(
      ['Secret', 'Owner', 'Where it lives', 'Environments', 'Last changed', 'Rotate by', 'How to rotate'],
      secrets.map((row) => [
        codeSpanInTable(cut(row.name, 80)),
        row.owner === undefined ? '⚠ none' : escapeText(row.owner),
        row.store === undefined ? '⚠ not said' : escapeText(row.store),
        names
          .filter((_, index) => hasIt(row.cells[index]))
          .map(escapeText)
          .join(', '),
        changedCell(row, names),
        dueCell(row, today),
        rotateCell(row),
      ]),
    ),
    'Replace a secret where it lives, deploy, see that the new one is in use, and only then delete the old one: a rotation that never reached production took down a whole service for an hour ([2025](https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage)).',
  );
}

const page = (begin: string, ...parts: string[]): string =>
  `${[
    `${begin}\n<!-- Made by \`launch-ready env --write\`. What stands down to the line \`${END.slice(5, -4)}\` is written anew each time. -->`,
    ...parts,
    END,
  ].join('\n\n')}\n`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => ' --- |').join('')}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

const nameCell = ({ name, isSecret }: MatrixRow): string => `${codeSpanInTable(cut(name, 80))}${isSecret ? ' 🔒' : ''}`;

const stateCell = ({ state, note }: MatrixCell): string =>
  state === 'unneeded' ? CELL_SIGNS[state] : `${CELL_SIGNS[state]} ${escapeText(note ?? CELL_WORDS[state])}`;

/** Lines move with every change; files do not. */
function placesCell({ readAt, reads }: MatrixRow): string {
  const [first] = readAt;
  if (first === undefined) return '';
  return `${codeSpanInTable(cut(first.path, 80))}${reads > 1 ? ` (+${reads - 1})` : ''}`;
}

const withoutLine = (words: string): string => words.replace(/:\d+(?=\)?$)/, '');

const hasIt = (cell: MatrixCell | undefined): boolean =>
  cell !== undefined &&
  (cell.state === 'set' || cell.state === 'wrong' || (cell.state === 'unreadable' && cell.note === 'listed'));

const changedCell = ({ cells }: MatrixRow, names: readonly string[]): string =>
  cells
    .flatMap(({ changed }, index) => (changed === undefined ? [] : [`${escapeText(names[index] ?? '')}: ${changed}`]))
    .join('<br>');

/** The oldest of its values counts. Days. */
function dueCell({ cells, rotate }: MatrixRow, today: string): string {
  const every = parseDuration(rotate ?? '');
  const oldest = cells.flatMap(({ changed }) => changed ?? []).sort()[0];
  if (every === undefined) return '';
  if (oldest === undefined) return `every ${every / DAY} days`;
  const due = new Date(Date.parse(oldest) + every).toISOString().slice(0, 10);
  const left = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  return left < 0 ? `⚠ ${due} (${-left} days overdue)` : `${due} (in ${left} days)`;
}

const DAY = 24 * 60 * 60 * 1000;

const rotateCell = ({ howToRotate }: MatrixRow): string =>
  howToRotate === undefined
    ? ''
    : howToRotate.startsWith('https://')
      ? `[${escapeText(new URL(howToRotate).host)}](${howToRotate})`
      : escapeText(howToRotate);

/** A document that a person began: only what stands between the marks is replaced. Undefined where there are none. */
export function replaceBetweenMarks(text: string, made: string): string | undefined {
  const start = text.indexOf(`<!-- ${BEGIN}`);
  const end = text.indexOf(END, start);
  if (start === -1 || end === -1) return undefined;
  return text.slice(0, start) + made.trimEnd() + text.slice(end + END.length);
}
