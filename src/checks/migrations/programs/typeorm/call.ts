/** What a method of the query runner is called with, and what it gives. */
import { entry, is, truth, type Value } from '../javascript/values.ts';
import type { Memory } from './memory.ts';
import type { Table } from './objects.ts';

export interface Call {
  args: readonly Value[];
  /** The table of the first argument, as it is remembered; empty where nothing is known of it. */
  table: Table;
  memory: Memory;
}

/** Statements, or what of it is only known when it runs. */
export type Result = string[] | { what: string; sql?: string[] };
export type Method = (call: Call) => Result;

export const NAMES = 'with names that are only known when it runs';

export const isOff = (value: Value): boolean => truth(value) === false && value !== undefined;

/** Keeps what is learned of a table that nothing was known of. */
export const remember = ({ memory, table }: Call): void => {
  if (memory.tables.has(table.path)) memory.tables.set(table.path, table);
};

/** The same for each of a list. */
export const each =
  (method: Method): Method =>
  (call) => {
    const items = call.args[1];
    if (!is(items, 'list')) return { what: NAMES };
    const sql: string[] = [];
    let what: string | undefined;
    for (const item of items.items) {
      const args =
        is(item, 'record') && item.entries.has('oldColumn')
          ? [entry(item, 'oldColumn'), entry(item, 'newColumn')]
          : [item];
      const result = method({ ...call, args: [call.args[0], ...args] });
      if (Array.isArray(result)) sql.push(...result);
      else {
        sql.push(...(result.sql ?? []));
        what ??= result.what;
      }
    }
    return what === undefined ? sql : { sql, what };
  };
