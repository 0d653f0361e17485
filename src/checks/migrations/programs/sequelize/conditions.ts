/** `where` of Sequelize: https://sequelize.org/docs/v6/core-concepts/model-querying-basics/#operators */
import { is, type ListValue, record, type Value } from '../javascript/values.ts';
import { PARAMETER, pieceOf, quoted, valueSql } from './values.ts';

/** Operators stand in objects under these keys. */
const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'LIKE',
  notLike: 'NOT LIKE',
  iLike: 'ILIKE',
  notILike: 'NOT ILIKE',
  in: 'IN',
  notIn: 'NOT IN',
  is: 'IS',
  not: 'IS NOT',
};
const PREFIX = 'Op.';

/** `Sequelize.Op` */
export const operators = record(
  [
    ...Object.keys(OPERATORS),
    'and',
    'or',
    'between',
    'notBetween',
    'contains',
    'overlap',
    'regexp',
    'col',
    'any',
    'all',
  ].map((name) => [name, PREFIX + name] as const),
);

/** `$1` stands for what only the run knows; empty where there is no condition. */
export function whereSql(where: Value): string {
  if (where === undefined || where === null) return '';
  const sql = conditionSql(where, 0);
  return sql === '' ? '' : ` WHERE ${sql ?? PARAMETER}`;
}

/** Undefined where only the run tells. */
export function conditionSql(where: Value, depth: number): string | undefined {
  const raw = pieceOf(where);
  if (raw) return raw.sql;
  if (!is(where, 'record') || where.isOpen || depth > 20) return undefined;
  const parts = [...where.entries].map(([key, value]) => {
    if (key === `${PREFIX}and` || key === `${PREFIX}or`)
      return grouped(value, key.slice(PREFIX.length).toUpperCase(), depth);
    return key.startsWith(PREFIX) ? undefined : columnCondition(quoted(key), value);
  });
  return parts.every((part) => part !== undefined) ? parts.filter((part) => part !== '').join(' AND ') : undefined;
}

function grouped(value: Value, word: string, depth: number): string | undefined {
  const items = is(value, 'list')
    ? value.items
    : is(value, 'record')
      ? [...value.entries].map((pair) => record([pair]))
      : [];
  const parts = items.map((item) => conditionSql(item, depth + 1));
  return parts.length > 0 && parts.every((part) => part) ? `(${parts.join(` ${word} `)})` : undefined;
}

function columnCondition(name: string, value: Value): string | undefined {
  if (value === null) return `${name} IS NULL`;
  if (is(value, 'list')) return listCondition(name, 'IN', value);
  if (!is(value, 'record')) return `${name} = ${valueSql(value) ?? PARAMETER}`;
  if (value.isOpen) return undefined;
  const parts = [...value.entries].map(([key, inner]) => {
    const operator = key.startsWith(PREFIX) ? OPERATORS[key.slice(PREFIX.length)] : undefined;
    if (operator === undefined) return undefined;
    if (is(inner, 'list'))
      return listCondition(
        name,
        operator === '!=' || operator === 'IS NOT' ? 'NOT IN' : operator === '=' ? 'IN' : operator,
        inner,
      );
    if (inner === null) return `${name} ${operator === '!=' || operator === 'IS NOT' ? 'IS NOT' : 'IS'} NULL`;
    const shown = operator === 'IS NOT' && typeof inner !== 'boolean' ? '!=' : operator;
    return `${name} ${shown} ${valueSql(inner) ?? PARAMETER}`;
  });
  return parts.every((part) => part !== undefined) ? parts.join(' AND ') : undefined;
}

function listCondition(name: string, operator: string, value: ListValue): string {
  const items = value.items.map((item) => valueSql(item) ?? PARAMETER);
  return `${name} ${operator} (${items.length > 0 ? items.join(', ') : 'NULL'})`;
}
