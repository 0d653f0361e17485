/**
 * What is known of the database before a statement, from the statements before it: earlier migrations and this one.
 * Knowledge is never complete (a table may come from elsewhere), so "not known" is an answer everywhere.
 */
import type { ColumnDef, Constraint, Node, RangeVar } from './sql/ast.ts';
import { tablesIn } from './sql/conditions.ts';
import { constraintsOf, defaultOf, notNullCheck } from './sql/expressions.ts';
import { movesData } from './sql/moves.ts';
import { keyOf, partsOf, quote, stringsOf, tableKey } from './sql/names.ts';
import { droppedBy, madeBy, renamedBy } from './sql/objects.ts';
import type { Statement } from './sql/statements.ts';
import { type ColumnType, columnType, isSerial } from './sql/types.ts';
import { columnsOfView } from './sql/view-columns.ts';

export type { ObjectKind } from './sql/objects.ts';

export interface Column {
  type: ColumnType | undefined;
  notNull: boolean;
  hasDefault: boolean;
  /** PostgreSQL numbers it: `GENERATED … AS IDENTITY`. */
  isIdentity: boolean;
  /** The step that added it. */
  step: number;
}

export interface Table {
  /** The step (migration or change) that created it; -1 where it is only known by what was done to it. */
  step: number;
  /** It was filled from other tables by the step that created it: new, but not empty. */
  filled?: true;
  columns: Map<string, Column>;
  /** Constraint name → the column that a CHECK proves not null, and whether PostgreSQL has validated it. */
  notNullChecks: Map<string, { column: string; validated: boolean }>;
  /** Foreign key → the table that it refers to. */
  foreignKeys: Map<string, string>;
  /** Primary key, unique constraints and unique indexes of columns alone, by their names. */
  keys: Map<string, { kind: 'primary' | 'unique'; columns: readonly string[] }>;
  /** Its rows lie in partitions. */
  partitioned?: true;
  /** The partition for rows that belong into no other. */
  defaultPartition?: string;
  /** Of a partitioned table: the columns that say which partition a row belongs to; an expression is an empty name. */
  partitionedBy?: readonly string[];
  /** CHECK constraints that PostgreSQL has validated; of those that came from elsewhere only the name is known. */
  checks: Set<string>;
}

export interface Schema {
  tables: Map<string, Table>;
  /** View → the tables and views that it reads. */
  views: Map<string, readonly string[]>;
  /** Index → its table. */
  indexes: Map<string, string>;
  /** Index → its columns, where it is of columns alone. */
  indexColumns: Map<string, readonly string[]>;
  /** View → its columns, where their names can be told. */
  viewColumns: Map<string, readonly string[]>;
  /** What is no table and no index, by kind and name: `view report`. */
  objects: Map<string, { step: number; forTriggers?: true }>;
  /** Names of tables and other things that were there once; not of roles. */
  gone: Set<string>;
}

export const emptySchema = (): Schema => ({
  tables: new Map(),
  views: new Map(),
  indexes: new Map(),
  indexColumns: new Map(),
  viewColumns: new Map(),
  objects: new Map(),
  gone: new Set(),
});

const emptyTable = (step: number): Table => ({
  step,
  columns: new Map(),
  notNullChecks: new Map(),
  foreignKeys: new Map(),
  keys: new Map(),
  checks: new Set(),
});

function known(schema: Schema, key: string): Table {
  const table = schema.tables.get(key) ?? emptyTable(-1);
  schema.tables.set(key, table);
  return table;
}

/** The tables that are read where these are, which may be views. */
export function tablesBehind(schema: Schema, names: Iterable<string>): Set<string> {
  const all = new Set(names);
  // What is added is gone through as well.
  for (const name of all) for (const behind of schema.views.get(name) ?? []) all.add(behind);
  return all;
}

/** Learns from one statement, which belongs to `step`. Changes `schema`. */
export function learn(schema: Schema, statement: Statement, step: number): void {
  learnObjects(schema, statement.node, step);
  learnTables(schema, statement, step);
}

