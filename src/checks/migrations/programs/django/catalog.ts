/**
 * What the database would answer when Django asks for the constraints and indexes of a table. An index that is not of
 * the usual method (`special index`) is none that Django takes for a field's own.
 */
export type ConstraintKind = 'primary' | 'unique' | 'foreign' | 'check' | 'index' | 'special index' | 'sequence';

export interface Constraint {
  name: string;
  kind: ConstraintKind;
  columns: string[];
}

export interface Catalog {
  add(table: string, constraint: Constraint): void;
  /** Names of those of a kind over exactly these columns (all columns: `undefined`). */
  names(table: string, kind: ConstraintKind, columns?: readonly string[]): string[];
  drop(table: string, name: string): void;
  rename(table: string, from: string, to: string): void;
  dropTable(table: string): void;
  renameTable(from: string, to: string): void;
  dropColumn(table: string, column: string): void;
  renameColumn(table: string, from: string, to: string): void;
  /** Whether anything is known of the table. */
  has(table: string): boolean;
}

export function createCatalog(): Catalog {
  const tables = new Map<string, Constraint[]>();
  const of = (table: string): Constraint[] => tables.get(table) ?? [];
  const keep = (table: string, test: (constraint: Constraint) => boolean): void => {
    if (tables.has(table)) tables.set(table, of(table).filter(test));
  };
  return {
    add: (table, constraint) => {
      const list = tables.get(table);
      if (list === undefined) tables.set(table, [constraint]);
      else list.push(constraint);
    },
    names: (table, kind, columns) =>
      of(table)
        .filter((one) => one.kind === kind && (columns === undefined || one.columns.join('\0') === columns.join('\0')))
        .map(({ name }) => name)
        .sort((left, right) => (left < right ? -1 : 1)),
    drop: (table, name) => keep(table, (one) => one.name !== name),
    rename: (table, from, to) => {
      for (const one of of(table)) if (one.name === from) one.name = to;
    },
    dropTable: (table) => {
      tables.delete(table);
    },
    renameTable: (from, to) => {
      const list = tables.get(from);
      if (list === undefined) return;
      tables.delete(from);
      tables.set(to, list);
    },
    dropColumn: (table, column) => keep(table, (one) => !one.columns.includes(column)),
    renameColumn: (table, from, to) => {
      for (const one of of(table)) one.columns = one.columns.map((column) => (column === from ? to : column));
    },
    has: (table) => tables.has(table),
  };
}
