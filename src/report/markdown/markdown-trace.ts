/** One table for each migration: what every statement locks, reads and writes anew; and a picture of how long each lock is held. */
import { countOf } from '../../core/outcome.ts';
import type { Report } from '../../core/report.ts';
import { cut } from '../../core/text.ts';
import type { MigrationTrace, TraceStep } from '../../core/trace.ts';
import { heldLocks } from '../lock-timeline.ts';
import { codeSpan, codeSpanInTable } from './markdown-escape.ts';

/** A summary is read by people: what is beyond that is in the report file. */
const MOST_MIGRATIONS = 10;
const MOST_STATEMENTS = 60;

/** Empty where no migration was traced. */
export function tracePart(report: Report): string {
  const traces = report.outcomes.flatMap(({ trace }) => trace ?? []).filter(({ steps }) => steps.length > 0);
  const parts = traces.slice(0, MOST_MIGRATIONS).map(migrationPart);
  const more = traces.length - MOST_MIGRATIONS;
  return [...parts, ...(more > 0 ? [`${countOf(more, 'migrations')} more.`] : [])].join('\n\n');
}

function migrationPart({ path, steps }: MigrationTrace): string {
  const rows = steps
    .slice(0, MOST_STATEMENTS)
    .map(
      (step, index) =>
        `| ${index + 1} | ${[
          codeSpanInTable(cut(step.statement, 80)),
          locksCell(step),
          step.blocks === 'nothing' ? '' : step.blocks,
          workCell(step),
          evidenceCell(step),
        ].join(' | ')} |`,
    );
  const more = steps.length - MOST_STATEMENTS;
  if (more > 0) rows.push(`| | ${more} more | | | | |`);
  return [
    `<details><summary>What ${codeSpan(cut(path, 120))} does (${countOf(steps.length, 'statements')})</summary>`,
    '',
    '| | Statement | Locks | Who waits | Work | |',
    '| --: | :-- | :-- | :-- | :-- | :-- |',
    ...rows,
    ...gantt(steps),
    '',
    '</details>',
  ].join('\n');
}

const locksCell = ({ locks }: TraceStep): string =>
  locks
    .filter(({ mode }) => !WEAK.has(mode))
    .slice(0, 4)
    .map(({ relation, mode }) => `${codeSpanInTable(cut(relation, 60))}: ${mode}`)
    .join('<br>');

/** Locks that any query takes say nothing. */
const WEAK = new Set(['ACCESS SHARE', 'ROW SHARE', 'ROW EXCLUSIVE']);

function workCell({ rewrite, scan }: TraceStep): string {
  const names = (relations: readonly string[]): string =>
    relations
      .slice(0, 3)
      .map((name) => codeSpanInTable(cut(name, 60)))
      .join(', ');
  return [
    ...(rewrite.length > 0 ? [`writes ${names(rewrite)} anew`] : []),
    ...(scan.length > 0 ? [`reads all of ${names(scan)}`] : []),
  ].join('<br>');
}

const evidenceCell = ({ evidence }: TraceStep): string =>
  evidence === 'seen' ? 'seen' : evidence === 'said' ? 'from the text' : 'not run';

/** https://mermaid.js.org/syntax/gantt.html; GitHub draws it. A second stands for a statement. */
function gantt(steps: readonly TraceStep[]): string[] {
  const held = heldLocks(steps);
  if (held.length === 0) return [];
  const sections = [...Map.groupBy(held, ({ relation }) => relation)].flatMap(([relation, locks]) => [
    `  section ${word(relation)}`,
    ...locks.map(
      ({ mode, blocks, from, until }) => `  ${mode} :${blocks === 'reads and writes' ? 'crit, ' : ''}${from}, ${until}`,
    ),
  ]);
  return [
    '',
    '```mermaid',
    'gantt',
    '  title Locks that others wait for, from statement to statement',
    '  dateFormat X',
    '  axisFormat %s',
    ...sections,
    '```',
  ];
}

/** Of a relation's name what the picture's own language does not read otherwise. */
const word = (name: string): string => cut(name.replace(/[^\p{L}\p{N}_. -]/gu, '_'), 60);
