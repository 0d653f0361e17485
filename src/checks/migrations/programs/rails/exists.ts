/** Questions that a migration asks the database before it changes it. */
import { boolean, type Call, isTrue, namesOf, textOf, UNKNOWN, type Value } from '../ruby/values.ts';
import type { Catalog } from './catalog.ts';
import { isOf } from './indexes.ts';
import { columnsOf, positional } from './rails-call.ts';

/** The answer, `UNKNOWN` where earlier migrations do not tell; undefined: the call is no such question. */
export function exists(catalog: Catalog, call: Call): Value | undefined {
  if (!call.name.endsWith('?')) return undefined;
  const args = positional(call);
  const table = textOf(args[0]);
  const known = table === undefined ? undefined : catalog.table(table);
  const isWhole = table !== undefined && catalog.isWhole(table);
  switch (call.name) {
    case 'table_exists?':
    case 'data_source_exists?':
      return known === undefined ? UNKNOWN : boolean(true);
    case 'view_exists?':
      return table !== undefined && catalog.hasView(table) ? boolean(true) : UNKNOWN;
    case 'column_exists?': {
      const column = textOf(args[1]);
      if (column === undefined || known === undefined || args.length > 2 || call.options.size > 0) return UNKNOWN;
      return known.columns.has(column) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
    }
    case 'index_exists?':
    case 'index_name_exists?': {
      if (table === undefined) return UNKNOWN;
      const name =
        textOf(call.options.get('name')) ?? (call.name === 'index_name_exists?' ? textOf(args[1]) : undefined);
      const columns = columnsOf(args[1] ?? call.options.get('column'));
      const isUnique = isTrue(call.options.get('unique'));
      const found = catalog
        .indexesOf(table)
        .some(
          (index) =>
            (name === undefined ? columns !== undefined && isOf(index, columns) : index.name === name) &&
            (!call.options.has('unique') || index.isUnique === isUnique),
        );
      return found ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
    }
    case 'foreign_key_exists?': {
      if (known === undefined) return UNKNOWN;
      const to = textOf(args[1]) ?? textOf(call.options.get('to_table'));
      const [name, columns] = [textOf(call.options.get('name')), namesOf(call.options.get('column')) ?? []];
      const found = [...known.foreignKeys.values()].some(
        (key) =>
          (to === undefined || key.to === to) &&
          (name === undefined || key.name === name) &&
          (columns.length === 0 || key.columns.join() === columns.join()),
      );
      return found ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
    }
    case 'check_constraint_exists?': {
      const name = textOf(call.options.get('name'));
      if (known === undefined || name === undefined) return UNKNOWN;
      return known.checks.has(name) ? boolean(true) : isWhole ? boolean(false) : UNKNOWN;
    }
    default:
      return undefined;
  }
}
