/** Indexes: https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/SchemaStatements.html#method-i-add_index */
import { type Call, isTrue, namesOf, type Options, textOf, type Value } from '../ruby/values.ts';
import { ident, indexName, isExpression, literal, longIndexName, partsOf, qualified } from './names.ts';
import { columnsOf, NOT_KNOWN, NOT_VALID, nameAt, type Outcome, positional, type Rails } from './rails-call.ts';
import type { Index } from './tables.ts';

/** Up to 7.0 names are not shortened; `isOwn` is false where the connection makes the index for something else, which always shortens. */
const derivedName = (rails: Rails, table: string, columns: string | readonly string[], isOwn: boolean): string =>
  rails.version < 71 && isOwn ? longIndexName(table, columns) : indexName(table, columns);

export function addIndex(rails: Rails, call: Call, isOwn = true): Outcome {
  const table = nameAt(call, 0);
  const columns = columnsOf(positional(call)[1]);
  if (table === undefined || columns === undefined) return NOT_KNOWN;
  const { options } = call;
  const algorithm = textOf(options.get('algorithm'));
  if (algorithm !== undefined && algorithm !== 'concurrently') return NOT_VALID;
  const name = textOf(options.get('name')) ?? derivedName(rails, table, columns, isOwn);
  const where = textOf(options.get('where'));
  const include = included(options.get('include'));
  const using = textOf(options.get('using'));
  const sql = [
    'CREATE',
    isTrue(options.get('unique')) === true && 'UNIQUE',
    'INDEX',
    algorithm !== undefined && 'CONCURRENTLY',
    isTrue(options.get('if_not_exists')) === true && 'IF NOT EXISTS',
    ident(name),
    'ON',
    qualified(table),
    using !== undefined && `USING ${using}`,
    `(${typeof columns === 'string' ? columns : indexedColumns(columns, options)})`,
    include !== undefined && `INCLUDE (${include})`,
    isTrue(options.get('nulls_not_distinct')) === true && 'NULLS NOT DISTINCT',
    where !== undefined && `WHERE ${rails.catalog.table(table)?.columns.has(where) ? ident(where) : where}`,
  ];
  const comment = textOf(options.get('comment'));
  const created = sql.filter((part) => part !== false).join(' ');
  return comment === undefined ? [created] : [created, `COMMENT ON INDEX ${ident(name)} IS ${literal(comment)}`];
}

function indexedColumns(columns: readonly string[], options: Options): string {
  const [opclass, order] = [perColumn(options.get('opclass')), perColumn(options.get('order'))];
  return columns
    .map((column) => [ident(column), opclass(column), order(column)?.toUpperCase()].filter((part) => part).join(' '))
    .join(', ');
}

/** An option for all columns, or for each by name. */
function perColumn(value: Value | undefined): (column: string) => string | undefined {
  if (value?.type !== 'hash') return () => textOf(value);
  return (column) => textOf(value.pairs.find(({ key }) => textOf(key) === column)?.value);
}

function included(value: Value | undefined): string | undefined {
  if (value === undefined || value.type === 'nil') return undefined;
  return value.type === 'string' ? value.text : namesOf(value)?.map(ident).join(', ');
}

export function removeIndex(rails: Rails, call: Call): Outcome {
  const table = nameAt(call, 0);
  const { options } = call;
  const given = positional(call)[1] ?? options.get('column');
  const columns = given === undefined || given.type === 'nil' ? undefined : columnsOf(given);
  const named = textOf(options.get('name'));
  if (table === undefined || (columns === undefined && named === undefined)) return NOT_KNOWN;
  const indexes = rails.catalog.indexesOf(table);
  if (isTrue(options.get('if_exists')) === true && rails.catalog.isWhole(table)) {
    const isThere = indexes.some((index) =>
      named === undefined ? isOf(index, columns ?? []) : index.name === partsOf(named).name,
    );
    if (!isThere) return [];
  }
  const known = columns === undefined ? undefined : indexes.find((index) => isOf(index, columns));
  const name = named ?? known?.name ?? indexName(table, columns ?? []);
  const schema = partsOf(table).schema ?? partsOf(name).schema;
  const index = `${schema === undefined ? '' : `${ident(schema)}.`}${ident(partsOf(name).name)}`;
  return [`DROP INDEX ${textOf(options.get('algorithm')) === 'concurrently' ? 'CONCURRENTLY ' : ''}${index}`];
}

/** Whether an index is of these columns; one of an expression is known by its name. */
export function isOf(index: Index, columns: string | readonly string[]): boolean {
  if (typeof columns === 'string' && isExpression(columns)) return index.name === indexName(index.table, columns);
  const wanted = typeof columns === 'string' ? [columns] : columns;
  return index.columns !== undefined && index.columns.join('\n') === wanted.join('\n');
}

export function renameIndex(call: Call): Outcome {
  const [table, from, to] = [0, 1, 2].map((index) => nameAt(call, index));
  if (table === undefined || from === undefined || to === undefined) return NOT_KNOWN;
  const { schema } = partsOf(table);
  return [`ALTER INDEX ${schema === undefined ? '' : `${ident(schema)}.`}${ident(from)} RENAME TO ${qualified(to)}`];
}

/** Indexes whose names Rails derived from another name of the table or of a column get the new one. */
export function renamedIndexes(
  rails: Rails,
  table: string,
  nameOf: typeof indexName,
  before: { table: string; columns: (index: Index) => readonly string[] | undefined },
): string[] {
  return rails.catalog.indexesOf(table).flatMap((index) => {
    const columns = before.columns(index);
    if (index.columns === undefined || columns === undefined || index.name !== nameOf(before.table, columns)) return [];
    const name = nameOf(table, index.columns);
    const { schema } = partsOf(table);
    return name === index.name
      ? []
      : [`ALTER INDEX ${schema === undefined ? '' : `${ident(schema)}.`}${ident(index.name)} RENAME TO ${ident(name)}`];
  });
}
