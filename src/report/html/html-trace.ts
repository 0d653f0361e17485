/** One table for each migration: what every statement locks, reads and writes anew, with bars for how long locks are held. */
import { countOf } from '../../core/outcome.ts';
import type { Report } from '../../core/report.ts';
import type { MigrationTrace, TraceStep } from '../../core/trace.ts';
import { type HeldLock, heldLocks } from '../lock-timeline.ts';
import { escapeHtml } from './html-escape.ts';

const MOST_MIGRATIONS = 50;
const MOST_STATEMENTS = 200;

/** Empty where no migration was traced. */
export function traceHtml(report: Report): string {
  const traces = report.outcomes.flatMap(({ trace }) => trace ?? []).filter(({ steps }) => steps.length > 0);
  if (traces.length === 0) return '';
  const more = traces.length - MOST_MIGRATIONS;
  return `<section aria-labelledby="trace"><h2 id="trace">What the migrations do</h2>
${traces.slice(0, MOST_MIGRATIONS).map(migrationHtml).join('\n')}
${more > 0 ? `<p>${countOf(more, 'migrations')} more.</p>` : ''}</section>`;
}

function migrationHtml({ path, steps }: MigrationTrace): string {
  const shown = steps.slice(0, MOST_STATEMENTS);
  const more = steps.length - shown.length;
  const rows = shown.map(
    (step, index) =>
      `<tr><td>${index + 1}</td><td><code>${escapeHtml(step.statement)}</code></td><td>${locksOf(step)}</td><td>${step.blocks === 'nothing' ? '' : step.blocks}</td><td>${workOf(step)}</td><td>${evidenceOf(step)}</td></tr>`,
  );
  return `<details open><summary><code>${escapeHtml(path)}</code> (${countOf(steps.length, 'statements')})</summary>
<div class="scroll"><table class="trace"><thead><tr><th scope="col">#</th><th scope="col">Statement</th><th scope="col">Locks</th><th scope="col">Who waits</th><th scope="col">Work</th><th scope="col">Evidence</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>${more > 0 ? `<p>${countOf(more, 'statements')} more.</p>` : ''}
${timeline(steps)}</details>`;
}

const names = (relations: readonly string[]): string =>
  relations
    .slice(0, 5)
    .map((name) => `<code>${escapeHtml(name)}</code>`)
    .join(', ');

const locksOf = ({ locks }: TraceStep): string =>
  locks
    .slice(0, 6)
    .map(({ relation, mode }) => `<code>${escapeHtml(relation)}</code>: ${escapeHtml(mode)}`)
    .join('<br>');

const workOf = ({ rewrite, scan }: TraceStep): string =>
  [
    ...(rewrite.length > 0 ? [`writes ${names(rewrite)} anew`] : []),
    ...(scan.length > 0 ? [`reads all of ${names(scan)}`] : []),
  ].join('<br>');

function evidenceOf({ evidence }: TraceStep): string {
  if (evidence === 'seen') return 'seen in PostgreSQL';
  return evidence === 'said' ? 'from the text' : `not run: ${escapeHtml(evidence.notRun)}`;
}

/** Units of the picture: one statement is as wide as that. */
const STEP = 40;
const ROW = 22;
const LABEL = 260;

/** Nothing runs on this page, so the picture is drawn here. */
function timeline(steps: readonly TraceStep[]): string {
  const held = heldLocks(steps);
  if (held.length === 0) return '';
  const count = Math.min(steps.length, Math.max(...held.map(({ until }) => until - 1)));
  const width = LABEL + count * STEP + 10;
  const height = held.length * ROW + 30;
  const bars = held.map((lock, index) => barOf(lock, index));
  const ticks = Array.from(
    { length: count },
    (_, index) =>
      `<text x="${LABEL + index * STEP + STEP / 2}" y="${height - 8}" text-anchor="middle">${index + 1}</text>`,
  );
  return `<figure class="scroll"><figcaption>Locks that others wait for, from statement to statement</figcaption>
<svg class="locks" role="img" aria-label="${escapeHtml(describe(held))}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join('')}${ticks.join('')}</svg></figure>`;
}

function barOf({ relation, mode, blocks, from, until }: HeldLock, index: number): string {
  const y = index * ROW + 4;
  const label = relation.length > 26 ? `${relation.slice(0, 25)}…` : relation;
  const title = `${relation}: ${mode}, ${blocks} wait from statement ${from} to ${until - 1}`;
  return `<g><title>${escapeHtml(title)}</title><text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escapeHtml(label)}</text><rect class="${blocks === 'writes' ? 'writes' : 'all'}" x="${LABEL + (from - 1) * STEP}" y="${y}" width="${(until - from) * STEP - 3}" height="${ROW - 6}" rx="3"/></g>`;
}

const describe = (held: readonly HeldLock[]): string =>
  held
    .slice(0, 10)
    .map(({ relation, blocks, from, until }) => `${relation}: ${blocks} wait from statement ${from} to ${until - 1}`)
    .join('; ');
