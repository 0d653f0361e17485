/** Changes to a table as it is known: columns and indexes come, move and go. */
import { textOf } from './charset.ts';
import { type Column, indexFor, indexName, type Schema, type Table } from './schema.ts';
import type { ColumnDef, ForeignKey, IndexDef } from './sql/ast.ts';

export function addColumn(schema: Schema, table: Table, def: ColumnDef, step: number, instead?: string): void {
  const column: Column = {
    def,
    text: textOf(schema.server, def.type, table.text),
    notNull: def.notNull === true || def.primary,
    default: def.default?.kind === 'null' ? undefined : def.default,
    step,
  };
  place(table, def, column, instead);
  if (def.primary)
    addIndex(table, { kind: 'primary', name: 'primary', columns: [def.name], isFunctional: false, span: def.span });
  if (def.unique)
    addIndex(table, { kind: 'unique', name: def.name, columns: [def.name], isFunctional: false, span: def.span });
}

/** Puts a column where it belongs, in the place of `instead` where no position is said. */
export function place(table: Table, def: ColumnDef, column: Column, instead: string | undefined): void {
  const { position } = def;
  if (position === undefined && (instead === undefined || !table.columns.has(instead) || instead === def.name)) {
    table.columns.set(def.name, column);
    return;
  }
  const entries = [...table.columns].filter(([name]) => position === undefined || name !== instead);
  const named: [string, Column] = [def.name, column];
  if (position === undefined) table.columns = new Map(entries.map((entry) => (entry[0] === instead ? named : entry)));
  else {
    const after = position.kind === 'first' ? -1 : entries.findIndex(([name]) => name === position.column);
    const at = position.kind === 'first' ? 0 : after === -1 ? entries.length : after + 1;
    table.columns = new Map([...entries.slice(0, at), named, ...entries.slice(at)]);
  }
}

export function addIndex(table: Table, index: IndexDef): void {
  table.indexes.set(indexName(index), index);
  if (index.kind !== 'primary') return;
  for (const name of index.columns) {
    const column = table.columns.get(name);
    if (column) column.notNull = true;
  }
}

export function addKey(table: Table, key: ForeignKey, of: string): void {
  // InnoDB gives names such as `orders_ibfk_1`.
  const numbered = `${of.split('.').at(-1)}_ibfk_${table.keys.size + 1}`;
  table.keys.set(key.name ?? numbered, key);
  if (indexFor(table, key.columns) === undefined)
    addIndex(table, { kind: 'plain', name: key.name, columns: key.columns, isFunctional: false, span: key.span });
}

export function forgetColumn(table: Table, column: string): void {
  for (const [name, index] of table.indexes) {
    if (!index.columns.includes(column)) continue;
    const columns = index.columns.filter((other) => other !== column);
    if (columns.length === 0) table.indexes.delete(name);
    else table.indexes.set(name, { ...index, columns });
  }
}

export function renamed(table: Table, from: string, to: string): void {
  for (const [name, index] of table.indexes)
    if (index.columns.includes(from))
      table.indexes.set(name, { ...index, columns: index.columns.map((column) => (column === from ? to : column)) });
}
