/** Statements on tables that no migration makes: nothing can be run, but the text says enough. */
import { addRequiredColumn } from '../../rules/add-required-column.ts';
import { deleteAll } from '../../rules/delete-all.ts';
import { dropColumn } from '../../rules/drop-column.ts';
import { dropTable } from '../../rules/drop-table.ts';
import { renameColumn } from '../../rules/rename-column.ts';
import { renameTable } from '../../rules/rename-table.ts';
import { updateAll } from '../../rules/update-all.ts';
import { cursorOf } from '../cursor.ts';
import { keyOf } from '../names.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteCheck, Subject } from '../subject.ts';
import { dropColumnHit, renameColumnHit } from './drop-column.ts';
import { dropTableHit } from './drop-table.ts';
import { renameTableHit } from './rename-table.ts';
import { addRequiredHit } from './required.ts';
import { deleteAllHit, updateAllHit } from './rows.ts';

export const outsideCheck: SqliteCheck = function* (subject) {
  for (const [at, { head }] of subject.statements.entries()) {
    if (!('table' in head) || !subject.isOutside(head.table)) continue;
    if (subject.steps[at]?.before.tables.has(keyOf(head.table))) continue;
    if ((head.kind === 'drop-table' || head.kind === 'rename-table') && isRebuilt(subject, head.table)) continue;
    const found = said(subject, at);
    if (found) yield found;
  }
};

/** Its rows are copied by the file, and a table of its name is there afterwards, as far as the text says. */
function isRebuilt({ statements }: Subject, table: string): boolean {
  const names = new Set([keyOf(table)]);
  for (const { head } of statements)
    if (head.kind === 'rename-table') {
      if (keyOf(head.to) === keyOf(table)) names.add(keyOf(head.table));
      if (keyOf(head.table) === keyOf(table)) names.add(keyOf(head.to));
    }
  const isMade = statements.some(
    ({ head }) =>
      (head.kind === 'create-table' && names.has(keyOf(head.table))) ||
      (head.kind === 'rename-table' && names.has(keyOf(head.to)) && keyOf(head.table) !== keyOf(table)),
  );
  const isCopied = statements.some(
    ({ head }) =>
      (head.kind === 'insert' || head.kind === 'create-table') && head.select?.from.some((from) => names.has(from)),
  );
  return isMade && isCopied;
}

function said(subject: Subject, at: number): Found | undefined {
  const statement = subject.statements[at];
  if (!statement) return undefined;
  const { head } = statement;
  const place = (name: string) => ({ at: placeOf(statement, subject.file, name) });
  switch (head.kind) {
    case 'drop-table':
      return {
        rule: dropTable,
        at,
        hit: {
          ...dropTableHit(head.table, ''),
          // It may never have been there.
          ...(head.ifExists ? { severity: 'medium' } : {}),
          ...place(head.table),
        },
      };
    case 'drop-column':
      return {
        rule: dropColumn,
        at,
        hit: { ...dropColumnHit(head.table, head.column, { rebuilt: false, isRead: false }), ...place(head.column) },
      };
    case 'rename-table':
      return { rule: renameTable, at, hit: { ...renameTableHit(head.table, head.to), ...place(head.to) } };
    case 'rename-column':
      return {
        rule: renameColumn,
        at,
        hit: { ...renameColumnHit(head.table, [{ from: head.column, to: head.to, type: '' }]), ...place(head.column) },
      };
    case 'delete':
      return head.every ? { rule: deleteAll, at, hit: deleteAllHit(head.table, false) } : undefined;
    case 'update':
      return head.every ? { rule: updateAll, at, hit: updateAllHit(head.table) } : undefined;
    case 'add-column':
      return isRequired(subject, at, head.definition)
        ? {
            rule: addRequiredColumn,
            at,
            hit: { ...addRequiredHit(head.table, head.column, '<type>'), ...place(head.column) },
          }
        : undefined;
    default:
      return undefined;
  }
}

function isRequired({ statements, file }: Subject, at: number, definition: number): boolean {
  const cursor = cursorOf(file.up, statements[at]?.words ?? []);
  const has = (...words: string[]): boolean => {
    for (let index = definition; index < cursor.words.length; index++) {
      cursor.at = index;
      if (cursor.takes(...words)) return true;
    }
    return false;
  };
  return has('not', 'null') && !has('default') && !has('as', '(');
}
