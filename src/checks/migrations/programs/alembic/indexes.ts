/** `CREATE INDEX` as SQLAlchemy writes it. */
import { booleanOf, type CallValue, stringOf, stringsOf, type Value } from '../python/values.ts';
import { conditionSql, expressionSql, flag, nameOf, textSql } from './expressions.ts';
import { list, qualified, quoteName } from './names.ts';

/** `undefined` where a part of it is not known. */
export function createIndexSql(
  call: CallValue,
  table: string,
  schema: string | undefined,
  nameValue: Value | undefined,
  columns: readonly Value[],
): string | undefined {
  const name = nameOf(nameValue);
  const operators = entries(call.named.get('postgresql_ops'));
  const parts = columns.map((column) => columnSql(column, operators));
  const where = call.named.get('postgresql_where');
  const condition = where === undefined || where.kind === 'none' ? '' : conditionSql(where);
  const include = call.named.has('postgresql_include') ? stringsOf(call.named.get('postgresql_include')) : [];
  const options = storage(call.named.get('postgresql_with'));
  if (name === undefined || call.open || parts.length === 0 || !parts.every((part) => part !== undefined))
    return undefined;
  if (condition === undefined || include === undefined || options === undefined) return undefined;
  const using = stringOf(call.named.get('postgresql_using'));
  const distinct = booleanOf(call.named.get('postgresql_nulls_not_distinct'));
  const space = stringOf(call.named.get('postgresql_tablespace'));
  return [
    'CREATE',
    ...(flag(call, 'unique') ? ['UNIQUE'] : []),
    'INDEX',
    ...(flag(call, 'postgresql_concurrently') ? ['CONCURRENTLY'] : []),
    ...(flag(call, 'if_not_exists') ? ['IF NOT EXISTS'] : []),
    quoteName(name),
    `ON ${qualified(table, schema)}`,
    ...(using === undefined ? [] : [`USING ${using}`]),
    `(${parts.join(', ')})`,
    ...(include.length === 0 ? [] : [`INCLUDE (${list(include)})`]),
    ...(distinct === undefined ? [] : [`NULLS ${distinct ? 'NOT ' : ''}DISTINCT`]),
    ...(options.length === 0 ? [] : [`WITH (${options.join(', ')})`]),
    ...(space === undefined ? [] : [`TABLESPACE ${quoteName(space)}`]),
    ...(condition === '' ? [] : [`WHERE ${condition}`]),
  ].join(' ');
}

function columnSql(value: Value, operators: ReadonlyMap<string, string>): string | undefined {
  const name = nameOf(value);
  const sql = name === undefined ? (textSql(value) ?? expressionSql(value)) : quoteName(name);
  if (sql === undefined) return undefined;
  const key = name ?? (value.kind === 'call' ? stringOf(value.args[0]) : undefined);
  const operator = key === undefined ? undefined : operators.get(key);
  return `${bracketed(sql)}${operator === undefined ? '' : ` ${operator}`}`;
}

/** An operator between columns must stand in parentheses; SQLAlchemy writes them around what is no function. */
const bracketed = (sql: string): string => (/^"[^"]*" (?:[-+*/]|\|\|)/.test(sql) ? `(${sql})` : sql);

function entries(value: Value | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (value?.kind !== 'dict') return found;
  for (const { key, value: inner } of value.entries) {
    const [name, text] = [stringOf(key), stringOf(inner)];
    if (name !== undefined && text !== undefined) found.set(name, text);
  }
  return found;
}

function storage(value: Value | undefined): string[] | undefined {
  if (value === undefined || value.kind === 'none') return [];
  if (value.kind !== 'dict') return undefined;
  const options = value.entries.map(({ key, value: inner }) => {
    const [name, text] = [stringOf(key), inner.kind === 'number' ? inner.text : stringOf(inner)];
    return name === undefined || text === undefined ? undefined : `${name} = ${text}`;
  });
  return options.every((option) => option !== undefined) ? options : undefined;
}
