/** Columns that are not there any more, and those that have another name. */

import type { Copy } from './fates.ts';
import { nameOf } from './lexer.ts';
import { keyOf } from './names.ts';
import { type ColumnPicture, columnNamed, type TablePicture } from './picture.ts';
import { pairsOf } from './run.ts';
import type { Subject } from './subject.ts';

export interface LostColumn {
  /** Key of the table, as the file finds it. */
  key: string;
  table: TablePicture;
  column: ColumnPicture;
  /** The statement that loses it. */
  at: number;
  /** It was lost where the table was made anew. */
  rebuilt: boolean;
  /** Its name now, where it only has another one. */
  renamedTo: string | undefined;
  /** A statement before reads it, so that its values may be elsewhere. */
  isRead: boolean;
}

/** Of tables that are still there. */
export function* lostColumns(subject: Subject): Iterable<LostColumn> {
  for (const [key, fate] of subject.fates.of) {
    const table = subject.before.tables.get(key);
    if (!table || table.isVirtual || !subject.old.has(key) || fate.kind === 'dropped' || fate.kind === 'recreated')
      continue;
    const after = fate.kind === 'renamed' ? subject.after.tables.get(keyOf(fate.to)) : subject.after.tables.get(key);
    for (const column of table.columns) {
      if (columnNamed(after, column.name)) continue;
      const renamed = renamedBy(subject, key, column.name);
      const copies = fate.kind === 'rebuilt' ? fate.copies : undefined;
      const renamedTo = renamed?.to ?? (copies && copiedAs(subject, copies, column.name, table, after));
      const at = renamed?.at ?? droppedBy(subject, key, column.name) ?? copies?.at(-1)?.at;
      if (at === undefined) continue;
      const isRead = readBefore(subject, at, key, column.name);
      yield { key, table, column, at, rebuilt: copies !== undefined, renamedTo, isRead };
    }
  }
}

function renamedBy(
  { statements, fates, steps }: Subject,
  key: string,
  column: string,
): { at: number; to: string } | undefined {
  let name = keyOf(column);
  let found: { at: number; to: string } | undefined;
  for (const [at, { head }] of statements.entries()) {
    if (head.kind !== 'rename-column' || steps[at]?.refusal !== undefined) continue;
    if (fates.originAt(at, keyOf(head.table)) !== key || keyOf(head.column) !== name) continue;
    name = keyOf(head.to);
    found = { at, to: head.to };
  }
  return found;
}

function droppedBy({ statements, fates }: Subject, key: string, column: string): number | undefined {
  const at = statements.findIndex(
    ({ head }, index) =>
      head.kind === 'drop-column' &&
      keyOf(head.column) === keyOf(column) &&
      fates.originAt(index, keyOf(head.table)) === key,
  );
  return at === -1 ? undefined : at;
}

/** The new column that a copy fills with the old one alone. */
function copiedAs(
  subject: Subject,
  copies: readonly Copy[],
  column: string,
  before: TablePicture,
  after: TablePicture | undefined,
): string | undefined {
  for (const { at, from, to } of copies) {
    const head = subject.statements[at]?.head;
    const tables = subject.steps[at]?.before.tables;
    const [source, target] = [tables?.get(from), tables?.get(to)];
    if (head?.kind !== 'insert' || !source || !target) continue;
    const pair = pairsOf(head, source, target).find(
      (each) => keyOf(each.from) === keyOf(column) && !columnNamed(before, each.to) && columnNamed(after, each.to),
    );
    if (pair) return columnNamed(after, pair.to)?.name ?? pair.to;
  }
  return undefined;
}

/** Whether an INSERT, UPDATE or CREATE TABLE AS up to this statement names the column and the table. */
function readBefore({ statements, file, fates }: Subject, at: number, key: string, column: string): boolean {
  return statements.slice(0, at + 1).some(({ head, words }, index) => {
    if (head.kind !== 'insert' && head.kind !== 'update' && head.kind !== 'create-table') return false;
    if (head.kind === 'create-table' && !head.select) return false;
    let [table, named] = [false, false];
    for (const token of words) {
      const name = keyOf(nameOf(file.up, token) ?? '');
      if (name === keyOf(column)) named = true;
      else if (name !== '' && fates.originAt(index, name) === key) table = true;
    }
    return table && named;
  });
}
