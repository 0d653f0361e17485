/** `knex('users').where(…).update(…)`: what changes rows becomes a statement, what reads them is nothing to judge. */
import type { Slot } from '../javascript/effects.ts';
import type { Machine } from '../javascript/machine.ts';
import { nameOf } from '../javascript/text.ts';
import {
  awaited,
  type CallPlace,
  type HostValue,
  is,
  isCallable,
  itemsOf,
  native,
  record,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { type Condition, conditionOf, isCondition } from './conditions.ts';
import { literalOf, rawOf, takeParts, wrap, wrapped } from './raw.ts';

interface Query {
  table: Value;
  schema?: string | undefined;
  conditions: Condition[];
  /** `update`, with what it was called with. */
  verb?: { name: string; args: readonly Value[] };
  conflict?: { columns: Value; action: string; values?: Value };
  /** The statement, once there is a verb. */
  slot?: Slot;
  /** Something was called that joins other tables or limits rows: the real statement says more. */
  joins: boolean;
}

const VERBS = /^(?:insert|update|del|delete|truncate|increment|decrement|upsert)$/;
const ITERATES = /^(?:then|map|mapSeries|each|forEach|reduce|filter|tap)$/;

/** A query on a table (or on none yet). */
export function queryHost(table: Value, machine: Machine, schema?: string): HostValue {
  const query: Query = { table, schema, conditions: [], joins: false };
  takeParts(table);
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    awaited: () => UNKNOWN,
    get: (property) => {
      if (property === 'conditions') return whereSql(query.conditions);
      if (property === 'catch' || property === 'finally') return native(() => host);
      if (ITERATES.test(property))
        return native(([callback, ...rest], place) => afterwards(callback, rest, place, machine));
      if (/^(?:\d+|length|rows|rowCount)$/.test(property)) return UNKNOWN;
      return native((args, place) => {
        if (query.slot) query.slot.end = place.end;
        for (const arg of args) takeParts(arg);
        called(query, property, args, place, machine);
        return host;
      });
    },
  };
  return host;
}

/** What is done with the rows that came back: they are not known. */
function afterwards(callback: Value, rest: readonly Value[], place: CallPlace, machine: Machine): Value {
  if (!isCallable(callback)) return UNKNOWN;
  const [result] = machine.maybe(() => machine.call(callback, [UNKNOWN, UNKNOWN, ...rest], place));
  return awaited(result);
}

function called(query: Query, method: string, args: readonly Value[], place: CallPlace, machine: Machine): void {
  if (isCondition(method)) {
    const group = (callback: Value): string | undefined => {
      const inner = groupHost();
      if (!isCallable(callback)) return undefined;
      machine.call(callback, [inner.host], place, inner.host);
      return joinConditions(inner.conditions);
    };
    const condition = conditionOf(method, args, group);
    if (condition) query.conditions.push(condition);
  } else if (VERBS.test(method)) {
    query.verb = { name: method === 'delete' ? 'del' : method, args };
    query.slot ??= machine.effects.send(() => verbSql(query, place, machine), place);
  } else if (method === 'from' || method === 'into' || method === 'table') query.table = args[0];
  else if (method === 'withSchema') query.schema = nameOf(args[0]);
  else if (method === 'onConflict') query.conflict = { columns: args[0], action: '' };
  else if ((method === 'ignore' || method === 'merge') && query.conflict) {
    query.conflict.action = method;
    if (args[0] !== undefined) query.conflict.values = args[0];
  } else if (/join|^limit$|^with|having/i.test(method)) query.joins = true;
}

/** `where((builder) => builder.where(…).orWhere(…))` */
function groupHost(): { host: HostValue; conditions: Condition[] } {
  const conditions: Condition[] = [];
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    get: (property) =>
      native((args) => {
        // A group within a group is some condition.
        const condition = isCondition(property) ? conditionOf(property, args, () => undefined) : undefined;
        if (condition) conditions.push(condition);
        return host;
      }),
  };
  return { host, conditions };
}

