/** Writes the statements of one migration, as Django's schema editor sends them: some at once, some at its end. */
import type { ProgramStatement, Unread } from '../program.ts';
import type { Place } from '../python/syntax.ts';
import { booleanOf } from '../python/values.ts';
import type { Constraint } from './catalog.ts';
import { column, columnType, patternClass } from './column-types.ts';
import { contextOf } from './conditions.ts';
import { compileExpression } from './expressions.ts';
import { columnOf, databaseDefault, defaultOf, type Field, spatial } from './fields.ts';
import { literalFor, literalOf, sampleLiteral, sqlString } from './literals.ts';
import { indexName, ownName, quoteName, splitIdentifier } from './names.ts';
import { concrete, findField, type Model, type State, targetField } from './state.ts';

/** A statement that runs at the end of the migration: tables and columns may have other names by then. */
export interface Deferred {
  table: string;
  columns: string[];
  /** Of a foreign key: what it refers to. */
  target?: { table: string; columns: string[] };
  /** The name of an index that is its own. */
  name?: string;
  write(deferred: Deferred): { sql: string; constraint?: Constraint };
  place: Place;
}

export interface Editor {
  state: State;
  statements: ProgramStatement[];
  unread: Unread[];
  deferred: Deferred[];
}

export const createEditor = (state: State): Editor => ({ state, statements: [], unread: [], deferred: [] });

export function send(editor: Editor, sql: string, { start, end }: Place): void {
  editor.statements.push({ sql, start, end });
}

export function leave(editor: Editor, what: string, { start, end }: Place): void {
  editor.unread.push({ what, start, end });
}

/** Runs what was put off. */
export function flush(editor: Editor): void {
  for (const deferred of editor.deferred.splice(0)) {
    const { sql, constraint } = deferred.write(deferred);
    send(editor, sql, deferred.place);
    if (constraint !== undefined) editor.state.catalog.add(deferred.table, constraint);
  }
}

/** `DEFERRABLE INITIALLY DEFERRED`, as every foreign key of Django is. */
const DEFERRABLE = 'DEFERRABLE INITIALLY DEFERRED';

/** The foreign key of a field, and the name that Django gives it. */
export function foreignKey(editor: Editor, table: string, field: Field, suffix?: string): Deferred | undefined {
  const target = targetField(editor.state, field);
  if (target === undefined) return undefined;
  return {
    table,
    columns: [column(field)],
    target: { table: target.model.table, columns: [column(target.field)] },
    place: field,
    write: (self) => {
      const to = self.target ?? { table: '', columns: [] };
      const name = foreignName(self.table, self.columns[0] ?? '', to.table, to.columns[0] ?? '', suffix);
      return {
        sql: `ALTER TABLE ${quoteName(self.table)} ADD CONSTRAINT ${quoteName(name)} FOREIGN KEY (${self.columns.map(quoteName).join(', ')}) REFERENCES ${quoteName(to.table)} (${to.columns.map(quoteName).join(', ')}) ${DEFERRABLE}`,
        constraint: { name, kind: 'foreign', columns: [...self.columns] },
      };
    },
  };
}

export const foreignName = (table: string, name: string, toTable: string, toColumn: string, suffix?: string): string =>
  indexName(table, [name], suffix ?? `_fk_${splitIdentifier(toTable).name}_${toColumn}`);

/** An index over columns; `operators` for the one that serves LIKE. */
export function plainIndex(
  table: string,
  columns: readonly string[],
  place: Place,
  { suffix = '', operators }: { suffix?: string; operators?: string } = {},
): Deferred {
  return {
    table,
    columns: [...columns],
    place,
    write: (self) => {
      const name = indexName(self.table, self.columns, suffix);
      const list = self.columns.map((one) => `${quoteName(one)}${operators === undefined ? '' : ` ${operators}`}`);
      return {
        sql: `CREATE INDEX ${quoteName(name)} ON ${quoteName(self.table)} (${list.join(', ')})`,
        constraint: { name, kind: 'index', columns: [...self.columns] },
      };
    },
  };
}