function learnObjects({ objects, gone, viewColumns }: Schema, node: Node, step: number): void {
  for (const { kind, name } of droppedBy(node)) {
    objects.delete(`${kind} ${name}`);
    if (kind === 'view') viewColumns.delete(name);
    if (kind !== 'role') gone.add(name);
  }
  const renamed = renamedBy(node);
  if (renamed !== undefined) {
    move(objects, `${renamed.kind} ${renamed.name}`, `${renamed.kind} ${renamed.to}`);
    if (renamed.kind === 'view') move(viewColumns, renamed.name, renamed.to);
    if (renamed.kind !== 'role') gone.add(renamed.name);
  }
  for (const { kind, name, forTriggers } of madeBy(node)) {
    const known = objects.get(`${kind} ${name}`);
    // What is replaced stays what it was: others use it.
    objects.set(`${kind} ${name}`, { step: known?.step ?? step, ...(forTriggers ? { forTriggers } : {}) });
  }
}

function learnTables(schema: Schema, { node }: Statement, step: number): void {
  if ('CreateStmt' in node) {
    const { relation, tableElts, if_not_exists, partspec, partbound, inhRelations } = node.CreateStmt;
    const key = tableKey(relation);
    if (if_not_exists && schema.tables.has(key)) return;
    const table = emptyTable(step);
    schema.tables.set(key, table);
    if (partspec !== undefined) table.partitioned = true;
    const [parent] = inhRelations ?? [];
    if (partbound !== undefined && parent !== undefined) {
      const whole = known(schema, keyOf(partsOf(parent)));
      whole.partitioned = true;
      if (partbound.is_default) whole.defaultPartition = key;
    }
    if (partspec)
      table.partitionedBy = (partspec.partParams ?? []).map((param) =>
        'PartitionElem' in param ? (param.PartitionElem.name ?? '') : '',
      );
    for (const element of tableElts ?? []) {
      if ('ColumnDef' in element) addColumn(table, element.ColumnDef, step, key);
      if ('Constraint' in element) addConstraint(table, element.Constraint, key);
    }
  } else if ('CreateTableAsStmt' in node) {
    const { into, if_not_exists } = node.CreateTableAsStmt;
    const key = tableKey(into?.rel);
    if (!(if_not_exists && schema.tables.has(key))) schema.tables.set(key, { ...emptyTable(step), filled: true });
  } else if ('SelectStmt' in node && node.SelectStmt.intoClause) {
    schema.tables.set(tableKey(node.SelectStmt.intoClause.rel), { ...emptyTable(step), filled: true });
  } else if ('InsertStmt' in node && movesData({ node })) {
    const table = schema.tables.get(tableKey(node.InsertStmt.relation));
    if (table) table.filled = true;
  } else if ('AlterTableStmt' in node) {
    alter(schema, node.AlterTableStmt.relation, node.AlterTableStmt.cmds ?? [], step);
  } else if ('RenameStmt' in node) {
    const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
    const key = tableKey(relation);
    if (renameType === 'OBJECT_TABLE') {
      move(schema.tables, key, keyOf([relation?.schemaname, newname]));
      schema.gone.add(key);
      for (const [index, table] of schema.indexes)
        if (table === key) schema.indexes.set(index, keyOf([relation?.schemaname, newname]));
    } else if (renameType === 'OBJECT_COLUMN') renameColumn(schema, key, subname, newname);
    else if (renameType === 'OBJECT_INDEX') {
      const to = keyOf([relation?.schemaname, newname]);
      const keys = schema.tables.get(schema.indexes.get(key) ?? '')?.keys;
      if (keys !== undefined) move(keys, relation?.relname ?? '', newname);
      move(schema.indexes, key, to);
      move(schema.indexColumns, key, to);
    } else if (renameType === 'OBJECT_TYPE')
      renameColumnType(schema, partsOf(node.RenameStmt.object).at(-1) ?? '', newname);
    else if (renameType === 'OBJECT_TABCONSTRAINT') move(known(schema, key).notNullChecks, subname, newname);
  } else if ('DropStmt' in node) {
    for (const object of node.DropStmt.objects ?? []) {
      const key = keyOf(partsOf(object));
      if (node.DropStmt.removeType === 'OBJECT_TABLE') {
        schema.tables.delete(key);
        schema.gone.add(key);
      }
      if (node.DropStmt.removeType === 'OBJECT_INDEX') {
        schema.tables.get(schema.indexes.get(key) ?? '')?.keys.delete(partsOf(object).at(-1) ?? '');
        schema.indexes.delete(key);
      }
    }
  } else if ('ViewStmt' in node) {
    const view = tableKey(node.ViewStmt.view);
    schema.views.set(view, [...tablesIn(node.ViewStmt.query)]);
    const columns = columnsOfView(node.ViewStmt);
    if (columns === undefined) schema.viewColumns.delete(view);
    else schema.viewColumns.set(view, columns);
  } else if ('IndexStmt' in node) {
    const { idxname, relation, indexParams = [], unique, whereClause } = node.IndexStmt;
    if (idxname === undefined) return;
    const key = keyOf([relation?.schemaname, idxname]);
    schema.indexes.set(key, tableKey(relation));
    const columns = indexParams.flatMap((param) => ('IndexElem' in param ? (param.IndexElem.name ?? []) : []));
    schema.indexColumns.set(key, columns);
    if (unique && whereClause === undefined && columns.length === indexParams.length)
      known(schema, tableKey(relation)).keys.set(idxname, { kind: 'unique', columns });
  }
}