const joinConditions = (conditions: readonly Condition[]): string =>
  conditions.map(({ word, sql }, index) => (index === 0 ? sql : `${word} ${sql}`)).join(' ');

export const whereSql = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `where ${joinConditions(conditions)}`;

function verbSql(query: Query, place: CallPlace, machine: Machine): string | undefined {
  const raw = rawOf(query.table);
  const name = is(query.table, 'record') ? wrapAlias(query.table) : raw ? raw.sql : wrapped(query.table);
  const cannot = (what: string): undefined => {
    machine.effects.cannotRead(what, place);
    return undefined;
  };
  if (name === undefined) return cannot('rows of a table whose name is only known when it runs');
  const table = query.schema === undefined ? name : `${wrap(query.schema)}.${name}`;
  const where = query.conditions.length === 0 ? '' : ` ${whereSql(query.conditions)}`;
  const { name: verb, args } = query.verb ?? { name: '', args: [] };
  const [first, second] = args;
  switch (verb) {
    case 'truncate':
      return `truncate ${table} restart identity`;
    case 'del':
      return `delete from ${table}${where || (query.joins ? ' where $1' : '')}`;
    case 'increment':
    case 'decrement': {
      const column = wrapped(first);
      const sign = verb === 'increment' ? '+' : '-';
      return column === undefined
        ? cannot('rows that are changed as only the run knows')
        : `update ${table} set ${column} = ${column} ${sign} ${literalOf(second ?? 1) ?? '$1'}${where}`;
    }
    case 'update': {
      const values = is(first, 'record') ? first : typeof first === 'string' ? record([[first, second]]) : undefined;
      const sets = values && [...values.entries].map(([key, value]) => `${wrap(key)} = ${literalOf(value) ?? '$1'}`);
      if (!sets || sets.length === 0) return cannot('rows that are changed as only the run knows');
      return `update ${table} set ${sets.join(', ')}${where || (query.joins ? ' where $1' : '')}`;
    }
    default:
      return insertSql(table, first, query) ?? cannot('rows that are added as only the run knows');
  }
}

/** `{ u: 'users' }` is `users as u`. */
const wrapAlias = (table: Value): string | undefined => {
  const [pair] = is(table, 'record') ? table.entries : [];
  const name = pair && nameOf(pair[1]);
  return name === undefined || !pair ? undefined : `${wrap(name)} as ${wrap(pair[0])}`;
};

function insertSql(table: string, rows: Value, { conflict }: Query): string | undefined {
  const items = is(rows, 'list') ? itemsOf(rows) : [rows];
  const records = items.filter((item) => is(item, 'record'));
  if (items.length === 0 || records.length !== items.length) return undefined;
  // Knex sorts the columns of all rows.
  const columns = [...new Set(records.flatMap(({ entries }) => [...entries.keys()]))].toSorted();
  if (columns.length === 0) return `insert into ${table} default values`;
  const values = records.map(
    ({ entries }) =>
      `(${columns.map((key) => (entries.has(key) ? (literalOf(entries.get(key)) ?? '$1') : 'DEFAULT')).join(', ')})`,
  );
  const sql = `insert into ${table} (${columns.map(wrap).join(', ')}) values ${values.join(', ')}`;
  if (!conflict?.action) return sql;
  const target =
    conflict.columns === undefined
      ? ''
      : ` (${[conflict.columns]
          .flatMap((value) => (is(value, 'list') ? value.items : [value]))
          .map((value) => wrapped(value) ?? '"…"')
          .join(', ')})`;
  if (conflict.action === 'ignore') return `${sql} on conflict${target} do nothing`;
  const merged = is(conflict.values, 'list') ? conflict.values.items.map((value) => nameOf(value) ?? '…') : columns;
  return `${sql} on conflict${target} do update set ${merged.map((key) => `${wrap(key)} = excluded.${wrap(key)}`).join(', ')}`;
}