export function uniqueTogether(table: string, columns: readonly string[], place: Place): Deferred {
  return {
    table,
    columns: [...columns],
    place,
    write: (self) => {
      const name = indexName(self.table, self.columns, '_uniq');
      return {
        sql: `ALTER TABLE ${quoteName(self.table)} ADD CONSTRAINT ${quoteName(name)} UNIQUE (${self.columns.map(quoteName).join(', ')})`,
        constraint: { name, kind: 'unique', columns: [...self.columns] },
      };
    },
  };
}

/** Sends a statement of the kind that is put off elsewhere, at once. */
export function sendNow(editor: Editor, deferred: Deferred | undefined, place: Place): void {
  if (deferred === undefined) return;
  const { sql, constraint } = deferred.write(deferred);
  send(editor, sql, place);
  if (constraint !== undefined) editor.state.catalog.add(deferred.table, constraint);
}

/** What stands after the column's name, without foreign key and check; `undefined` where the type is not known. */
export function columnDefinition(editor: Editor, field: Field, withDefault: boolean): string | undefined {
  const { state } = editor;
  const type = columnType(state, field);
  if (type === undefined) return undefined;
  const words = [type.sql];
  if (field.collation !== undefined) words.push(`COLLATE ${quoteName(field.collation)}`);
  const kept = databaseDefault(field);
  if (kept !== undefined) words.push(`DEFAULT ${databaseDefaultSql(editor, field) ?? sampleLiteral(type)}`);
  else if (withDefault) {
    const value = effectiveDefault(editor, field);
    if (value !== undefined) words.push(`DEFAULT ${value}`);
  }
  if (field.known?.internal === 'GeneratedField') {
    const expression = generated(editor, field);
    if (expression === undefined) return undefined;
    words.push(`GENERATED ALWAYS AS (${expression}) STORED`);
  } else words.push(field.null ? 'NULL' : 'NOT NULL');
  if (field.primaryKey) words.push('PRIMARY KEY');
  else if (field.unique) words.push('UNIQUE');
  if (type.identity) words.push('GENERATED BY DEFAULT AS IDENTITY');
  if (type.check) words.push(`CHECK (${quoteName(column(field))} >= 0)`);
  return words.join(' ');
}

/** Generated columns refer to others of their model; `owner` is the model that is worked on. */
function generated({ state }: Editor, field: Field): string | undefined {
  const expression = field.call.named.get('expression');
  const owner = [...state.models.values()].find((model) => model.fields.get(field.name) === field);
  return expression === undefined || owner === undefined
    ? undefined
    : compileExpression(expression, contextOf(state, owner));
}

/** A default that the database keeps: a literal, or an expression in parentheses. */
export function databaseDefaultSql({ state }: Editor, field: Field): string | undefined {
  const value = databaseDefault(field);
  const type = columnType(state, field);
  if (value === undefined || type === undefined) return undefined;
  if (value.kind === 'none') return 'NULL';
  const literal = literalOf(value, type);
  if (literal !== undefined) return literal;
  const owner = [...state.models.values()].find((model) => model.fields.get(field.name) === field);
  const sql = owner === undefined ? undefined : compileExpression(value, contextOf(state, owner));
  return sql === undefined ? undefined : `(${sql})`;
}

const NO_EMPTY_TEXT =
  /^(?:\w*AutoField|BooleanField|Date\w*Field|TimeField|D\w+Field|Float\w*Field|\w*IntegerField|\w*IPAddressField|UUIDField|JSONField|HStoreField|\w*RangeField|ForeignKey)$/;

/** The literal that rows get which are there already; `undefined`: none. */
export function effectiveDefault({ state }: Editor, field: Field): string | undefined {
  const type = columnType(state, field);
  if (type === undefined || field.known === undefined) return undefined;
  const value = defaultOf(field);
  if (value !== undefined) return literalFor(value, type);
  if (field.known.internal === 'GeneratedField') return undefined;
  const blank = booleanOf(field.call.named.get('blank')) ?? false;
  if (!field.null && blank && !NO_EMPTY_TEXT.test(field.known.internal) && field.known.internal !== 'ArrayField')
    return field.known.internal === 'BinaryField' ? "'\\x'::bytea" : "''";
  const now = booleanOf(field.call.named.get('auto_now')) || booleanOf(field.call.named.get('auto_now_add'));
  return now ? sampleLiteral(type) : undefined;
}

