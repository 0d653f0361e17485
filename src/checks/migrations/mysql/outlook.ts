/** Which names the statements of a file give, and where for the last time: what is dropped may come back. */
import type { Placed } from './subject.ts';

export interface Outlook {
  /** A column of that name is added, or renamed so, by the statement at `index` or a later one. */
  addsColumn(table: string, column: string, index: number): boolean;
  /** A table gets that name by a RENAME behind `index`. */
  renamesTo(table: string, index: number): boolean;
  /** A table or view of that name is created, or gets it by a RENAME, behind `index`. */
  takes(table: string, index: number): boolean;
  /** A table of that name is created behind `index`. */
  creates(table: string, index: number): boolean;
}

export function outlookOf(statements: readonly Placed[]): Outlook {
  const columns = new Map<string, number>();
  const renames = new Map<string, number>();
  const creations = new Map<string, number>();
  const views = new Map<string, number>();
  for (const [index, { statement }] of statements.entries()) {
    if (statement.kind === 'create-view') views.set(statement.view.key, index);
    if (statement.kind === 'create-table') creations.set(statement.table.key, index);
    if (statement.kind === 'rename-table') for (const { to } of statement.pairs) renames.set(to.key, index);
    if (statement.kind !== 'alter-table') continue;
    const { key } = statement.table;
    for (const action of statement.actions) {
      if (action.kind === 'rename-table') renames.set(action.to.key, index);
      if (action.kind === 'add-column') columns.set(`${key}.${action.column.name}`, index);
      if (action.kind === 'rename-column') columns.set(`${key}.${action.to}`, index);
      if (action.kind === 'modify-column' && action.from !== action.column.name)
        columns.set(`${key}.${action.column.name}`, index);
    }
  }
  const isBehind = (map: ReadonlyMap<string, number>, key: string, index: number): boolean =>
    (map.get(key) ?? -1) > index;
  return {
    addsColumn: (table, column, index) => (columns.get(`${table}.${column}`) ?? -1) >= index,
    renamesTo: (table, index) => isBehind(renames, table, index),
    creates: (table, index) => isBehind(creations, table, index),
    takes: (table, index) =>
      isBehind(renames, table, index) || isBehind(creations, table, index) || isBehind(views, table, index),
  };
}