function renameColumn(schema: Schema, table: string, from: string, to: string): void {
  move(known(schema, table).columns, from, to);
  for (const [index, columns] of schema.indexColumns)
    if (schema.indexes.get(index) === table)
      schema.indexColumns.set(
        index,
        columns.map((column) => (column === from ? to : column)),
      );
}

/** Columns of a type keep it under its new name. */
function renameColumnType({ tables }: Schema, from: string, to: string): void {
  for (const { columns } of tables.values())
    for (const [name, column] of columns)
      if (column.type?.name === from)
        columns.set(name, {
          ...column,
          type: { ...column.type, name: to, sql: column.type.sql.replace(quote(from), () => quote(to)) },
        });
}

function move<Value>(map: Map<string, Value>, from: string, to: string): void {
  const value = map.get(from);
  if (value === undefined) return;
  map.delete(from);
  map.set(to, value);
}

function addColumn(table: Table, definition: ColumnDef, step: number, key: string): void {
  const constraints = constraintsOf(definition);
  const has = (kind: Constraint['contype']) => constraints.some(({ contype }) => contype === kind);
  const name = definition.colname ?? '';
  table.columns.set(name, {
    type: columnType(definition.typeName),
    notNull: has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY') || has('CONSTR_IDENTITY') || isSerial(definition.typeName),
    hasDefault:
      defaultOf(definition) !== undefined ||
      has('CONSTR_IDENTITY') ||
      has('CONSTR_GENERATED') ||
      isSerial(definition.typeName),
    isIdentity: has('CONSTR_IDENTITY'),
    step,
  });
  for (const constraint of constraints) addConstraint(table, constraint, key, name);
}

