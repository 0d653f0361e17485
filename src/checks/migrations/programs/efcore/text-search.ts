/** Columns and indexes for full text search: https://www.npgsql.org/efcore/mapping/full-text-search.html */
import { literal } from '../../sql/names.ts';
import { name } from './names.ts';
import type { TableState } from './state.ts';

/** What a column or an index of the given columns holds. What is not known of a column: it is text and may be null. */
export function tsVectorOf(config: string, columns: readonly string[], table: TableState | undefined): string {
  const groups = Map.groupBy(columns, (column) => {
    const type = table?.columns.get(column)?.type;
    return type === 'json' || type === 'jsonb' ? type : 'text';
  });
  const filled = (column: string, empty: string): string =>
    table?.columns.get(column)?.isNullable === false ? name(column) : `coalesce(${name(column)}, '${empty}')`;
  const given = literal(config);
  return [...groups]
    .map(([type, own]) => {
      if (type === 'text')
        return `to_tsvector(${given}, ${own.map((column) => filled(column, '')).join(" || ' ' || ")})`;
      return own.map((column) => `${type}_to_tsvector(${given}, ${filled(column, '{}')}, '"all"')`).join(' || ');
    })
    .join(' || ');
}
