/** Conditions of a query: https://laravel.com/docs/12.x/queries#where-clauses */
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, is, itemsOf, stringOf, type Value } from '../php/values.ts';
import { withBindings } from './bindings.ts';
import { bound, rawOf } from './literals.ts';
import { columnName } from './names.ts';
import type { Query } from './query.ts';
import { argument, callback, type Session } from './session.ts';

export interface ConditionCall {
  args: Arguments;
  query: Query;
  span: Span;
  session: Session;
  machine: Machine;
  /** A query of the same table within this one. */
  nested(query: Query): Value;
}

/** Undefined: it cannot be told what is compared. */
type Condition = (call: ConditionCall) => string | undefined;

const OPERATORS = new Set(
  '= < > <= >= <> != like not_like between ilike not_ilike ~ & | # << >> && @> <@ ? ?| ?& || - @? @@ #- is is_not !~ ~* !~* ~~* !~~* similar_to not_similar_to'
    .split(' ')
    .map((operator) => operator.replaceAll('_', ' ')),
);

/** A column as SQL, or an expression that is raw; undefined: only the run tells. */
export function columnOf(value: Value | undefined): string | undefined {
  const raw = rawOf(value);
  if (raw) return raw.sql;
  return typeof value === 'string' ? columnName(value) : undefined;
}

function compared(
  column: Value | undefined,
  operator: Value | undefined,
  value: Value | undefined,
  { query }: ConditionCall,
) {
  const name = columnOf(column);
  const word = typeof operator === 'string' ? operator.toLowerCase() : undefined;
  if (name === undefined || word === undefined || !OPERATORS.has(word) || is(value, 'function')) return undefined;
  if (value === null) return `${name} is${['=', 'is'].includes(word) ? '' : ' not'} null`;
  // PostgreSQL compares texts only.
  const left = /like$/.test(word) ? `${name}::text` : name;
  return `${left} ${word} ${bound(value, query.parameters)}`;
}

const where: Condition = (call) => {
  const { values } = call.args;
  const [first, second, third] = [argument(call.args, 0, 'column'), values[1], values[2]];
  if (is(first, 'function')) return group(call, first);
  if (is(first, 'array')) {
    if (first.isOpen) return undefined;
    const parts = [...first.entries].map(([key, value]) => {
      if (typeof key === 'string') return compared(key, '=', value, call);
      const items = itemsOf(value) ?? [];
      return items.length === 2
        ? compared(items[0], '=', items[1], call)
        : compared(items[0], items[1], items[2], call);
    });
    return parts.every((part) => part !== undefined) && parts.length > 0 ? `(${parts.join(' and ')})` : undefined;
  }
  if (rawOf(first) && values.length === 1) return rawOf(first)?.sql;
  const isShort = values.length === 2;
  return compared(first, isShort ? '=' : second, isShort ? second : third, call);
};

function group(call: ConditionCall, closure: Value): string | undefined {
  const { query, span, machine } = call;
  const inner: Query = { ...query, wheres: [] };
  callback(closure, [call.nested(inner)], span, machine);
  if (!inner.isKnown) return undefined;
  return inner.wheres.length === 0 ? undefined : `(${joined(inner)})`;
}

/** Conditions with the words between them. */
export const joined = ({ wheres }: Query): string =>
  wheres.map(({ word, sql }, index) => (index === 0 ? sql : `${word} ${sql}`)).join(' ');

const isNull =
  (words: string): Condition =>
  ({ args }) => {
    const given = argument(args, 0, 'columns');
    const columns = (is(given, 'array') ? (itemsOf(given) ?? []) : [given]).map(columnOf);
    if (!columns.every((column) => column !== undefined) || columns.length === 0) return undefined;
    return columns.map((column) => `${column} is ${words}`).join(' and ');
  };

const isIn =
  (word: string, isEmpty: string): Condition =>
  ({ args, query }) => {
    const column = columnOf(argument(args, 0, 'column'));
    const given = argument(args, 1, 'values');
    if (column === undefined) return undefined;
    // How many there are is only known when it runs; an array says the same to PostgreSQL.
    if (!is(given, 'array') || given.isOpen) return is(given, 'unknown') ? arrayed(column, word, query) : undefined;
    const items = [...given.entries.values()];
    if (items.length === 0) return isEmpty;
    return `${column} ${word} (${items.map((item) => bound(item, query.parameters)).join(', ')})`;
  };

function arrayed(column: string, word: string, { parameters }: Query): string {
  const parameter = `$${++parameters.count}`;
  return word === 'in' ? `${column} = any (${parameter})` : `${column} <> all (${parameter})`;
}

const between =
  (word: string): Condition =>
  ({ args, query }) => {
    const column = columnOf(argument(args, 0, 'column'));
    const items = itemsOf(argument(args, 1, 'values'));
    if (column === undefined || items?.length !== 2) return undefined;
    return `${column} ${word} ${items.map((item) => bound(item, query.parameters)).join(' and ')}`;
  };

const raw: Condition = ({ args }) => {
  const sql = rawOf(argument(args, 0, 'sql'))?.sql ?? stringOf(argument(args, 0, 'sql'));
  return sql === undefined ? undefined : withBindings(sql, argument(args, 1, 'bindings'));
};

const columns: Condition = ({ args }) => {
  const { values } = args;
  const [left, right] = [columnOf(values[0]), columnOf(values.length === 2 ? values[1] : values[2])];
  const operator = values.length === 2 ? '=' : stringOf(values[1]);
  if (left === undefined || right === undefined || operator === undefined || !OPERATORS.has(operator)) return undefined;
  return `${left} ${operator} ${right}`;
};

const not: Condition = (call) => {
  const inner = where(call);
  return inner === undefined ? undefined : `not ${inner}`;
};

const json: Condition = ({ args, query }) => {
  const [column, value] = [columnOf(argument(args, 0, 'column')), argument(args, 1, 'value')];
  if (column === undefined || value === undefined) return undefined;
  const path = column.replace('->>', '->');
  return `(${path})::jsonb @> ${bound(typeof value === 'string' ? JSON.stringify(value) : value, query.parameters)}`;
};

/** By their names in small letters; `or…` of each is there too. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  where,
  wherenot: not,
  wherenull: isNull('null'),
  wherenotnull: isNull('not null'),
  wherein: isIn('in', '0 = 1'),
  wherenotin: isIn('not in', '1 = 1'),
  whereintegerinraw: isIn('in', '0 = 1'),
  wherebetween: between('between'),
  wherenotbetween: between('not between'),
  whereraw: raw,
  wherecolumn: columns,
  wherejsoncontains: json,
};
