/** Queries that change rows: https://laravel.com/docs/12.x/queries#insert-statements */
import { type Arguments, is, namesOf, stringOf, type Value } from '../php/values.ts';
import { joined } from './conditions.ts';
import { bound } from './literals.ts';
import { columnName, quoted } from './names.ts';
import type { Query } from './query.ts';
import { argument } from './session.ts';

/** Undefined: only the run tells. */
type Write = (query: Query, args: Arguments) => string[] | undefined;

type Row = readonly (readonly [column: string, value: Value])[];

function rowOf(value: Value | undefined): Row | undefined {
  if (!is(value, 'array') || value.isOpen || value.entries.size === 0) return undefined;
  return [...value.entries].map(([key, item]) => [String(key), item] as const);
}

const byName = ([a]: Row[number], [b]: Row[number]): number => (a < b ? -1 : a > b ? 1 : 0);

/** One row, or a list of them. */
function rowsOf(value: Value | undefined): Row[] | undefined {
  if (!is(value, 'array') || value.isOpen) return undefined;
  const [first] = value.entries.values();
  if (first === undefined) return [];
  // In a list the columns of each row are put in the order of their names.
  const rows = is(first, 'array')
    ? [...value.entries.values()].map((each) => rowOf(each)?.toSorted(byName))
    : [rowOf(value)];
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

const whereOf = (query: Query): string => (query.wheres.length === 0 ? '' : ` where ${joined(query)}`);

/** With a limit the rows are chosen by where they lie. */
function chosen(query: Query): string {
  const { limit, table, name, orders } = query;
  if (limit === undefined) return whereOf(query);
  const order = orders.length === 0 ? '' : ` order by ${orders.join(', ')}`;
  return ` where ${quoted('ctid')} in (select ${name ?? table}.${quoted('ctid')} from ${table}${whereOf(query)}${order} limit ${limit})`;
}

function insertSql(query: Query, rows: readonly Row[]): string | undefined {
  const columns = rows[0]?.map(([column]) => column) ?? [];
  const tuples = rows.map((row) => {
    const values = new Map(row);
    return `(${columns.map((column) => bound(values.get(column) ?? null, query.parameters)).join(', ')})`;
  });
  if (columns.length === 0) return undefined;
  return `insert into ${query.table} (${columns.map(columnName).join(', ')}) values ${tuples.join(', ')}`;
}

const insert =
  (ending: (args: Arguments) => string | undefined): Write =>
  (query, args) => {
    const rows = rowsOf(argument(args, 0, 'values'));
    const end = ending(args);
    if (rows === undefined || end === undefined) return undefined;
    // Nothing is sent for no rows.
    if (rows.length === 0) return [];
    const sql = insertSql(query, rows);
    return sql === undefined ? undefined : [`${sql}${end}`];
  };

function updateSql(query: Query, row: Row): string {
  const sets = row.map(([column, value]) => assignment(column, value, query));
  return `update ${query.table} set ${sets.join(', ')}${chosen(query)}`;
}

function assignment(column: string, value: Value, { parameters }: Query): string {
  const name = columnName(column.slice(column.lastIndexOf('.') + 1).split('->')[0] ?? column);
  const path = column.split('->').slice(1);
  if (path.length === 0) return `${name} = ${bound(value, parameters)}`;
  const keys = path.map((key) => `"${key}"`).join(',');
  const json = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : value;
  return `${name} = jsonb_set(${name}::jsonb, '{${keys}}', ${bound(json, parameters)})`;
}

const step =
  (sign: string): Write =>
  (query, args) => {
    const column = stringOf(argument(args, 0, 'column'));
    const amount = argument(args, 1, 'amount') ?? 1;
    const extra = argument(args, 2, 'extra') ?? null;
    const more = extra === null ? [] : rowOf(extra);
    const by = stringOf(amount) ?? `$${++query.parameters.count}`;
    if (column === undefined || more === undefined) return undefined;
    const sets = [`${columnName(column)} = ${columnName(column)} ${sign} ${by}`];
    for (const [name, value] of more) sets.push(assignment(name, value, query));
    return [`update ${query.table} set ${sets.join(', ')}${chosen(query)}`];
  };

/** By their names in small letters. */
export const WRITES: Readonly<Record<string, Write>> = {
  insert: insert(() => ''),
  insertgetid: insert((args) => {
    const key = argument(args, 1, 'sequence') ?? 'id';
    return typeof key === 'string' ? ` returning ${columnName(key)}` : undefined;
  }),
  insertorignore: insert(() => ' on conflict do nothing'),
  update: (query, args) => {
    const row = rowOf(argument(args, 0, 'values'));
    return row === undefined ? undefined : [updateSql(query, row)];
  },
  // It looks first, and does one of the two.
  updateorinsert: (query, args) => {
    const keys = rowOf(argument(args, 0, 'attributes'));
    const given = argument(args, 1, 'values') ?? null;
    const values = given === null || (is(given, 'array') && given.entries.size === 0) ? [] : rowOf(given);
    if (keys === undefined || values === undefined) return undefined;
    const sql = insertSql(query, [[...keys.filter(([key]) => !values.some(([name]) => name === key)), ...values]]);
    if (sql === undefined) return undefined;
    const matching: Query = { ...query, wheres: [...query.wheres], limit: '1', parameters: { count: 0 } };
    for (const [key, value] of keys) {
      const test = value === null ? 'is null' : `= ${bound(value, matching.parameters)}`;
      matching.wheres.push({ word: 'and', sql: `${columnName(key)} ${test}` });
    }
    return values.length === 0 ? [sql] : [updateSql(matching, values), sql];
  },
  upsert: (query, args) => {
    const rows = rowsOf(argument(args, 0, 'values'));
    const unique = namesOf(argument(args, 1, 'uniqueBy'));
    const given = argument(args, 2, 'update') ?? null;
    if (rows === undefined || unique === undefined) return undefined;
    if (rows.length === 0) return [];
    const columns = given === null ? rows[0]?.map(([column]) => column) : undefined;
    const sets = columns ?? updatesOf(given, query);
    const sql = insertSql(query, rows);
    if (sets === undefined || sql === undefined) return undefined;
    const changes = sets.map((set) => (set.includes(' = ') ? set : `${columnName(set)} = "excluded".${quoted(set)}`));
    return [`${sql} on conflict (${unique.map(columnName).join(', ')}) do update set ${changes.join(', ')}`];
  },
  delete: (query, args) => {
    const id = argument(args, 0, 'id') ?? null;
    if (id !== null)
      query.wheres.push({ word: 'and', sql: `${query.name ?? query.table}."id" = ${bound(id, query.parameters)}` });
    return [`delete from ${query.table}${chosen(query)}`];
  },
  truncate: (query) => [`truncate ${query.table} restart identity cascade`],
  increment: step('+'),
  decrement: step('-'),
  insertusing: () => undefined,
  updatefrom: () => undefined,
  incrementeach: () => undefined,
  decrementeach: () => undefined,
};

function updatesOf(value: Value, query: Query): string[] | undefined {
  if (!is(value, 'array') || value.isOpen) return undefined;
  const sets = [...value.entries].map(([key, item]) =>
    typeof key === 'string' ? `${columnName(key)} = ${bound(item, query.parameters)}` : stringOf(item),
  );
  return sets.every((set) => set !== undefined) ? sets : undefined;
}
