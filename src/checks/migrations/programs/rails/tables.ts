/** What is known of a table. */

export interface Table {
  /** Known from its creation on, not only by what was done to it. */
  isWhole: boolean;
  columns: Map<string, Column>;
  primaryKey?: { name: string; columns: readonly string[] };
  foreignKeys: Map<string, ForeignKey>;
  uniques: Map<string, readonly string[]>;
  checks: Set<string>;
}

export interface Column {
  /** As SQL writes it. */
  type: string;
  /** With a sequence of its own. */
  isSerial: boolean;
  /** The default is a call of a function. */
  hasFunction: boolean;
}

export interface ForeignKey {
  name: string;
  columns: readonly string[];
  to: string;
  toColumns: readonly string[];
}

export interface Index {
  name: string;
  table: string;
  /** Absent where one is an expression. */
  columns?: readonly string[];
  isUnique: boolean;
}

export const newTable = (isWhole: boolean): Table => ({
  isWhole,
  columns: new Map(),
  foreignKeys: new Map(),
  uniques: new Map(),
  checks: new Set(),
});

export function renameColumnIn(table: Table, from: string, to: string): void {
  const swap = (columns: readonly string[]): string[] => columns.map((column) => (column === from ? to : column));
  // The order stays.
  table.columns = new Map([...table.columns].map(([name, column]) => [name === from ? to : name, column]));
  for (const [name, key] of table.foreignKeys) table.foreignKeys.set(name, { ...key, columns: swap(key.columns) });
  for (const [name, columns] of table.uniques) table.uniques.set(name, swap(columns));
  if (table.primaryKey) table.primaryKey = { ...table.primaryKey, columns: swap(table.primaryKey.columns) };
}
