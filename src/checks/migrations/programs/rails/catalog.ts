/**
 * What earlier migrations made of the database, as Rails asks the database itself: the names of the indexes and keys of a table, the types of
 * its columns. Learns from SQL, so that what was written by hand counts too.
 */
import type { ColumnDef, Constraint, Node } from '../../sql/ast.ts';
import { constraintsOf } from '../../sql/expressions.ts';
import { keyOf, partsOf, stringsOf, tableKey } from '../../sql/names.ts';
import type { SqlParser } from '../../sql/parser.ts';
import { columnType, isSerial } from '../../sql/types.ts';
import { type ForeignKey, type Index, newTable, renameColumnIn, type Table } from './tables.ts';

export interface Catalog {
  /** By the name as Rails has it; undefined: not known, which does not say that there is none. */
  table(name: string): Table | undefined;
  /** Whether what is known of a table began with its creation. */
  isWhole(name: string): boolean;
  indexesOf(table: string): readonly Index[];
  hasType(name: string): boolean;
  hasView(name: string): boolean;
  /** Whether the tables of this database have UUIDs as their keys, for the most part. */
  usesUuids(): boolean;
  /** Learns from SQL that runs. What cannot be parsed teaches nothing. */
  learn(sql: string): void;
}

export function createCatalog(parse: SqlParser): Catalog {
  const tables = new Map<string, Table>();
  const indexes = new Map<string, Index>();
  const types = new Set<string>();
  const views = new Set<string>();

  const key = (name: string): string =>
    keyOf((name.match(/[^".]+|"[^"]*"/g) ?? []).map((part) => part.replaceAll('"', '')));
  const known = (name: string): Table => {
    const table = tables.get(name) ?? newTable(false);
    tables.set(name, table);
    return table;
  };

  function addConstraint(tableName: string, constraint: Constraint, of?: string): void {
    const table = known(tableName);
    const own = tableName.slice(tableName.lastIndexOf('.') + 1);
    const name = constraint.conname;
    const columns = of === undefined ? stringsOf(constraint.keys) : [of];
    switch (constraint.contype) {
      case 'CONSTR_PRIMARY':
        table.primaryKey = { name: name ?? `${own}_pkey`, columns };
        break;
      case 'CONSTR_UNIQUE': {
        const index = constraint.indexname ?? name ?? [own, ...columns, 'key'].join('_');
        if (constraint.indexname !== undefined && name !== undefined) rename(indexes, constraint.indexname, name);
        else indexes.set(index, { name: index, table: tableName, columns, isUnique: true });
        table.uniques.set(name ?? index, columns);
        break;
      }
      case 'CONSTR_FOREIGN': {
        const from = of === undefined ? stringsOf(constraint.fk_attrs) : [of];
        const foreignKey: ForeignKey = {
          name: name ?? [own, ...from, 'fkey'].join('_'),
          columns: from,
          to: tableKey(constraint.pktable),
          toColumns: stringsOf(constraint.pk_attrs),
        };
        table.foreignKeys.set(foreignKey.name, foreignKey);
        break;
      }
      case 'CONSTR_CHECK':
        table.checks.add(name ?? [own, ...(of === undefined ? [] : [of]), 'check'].join('_'));
        break;
      default:
    }
  }

  function addColumn(tableName: string, definition: ColumnDef): void {
    const table = known(tableName);
    const name = definition.colname ?? '';
    const type = columnType(definition.typeName)?.sql ?? '';
    const hasFunction = constraintsOf(definition).some(
      ({ contype, raw_expr }) => contype === 'CONSTR_DEFAULT' && raw_expr !== undefined && 'FuncCall' in raw_expr,
    );
    table.columns.set(name, { type, isSerial: isSerial(definition.typeName), hasFunction });
    for (const constraint of constraintsOf(definition)) addConstraint(tableName, constraint, name);
  }

  function dropTable(name: string): void {
    tables.delete(name);
    // With `CASCADE`, and refused without.
    for (const { foreignKeys } of tables.values())
      for (const [key, { to }] of foreignKeys) if (to === name) foreignKeys.delete(key);
    for (const [index, { table }] of indexes) if (table === name) indexes.delete(index);
  }

  function renameTable(from: string, to: string): void {
    rename(tables, from, to);
    for (const [name, index] of indexes) if (index.table === from) indexes.set(name, { ...index, table: to });
    for (const { foreignKeys } of tables.values())
      for (const [name, key] of foreignKeys) if (key.to === from) foreignKeys.set(name, { ...key, to });
  }

  function dropColumn(tableName: string, column: string): void {
    const table = known(tableName);
    table.columns.delete(column);
    for (const [name, { columns }] of table.foreignKeys) if (columns.includes(column)) table.foreignKeys.delete(name);
    for (const [name, columns] of table.uniques) if (columns.includes(column)) table.uniques.delete(name);
    for (const [name, index] of indexes)
      if (index.table === tableName && index.columns?.includes(column)) indexes.delete(name);
  }

  function dropConstraint(tableName: string, name: string): void {
    const table = known(tableName);
    table.foreignKeys.delete(name);
    table.checks.delete(name);
    if (table.uniques.delete(name)) indexes.delete(name);
    if (table.primaryKey?.name === name) delete table.primaryKey;
  }

  function alter(tableName: string, commands: readonly Node[]): void {
    for (const node of commands) {
      if (!('AlterTableCmd' in node)) continue;
      const { subtype, name = '', def } = node.AlterTableCmd;
      if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def) addColumn(tableName, def.ColumnDef);
      if (subtype === 'AT_DropColumn') dropColumn(tableName, name);
      if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def) addConstraint(tableName, def.Constraint);
      if (subtype === 'AT_DropConstraint') dropConstraint(tableName, name);
      if (subtype === 'AT_AlterColumnType' && def && 'ColumnDef' in def) {
        const column = known(tableName).columns.get(name);
        const type = columnType(def.ColumnDef.typeName)?.sql ?? '';
        known(tableName).columns.set(name, { isSerial: false, hasFunction: false, ...column, type });
      }
      if (subtype === 'AT_ColumnDefault') {
        const column = known(tableName).columns.get(name);
        if (column) column.hasFunction = def !== undefined && 'FuncCall' in def;
      }
    }
  }

  function learnFrom(node: Node): void {
    if ('CreateStmt' in node) {
      const { relation, tableElts, if_not_exists } = node.CreateStmt;
      const name = tableKey(relation);
      if (if_not_exists && tables.has(name)) return;
      tables.set(name, newTable(true));
      for (const element of tableElts ?? []) {
        if ('ColumnDef' in element) addColumn(name, element.ColumnDef);
        if ('Constraint' in element) addConstraint(name, element.Constraint);
      }
    } else if ('AlterTableStmt' in node) alter(tableKey(node.AlterTableStmt.relation), node.AlterTableStmt.cmds ?? []);
    else if ('RenameStmt' in node) {
      const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
      const name = tableKey(relation);
      const renamed = keyOf([relation?.schemaname, newname]);
      if (renameType === 'OBJECT_TABLE') renameTable(name, renamed);
      if (renameType === 'OBJECT_INDEX') rename(indexes, keyOf([relation?.relname]), newname);
      if (renameType === 'OBJECT_COLUMN') {
        renameColumnIn(known(name), subname, newname);
        for (const [index, value] of indexes)
          if (value.table === name && value.columns !== undefined)
            indexes.set(index, { ...value, columns: value.columns.map((one) => (one === subname ? newname : one)) });
      }
      if (renameType === 'OBJECT_TABCONSTRAINT') {
        const table = known(name);
        rename(table.foreignKeys, subname, newname);
        if (table.checks.delete(subname)) table.checks.add(newname);
      }
    } else if ('DropStmt' in node) {
      for (const dropped of node.DropStmt.objects ?? []) {
        const name = keyOf(partsOf(dropped));
        if (node.DropStmt.removeType === 'OBJECT_TABLE') dropTable(name);
        if (node.DropStmt.removeType === 'OBJECT_INDEX') indexes.delete(name.slice(name.lastIndexOf('.') + 1));
        if (node.DropStmt.removeType === 'OBJECT_TYPE') types.delete(name);
        if (node.DropStmt.removeType === 'OBJECT_VIEW') views.delete(name);
      }
    } else if ('IndexStmt' in node) {
      const { idxname, relation, indexParams, unique } = node.IndexStmt;
      if (idxname === undefined || indexes.has(idxname)) return;
      const columns = (indexParams ?? []).map((part) => ('IndexElem' in part ? part.IndexElem.name : undefined));
      indexes.set(idxname, {
        name: idxname,
        table: tableKey(relation),
        ...(columns.every((column) => column !== undefined) && { columns }),
        isUnique: unique === true,
      });
    } else if ('CreateEnumStmt' in node) types.add(keyOf(stringsOf(node.CreateEnumStmt.typeName)));
    else if ('ViewStmt' in node) views.add(tableKey(node.ViewStmt.view));
  }

  return {
    table: (name) => tables.get(key(name)),
    isWhole: (name) => tables.get(key(name))?.isWhole === true,
    indexesOf: (table) =>
      [...indexes.values()].filter((index) => index.table === key(table)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    hasType: (name) => types.has(key(name)),
    hasView: (name) => views.has(key(name)),
    usesUuids() {
      const types = [...tables.values()].flatMap((table) => table.columns.get('id')?.type ?? []);
      return types.filter((type) => type === 'uuid').length * 2 > types.length;
    },
    learn(sql) {
      const parsed = parse(sql);
      if (parsed.ok) for (const { node } of parsed.statements) learnFrom(node);
    },
  };
}

function rename<T>(map: Map<string, T>, from: string, to: string): void {
  const value = map.get(from);
  if (value === undefined) return;
  map.delete(from);
  map.set(to, typeof value === 'object' && value !== null && 'name' in value ? { ...value, name: to } : value);
}