/** The indexes that a field brings: its own, and one for LIKE. */
export function fieldIndexes(editor: Editor, table: string, field: Field): Deferred[] {
  const name = columnOf(field);
  if (name === undefined || columnType(editor.state, field) === undefined) return [];
  const indexes: Deferred[] = [];
  if (field.dbIndex && !field.unique) indexes.push(plainIndex(table, [name], field));
  const like = likeIndex(editor, table, field);
  if (like !== undefined) indexes.push(like);
  if (spatial(field.known) && booleanOf(field.call.named.get('spatial_index')) !== false)
    indexes.push(spatialIndex(table, name, field));
  return indexes;
}

function spatialIndex(table: string, name: string, place: Place): Deferred {
  return {
    table,
    columns: [name],
    place,
    write: (self) => {
      const index = indexName(self.table, self.columns, '_id');
      return {
        sql: `CREATE INDEX ${quoteName(index)} ON ${quoteName(self.table)} USING GIST (${self.columns.map(quoteName).join(', ')})`,
        constraint: { name: index, kind: 'special index', columns: [...self.columns] },
      };
    },
  };
}

export function likeIndex({ state }: Editor, table: string, field: Field): Deferred | undefined {
  const type = columnType(state, field);
  const operators = type === undefined ? undefined : patternClass(type.sql);
  if (operators === undefined || !(field.dbIndex || field.unique)) return undefined;
  const collation = field.collation ?? targetField(state, field)?.field.collation;
  if (collation !== undefined && state.looseCollations.has(collation)) return undefined;
  return plainIndex(table, [column(field)], field, { suffix: '_like', operators });
}

/** Notes what a column's definition makes besides the column, under the names that PostgreSQL gives. */
export function noteColumn({ state }: Editor, table: string, field: Field): void {
  const name = column(field);
  if (field.primaryKey)
    state.catalog.add(table, { name: ownName(table, '', 'pkey'), kind: 'primary', columns: [name] });
  else if (field.unique)
    state.catalog.add(table, { name: ownName(table, name, 'key'), kind: 'unique', columns: [name] });
  const type = columnType(state, field);
  if (type?.identity)
    state.catalog.add(table, { name: ownName(table, name, 'seq'), kind: 'sequence', columns: [name] });
  if (type?.check) state.catalog.add(table, { name: ownName(table, name, 'check'), kind: 'check', columns: [name] });
}

export function commentOn(editor: Editor, table: string, field: Field, place: Place): void {
  if (field.comment === undefined) return;
  send(
    editor,
    `COMMENT ON COLUMN ${quoteName(table)}.${quoteName(column(field))} IS ${sqlString(field.comment)}`,
    place,
  );
}

/** Forgets what was put off for a table, a column or an index that is gone. */
export function forget(editor: Editor, gone: (deferred: Deferred) => boolean): void {
  editor.deferred = editor.deferred.filter((deferred) => !gone(deferred));
}

export function renameInDeferred(editor: Editor, from: string, to: string): void {
  for (const deferred of editor.deferred) {
    if (deferred.table === from) deferred.table = to;
    if (deferred.target?.table === from) deferred.target.table = to;
  }
}

export function renameColumnInDeferred(editor: Editor, table: string, from: string, to: string): void {
  const renamed = (name: string): string => (name === from ? to : name);
  for (const deferred of editor.deferred) {
    if (deferred.table === table) deferred.columns = deferred.columns.map(renamed);
    if (deferred.target?.table === table) deferred.target.columns = deferred.target.columns.map(renamed);
  }
}

/** Columns of fields by name; `undefined` where one is not known. */
export function columnsOf(state: State, model: Model, names: readonly string[]): string[] | undefined {
  const columns = names.map((name) => {
    const field = findField(state, model, name);
    return field === undefined ? undefined : columnOf(field);
  });
  return columns.every((name) => name !== undefined) ? columns : undefined;
}

export const tableOf = (state: State, model: Model): string => concrete(state, model).table;
