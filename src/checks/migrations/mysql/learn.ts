/** What statements make of the tables, as far as it can be told from the text. */
import { tableText } from './charset.ts';
import type { Schema, Table } from './schema.ts';
import { indexName } from './schema.ts';
import type { Action, Statement, TableName, TableOptions } from './sql/ast.ts';
import { addColumn, addIndex, addKey, forgetColumn, place, renamed } from './table-parts.ts';

/** Learns what a statement does; `step` numbers the migration (0: on the base already). */
export function learn(schema: Schema, statement: Statement, step: number): void {
  switch (statement.kind) {
    case 'create-table':
      if (statement.temporary || (statement.ifNotExists && schema.tables.has(statement.table.key))) return;
      schema.tables.set(statement.table.key, created(schema, statement, step));
      return;
    case 'alter-table':
      for (const action of statement.actions) learnAction(schema, statement.table, action, step);
      return;
    case 'create-index':
      schema.tables.get(statement.table.key)?.indexes.set(indexName(statement.index), statement.index);
      return;
    case 'drop-index':
      schema.tables.get(statement.table.key)?.indexes.delete(statement.index);
      return;
    case 'drop-table':
      if (!statement.temporary) for (const { key } of statement.tables) schema.tables.delete(key);
      return;
    case 'rename-table':
      for (const { from, to } of statement.pairs) rename(schema, from, to);
      return;
    default:
  }
}

function created(schema: Schema, statement: Extract<Statement, { kind: 'create-table' }>, step: number): Table {
  const { options } = statement;
  const like = statement.like === undefined ? undefined : schema.tables.get(statement.like.key);
  if (like !== undefined) {
    const columns = new Map([...like.columns].map(([name, column]) => [name, { ...column, step }]));
    return { ...like, columns, indexes: new Map(like.indexes), keys: new Map(), checks: new Set(like.checks), step };
  }
  const table: Table = {
    columns: new Map(),
    indexes: new Map(),
    keys: new Map(),
    checks: new Set(statement.checks.map((name) => name ?? '')),
    text: tableText(schema.server, options.get('charset'), options.get('collation')),
    engine: options.get('engine') ?? 'innodb',
    rowFormat: options.get('row_format') ?? (options.has('key_block_size') ? 'compressed' : undefined),
    partitioned: statement.partitioned,
    versioned: options.has('versioning'),
    step,
    rowVersions: 0,
  };
  for (const column of statement.columns) addColumn(schema, table, column, step);
  for (const index of statement.indexes) addIndex(table, index);
  for (const key of statement.keys) addKey(table, key, statement.table.key);
  return table;
}

function rename(schema: Schema, from: TableName, to: TableName): void {
  const table = schema.tables.get(from.key);
  schema.tables.delete(from.key);
  if (table) schema.tables.set(to.key, table);
}

/** Learns what one clause of ALTER TABLE does. */
export function learnAction(schema: Schema, name: TableName, action: Action, step: number): void {
  if (action.kind === 'add-column') schema.added.set(`${name.key}.${action.column.name}`, step);
  if (action.kind === 'drop-column') schema.added.delete(`${name.key}.${action.column}`);
  const table = schema.tables.get(name.key);
  if (table === undefined) return;
  switch (action.kind) {
    case 'add-column':
      if (action.ifNotExists && table.columns.has(action.column.name)) return;
      addColumn(schema, table, action.column, step);
      return;
    case 'drop-column':
      table.columns.delete(action.column);
      forgetColumn(table, action.column);
      return;
    case 'modify-column': {
      const before = table.columns.get(action.from);
      addColumn(schema, table, action.column, before?.step ?? 0, action.from);
      if (action.from !== action.column.name) renamed(table, action.from, action.column.name);
      const now = table.columns.get(action.column.name);
      if (now && table.indexes.get('primary')?.columns.includes(action.column.name)) now.notNull = true;
      return;
    }
    case 'rename-column': {
      const column = table.columns.get(action.from);
      if (column === undefined) return;
      const def = { ...column.def, name: action.to };
      delete def.position;
      place(table, def, { ...column, def }, action.from);
      renamed(table, action.from, action.to);
      return;
    }
    case 'set-default': {
      const column = table.columns.get(action.column);
      if (column) column.default = action.to?.kind === 'null' ? undefined : action.to;
      return;
    }
    case 'add-index':
      addIndex(table, action.index);
      return;
    case 'drop-index':
      table.indexes.delete(action.index);
      return;
    case 'drop-primary':
      table.indexes.delete('primary');
      return;
    case 'rename-index': {
      const index = table.indexes.get(action.from);
      table.indexes.delete(action.from);
      if (index) table.indexes.set(action.to, { ...index, name: action.to });
      return;
    }
    case 'add-foreign-key':
      addKey(table, action.key, name.key);
      return;
    case 'drop-foreign-key':
      table.keys.delete(action.name);
      return;
    case 'add-check':
      table.checks.add(action.name ?? '');
      return;
    case 'drop-constraint':
      if (!table.keys.delete(action.name) && !table.checks.delete(action.name)) table.indexes.delete(action.name);
      return;
    case 'rename-table':
      rename(schema, name, action.to);
      return;
    case 'options':
      learnOptions(schema, table, action.options);
      return;
    case 'convert':
      convert(schema, table, action);
      return;
    case 'partition':
      if (action.how === 'by') table.partitioned = true;
      if (action.how === 'remove') table.partitioned = false;
      return;
    case 'versioning':
      table.versioned = action.how === 'add';
      return;
    default:
  }
}

function learnOptions(schema: Schema, table: Table, options: TableOptions): void {
  const engine = options.get('engine');
  if (engine !== undefined) table.engine = engine;
  const format = options.get('row_format');
  if (format !== undefined) table.rowFormat = format;
  const [charset, collation] = [options.get('charset'), options.get('collation')];
  if (charset === undefined && collation === undefined) return;
  // Columns keep what they have.
  table.text = tableText(schema.server, charset, collation);
}

function convert(
  schema: Schema,
  table: Table,
  { charset, collation }: { charset: string | undefined; collation: string | undefined },
): void {
  table.text = tableText(schema.server, charset, collation);
  for (const column of table.columns.values()) if (column.text !== undefined) column.text = table.text;
}
