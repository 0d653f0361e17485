/** What Django sends when a field changes. */
import type { Place } from '../python/syntax.ts';
import { alterColumn, nullAction, renameColumn } from './alter-column.ts';
import { column, columnType } from './column-types.ts';
import { type Editor, leave, send } from './editor.ts';
import { columnOf, defaultOf, type Field, identityOf, isOutside } from './fields.ts';
import { quoteName } from './names.ts';
import { digestable } from './same-call.ts';
import { type Model, type State, targetField } from './state.ts';
import { renameTable } from './tables.ts';
import { throughModel } from './through.ts';

/** `oldTarget`: the table that the old field pointed to, where that has another name by now. */
export function alterField(
  editor: Editor,
  model: Model,
  old: Field,
  now: Field,
  place: Place,
  { oldTarget }: { oldTarget?: string | undefined } = {},
): void {
  if (old.relation?.kind === 'many' || now.relation?.kind === 'many') {
    alterManyToMany(editor, model, old, now, place);
    return;
  }
  if (!isChanged(editor.state, old, now, oldTarget)) return;
  if (old.known === undefined || now.known === undefined) {
    alterUnknown(editor, model, old, now, place);
    return;
  }
  const oldType = columnType(editor.state, old);
  const newType = columnType(editor.state, now);
  if (oldType === undefined || newType === undefined) {
    if (columnOf(old) !== undefined || columnOf(now) !== undefined)
      leave(editor, 'ALTER COLUMN with a type that is not known', place);
    return;
  }
  alterColumn({ editor, model, old, now, oldType, newType, place });
}

/** Whether anything that the database knows of is different. */
function isChanged(state: State, old: Field, now: Field, oldTarget: string | undefined): boolean {
  if (columnOf(old) !== columnOf(now) || identityOf(old) !== identityOf(now)) return true;
  const table = (field: Field): string | undefined => targetField(state, field)?.model.table;
  return (oldTarget ?? table(old)) !== table(now);
}

/** A class that is not known keeps its type as long as its arguments say the same; the rest can be told. */
function alterUnknown(editor: Editor, model: Model, old: Field, now: Field, place: Place): void {
  const { table } = model;
  const alike = old.path === now.path && typeArguments(old) === typeArguments(now);
  const settled = !(old.null && !now.null && defaultOf(now) !== undefined);
  if (!alike || !settled || old.unique !== now.unique || old.dbIndex !== now.dbIndex) {
    const { path } = now.known === undefined ? now : old;
    leave(editor, `ALTER COLUMN of a field whose class is not Django's: ${path}`, place);
    return;
  }
  if (columnOf(old) !== columnOf(now)) renameColumn(editor, table, column(old), column(now), place);
  if (old.null !== now.null) setNull(editor, table, now, place);
}

/** Arguments that may decide the type: all but those whose meaning every field shares. */
const typeArguments = (field: Field): string =>
  [...field.call.named]
    .filter(([name]) => !SHARED.has(name) && !isOutside(name))
    .map(([name, value]) => `${name}=${digestable(value)}`)
    .sort((left, right) => (left < right ? -1 : 1))
    .join();

const SHARED = new Set(['null', 'default', 'db_index', 'unique', 'db_default', 'auto_created']);

function setNull(editor: Editor, table: string, now: Field, place: Place): void {
  send(editor, `ALTER TABLE ${quoteName(table)} ${nullAction(now)}`, place);
}

/** Many-to-many: the table is renamed, and its key points elsewhere. */
function alterManyToMany(editor: Editor, model: Model, old: Field, now: Field, place: Place): void {
  const { state } = editor;
  const [before, after] = [throughModel(state, model, old), throughModel(state, model, now)];
  if (before === undefined || after === undefined) {
    if ((before === undefined) !== (after === undefined))
      leave(editor, 'a change to or from a many-to-many field', place);
    return;
  }
  renameTable(editor, before.table, after.table, place);
  const sides = (through: Model): Field[] =>
    [...through.fields.values()].filter((field) => field.relation !== undefined);
  const [oldSides, newSides] = [sides(before), sides(after)];
  for (const index of [1, 0]) {
    const [oldSide, newSide] = [oldSides[index], newSides[index]];
    if (oldSide !== undefined && newSide !== undefined) alterField(editor, after, oldSide, newSide, place);
  }
}
