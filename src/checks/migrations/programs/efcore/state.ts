/** What the database holds after the migrations so far: EF Core asks its model for that. */
import type { Operation } from './operation.ts';

export interface ColumnState {
  type: string | undefined;
  isNullable: boolean;
  /** A sequence makes its values. */
  isGenerated: boolean;
}

export interface TableState {
  schema: string | undefined;
  name: string;
  columns: Map<string, ColumnState>;
  /** By their names, as they were made. */
  indexes: Map<string, Operation>;
}

export interface DatabaseState {
  tables: Map<string, TableState>;
}

const keyOf = (schema: string | undefined, table: string): string => `${schema ?? ''}.${table}`;

export const createState = (): DatabaseState => ({ tables: new Map() });

export const tableIn = (state: DatabaseState, schema: string | undefined, table: string): TableState | undefined =>
  state.tables.get(keyOf(schema, table));

/** A table that is known from now on. */
export function addTable(state: DatabaseState, schema: string | undefined, name: string): TableState {
  const table: TableState = { schema, name, columns: new Map(), indexes: new Map() };
  state.tables.set(keyOf(schema, name), table);
  return table;
}

export const dropTable = (state: DatabaseState, schema: string | undefined, table: string): void => {
  state.tables.delete(keyOf(schema, table));
};

/** Under another name or schema. */
export function moveTable(state: DatabaseState, table: TableState, schema: string | undefined, name: string): void {
  state.tables.delete(keyOf(table.schema, table.name));
  table.schema = schema;
  table.name = name;
  state.tables.set(keyOf(schema, name), table);
}
