/** Tables and columns that come and go. */
import type { Place } from '../python/syntax.ts';
import { column } from './column-types.ts';
import { contextOf } from './conditions.ts';
import {
  columnDefinition,
  columnsOf,
  commentOn,
  type Editor,
  effectiveDefault,
  fieldIndexes,
  foreignKey,
  foreignName,
  forget,
  leave,
  noteColumn,
  renameInDeferred,
  send,
  uniqueTogether,
} from './editor.ts';
import { columnOf, databaseDefault, type Field } from './fields.ts';
import { createConstraint, createIndex } from './indexes.ts';
import { sqlString } from './literals.ts';
import { quoteName } from './names.ts';
import { digestable } from './same-call.ts';
import { type Model, targetField } from './state.ts';
import { throughModel } from './through.ts';

const unknownField = (field: Field): string =>
  field.path.startsWith('django.')
    ? 'a relation to a model that is only known when it runs'
    : `the type of a column, whose field class is not Django's: ${field.path}`;

/** `CREATE TABLE`, with what follows at the end of the migration: keys and indexes. */
export function createTable(editor: Editor, model: Model, place: Place): void {
  const { state } = editor;
  const { table } = model;
  const own = (field: Field): Place => (field.end > 0 ? field : place);
  for (const names of model.uniqueTogether) {
    const columns = columnsOf(state, model, names);
    if (columns !== undefined) editor.deferred.push(uniqueTogether(table, columns, place));
    else leave(editor, 'a unique constraint over fields that are not known', place);
  }
  const parts: string[] = [];
  for (const field of model.fields.values()) {
    const name = columnOf(field);
    if (field.known === undefined) leave(editor, unknownField(field), own(field));
    if (name === undefined || field.known === undefined) continue;
    const definition = columnDefinition(editor, field, false);
    if (definition === undefined) {
      leave(editor, 'the type of a column', own(field));
      continue;
    }
    parts.push(`${quoteName(name)} ${definition}`);
    noteColumn(editor, table, field);
    const key = field.relation?.constrained ? foreignKey(editor, table, field) : undefined;
    if (key !== undefined) editor.deferred.push({ ...key, place: own(field) });
  }
  // Values of defaults travel apart from the text, where constraints cannot stand beside them.
  const apart = [...model.fields.values()].some(hasParameters);
  for (const value of model.constraints.values()) {
    const made = createConstraint(value, contextOf(state, model));
    if (made === undefined) leave(editor, 'a constraint whose condition is not known', value);
    else if (made.inline !== undefined && !apart) {
      parts.push(made.inline);
      state.catalog.add(table, made);
    } else
      editor.deferred.push({
        table,
        columns: [...made.columns],
        place: value,
        write: () => ({ sql: made.sql, constraint: made }),
      });
  }
  const composite = compositeKey(editor, model);
  if (composite !== undefined) parts.push(composite);
  send(editor, `CREATE TABLE ${quoteName(table)} (${parts.join(', ')})`, place);
  if (model.comment !== undefined)
    send(editor, `COMMENT ON TABLE ${quoteName(table)} IS ${sqlString(model.comment)}`, place);
  for (const field of model.fields.values()) if (columnOf(field) !== undefined) commentOn(editor, table, field, place);
  for (const field of model.fields.values())
    for (const index of fieldIndexes(editor, table, field)) editor.deferred.push({ ...index, place: own(field) });
  for (const value of model.indexes.values()) {
    const made = createIndex(value, contextOf(state, model), false);
    if (made === undefined) leave(editor, 'an index whose expressions or condition are not known', value);
    else
      editor.deferred.push({
        table,
        columns: [...made.columns],
        name: made.name,
        place: value,
        write: () => ({ sql: made.sql, constraint: { name: made.name, kind: 'index', columns: made.columns } }),
      });
  }
  for (const field of model.fields.values()) {
    const through = throughModel(state, model, field);
    if (through !== undefined) createTable(editor, through, own(field));
  }
}

/** Whether the column's definition holds a literal that Django hands over as a parameter. */
function hasParameters(field: Field): boolean {
  const value =
    databaseDefault(field) ?? (field.path.endsWith('.GeneratedField') ? field.call.named.get('expression') : undefined);
  return value !== undefined && /"|(?:^|[(,=+*/-])(?:\d|True|False)/.test(digestable(value).replace(/F\("\w+"\)/g, ''));
}

