/** What a refusal is about, where a rule knows better than "it fails". */
import { keyOf } from './names.ts';
import { columnNamed } from './picture.ts';
import type { Subject } from './subject.ts';

/** A copy that fails because a required column of the new table gets nothing. */
export function isAboutRequired(subject: Subject, at: number): { table: string; column: string } | undefined {
  const head = subject.statements[at]?.head;
  const step = subject.steps[at];
  const failed = /^NOT NULL constraint failed: (.+)\.([^.]+)$/.exec(step?.refusal?.message ?? '');
  if (head?.kind !== 'insert' || !head.select || !failed || step === undefined) return undefined;
  const table = step.before.tables.get(keyOf(head.table));
  const column = columnNamed(table, failed[2] ?? '');
  if (!table || !column || !head.columns || head.columns.some((name) => keyOf(name) === keyOf(column.name)))
    return undefined;
  return head.select.from.some((from) => subject.isOld(at, from))
    ? { table: table.name, column: column.name }
    : undefined;
}

/** Position of the first statement that fails for certain; -1: none. */
export function firstRefused({ steps, isComplete }: Subject): number {
  // Where something could not be run, what is missing afterwards may be there in truth.
  let isKnown = isComplete;
  for (const [at, { refusal, skipped }] of steps.entries()) {
    if (refusal?.kind === 'rows' || (isKnown && (refusal?.kind === 'missing' || refusal?.kind === 'rule'))) return at;
    if (refusal !== undefined || (skipped ?? '') !== '') isKnown = false;
  }
  return -1;
}