/** `key` is the table's; `of` the column that a constraint stands behind. */
function addConstraint(table: Table, constraint: Constraint, key: string, of?: string): void {
  const name = constraint.conname ?? '';
  if (constraint.contype === 'CONSTR_FOREIGN')
    table.foreignKeys.set(constraint.conname ?? foreignKeyName(key, constraint, of), tableKey(constraint.pktable));
  if (constraint.contype === 'CONSTR_PRIMARY' || constraint.contype === 'CONSTR_UNIQUE')
    addKey(table, constraint, key, of);
  const validated = constraint.skip_validation !== true;
  if (validated && constraint.contype === 'CONSTR_CHECK') table.checks.add(name);
  const column = constraint.contype === 'CONSTR_CHECK' ? notNullCheck(constraint.raw_expr) : undefined;
  if (column !== undefined) table.notNullChecks.set(name, { column, validated });
  if (constraint.contype === 'CONSTR_PRIMARY')
    for (const key of stringsOf(constraint.keys)) {
      const known = table.columns.get(key);
      if (known) table.columns.set(key, { ...known, notNull: true });
    }
}

function addKey({ keys }: Table, { contype, conname, keys: listed }: Constraint, table: string, of?: string): void {
  const columns = of === undefined ? stringsOf(listed) : [of];
  const kind = contype === 'CONSTR_PRIMARY' ? 'primary' : 'unique';
  const short = table.split('.').at(-1) ?? '';
  keys.set(conname ?? (kind === 'primary' ? `${short}_pkey` : [short, ...columns, 'key'].join('_')), { kind, columns });
}

/** As PostgreSQL names one that has no name: `orders_customer_id_fkey`. */
function foreignKeyName(key: string, { fk_attrs }: Constraint, of: string | undefined): string {
  const columns = of === undefined ? stringsOf(fk_attrs) : [of];
  return [key.split('.').at(-1), ...columns, 'fkey'].join('_');
}

const UNKNOWN_COLUMN: Column = {
  ...{ type: undefined, notNull: false, hasDefault: false, isIdentity: false },
  step: -1,
};

function alter(schema: Schema, relation: RangeVar | undefined, commands: readonly Node[], step: number): void {
  const key = tableKey(relation);
  const table = known(schema, key);
  const update = (name: string, change: Partial<Column>) => {
    const column = table.columns.get(name) ?? UNKNOWN_COLUMN;
    table.columns.set(name, { ...column, ...change });
  };
  for (const node of commands) {
    if (!('AlterTableCmd' in node)) continue;
    const { subtype, name = '', def, missing_ok } = node.AlterTableCmd;
    switch (subtype) {
      case 'AT_AddColumn':
        if (def && 'ColumnDef' in def && !(missing_ok && table.columns.has(def.ColumnDef.colname ?? '')))
          addColumn(table, def.ColumnDef, step, key);
        break;
      case 'AT_DropColumn':
        table.columns.delete(name);
        for (const [check, { column }] of table.notNullChecks) if (column === name) table.notNullChecks.delete(check);
        break;
      case 'AT_AlterColumnType':
        if (def && 'ColumnDef' in def) update(name, { type: columnType(def.ColumnDef.typeName) });
        break;
      case 'AT_SetNotNull':
      case 'AT_DropNotNull':
        update(name, { notNull: subtype === 'AT_SetNotNull' });
        break;
      case 'AT_ColumnDefault':
        update(name, { hasDefault: def !== undefined });
        break;
      case 'AT_AddIdentity':
        update(name, { hasDefault: true, isIdentity: true });
        break;
      case 'AT_AddConstraint':
        if (def && 'Constraint' in def) addConstraint(table, def.Constraint, key);
        break;
      case 'AT_ValidateConstraint': {
        const check = table.notNullChecks.get(name);
        if (check) table.notNullChecks.set(name, { ...check, validated: true });
        table.checks.add(name);
        break;
      }
      case 'AT_DropConstraint':
        table.notNullChecks.delete(name);
        table.checks.delete(name);
        table.foreignKeys.delete(name);
        table.keys.delete(name);
        break;
      case 'AT_AttachPartition':
        table.partitioned = true;
        if (def && 'PartitionCmd' in def && def.PartitionCmd.bound?.is_default)
          table.defaultPartition = tableKey(def.PartitionCmd.name);
        break;
      case 'AT_DropIdentity':
        update(name, { hasDefault: false, isIdentity: false });
        break;
      default:
    }
  }
}