function compositeKey({ state }: Editor, model: Model): string | undefined {
  for (const field of model.fields.values()) {
    if (!field.path.endsWith('.CompositePrimaryKey')) continue;
    const names = field.call.args.map((value) => (value.kind === 'string' ? value.value : ''));
    const columns = columnsOf(state, model, names);
    if (columns !== undefined) return `PRIMARY KEY (${columns.map(quoteName).join(', ')})`;
  }
  return undefined;
}

export function dropTable(editor: Editor, model: Model, place: Place): void {
  const { state } = editor;
  for (const field of model.fields.values()) {
    const through = throughModel(state, model, field);
    if (through !== undefined) dropTable(editor, through, place);
  }
  send(editor, `DROP TABLE ${quoteName(model.table)} CASCADE`, place);
  state.catalog.dropTable(model.table);
  forget(editor, (one) => one.table === model.table || one.target?.table === model.table);
}

export function renameTable(editor: Editor, from: string, to: string, place: Place): void {
  if (from === to) return;
  send(editor, `ALTER TABLE ${quoteName(from)} RENAME TO ${quoteName(to)}`, place);
  editor.state.catalog.renameTable(from, to);
  renameInDeferred(editor, from, to);
}

/** `ADD COLUMN`, and what it takes for rows that are there already; a table for a many-to-many field. */
export function addColumn(editor: Editor, model: Model, field: Field, place: Place): void {
  const { state } = editor;
  const { table } = model;
  if (field.relation?.kind === 'many') {
    const through = throughModel(state, model, field);
    if (through !== undefined) createTable(editor, through, place);
    return;
  }
  if (field.known === undefined) {
    leave(editor, `ADD COLUMN: ${unknownField(field)}`, place);
    return;
  }
  const name = columnOf(field);
  if (name === undefined) return;
  const definition = columnDefinition(editor, field, true);
  if (definition === undefined) {
    leave(editor, 'ADD COLUMN with a type or expression that is not known', place);
    return;
  }
  const target = field.relation?.constrained ? targetField(state, field) : undefined;
  const key = target && foreignName(table, name, target.model.table, column(target.field));
  const reference =
    target === undefined || key === undefined
      ? ''
      : ` CONSTRAINT ${quoteName(key)} REFERENCES ${quoteName(target.model.table)}(${quoteName(column(target.field))}) DEFERRABLE INITIALLY DEFERRED`;
  send(editor, `ALTER TABLE ${quoteName(table)} ADD COLUMN ${quoteName(name)} ${definition}${reference}`, place);
  noteColumn(editor, table, field);
  if (key !== undefined) {
    send(editor, `SET CONSTRAINTS ${quoteName(key)} IMMEDIATE`, place);
    state.catalog.add(table, { name: key, kind: 'foreign', columns: [name] });
  }
  if (databaseDefault(field) === undefined && effectiveDefault(editor, field) !== undefined)
    send(editor, `ALTER TABLE ${quoteName(table)} ALTER COLUMN ${quoteName(name)} DROP DEFAULT`, place);
  commentOn(editor, table, field, place);
  for (const index of fieldIndexes(editor, table, field)) editor.deferred.push({ ...index, place });
}

export function dropColumn(editor: Editor, model: Model, field: Field, place: Place): void {
  const { state } = editor;
  const { table } = model;
  if (field.relation?.kind === 'many') {
    const through = throughModel(state, model, field);
    if (through !== undefined) dropTable(editor, through, place);
    return;
  }
  const name = columnOf(field);
  if (name === undefined) return;
  if (field.relation !== undefined) dropForeignKeys(editor, table, name, place);
  send(editor, `ALTER TABLE ${quoteName(table)} DROP COLUMN ${quoteName(name)} CASCADE`, place);
  state.catalog.dropColumn(table, name);
  forget(
    editor,
    (one) =>
      (one.table === table && one.columns.includes(name)) ||
      (one.target?.table === table && one.target.columns.includes(name)),
  );
}

/** Drops the foreign keys of a column; how many there were. */
export function dropForeignKeys(editor: Editor, table: string, name: string, place: Place): number {
  const keys = editor.state.catalog.names(table, 'foreign', [name]);
  for (const key of keys) {
    send(editor, `SET CONSTRAINTS ${quoteName(key)} IMMEDIATE`, place);
    send(editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(key)}`, place);
    editor.state.catalog.drop(table, key);
  }
  return keys.length;
}
