/** Columns of a Knex table: https://knexjs.org/guide/schema-builder.html#column-types */
import { toJson } from '../javascript/globals.ts';
import { nameOf } from '../javascript/text.ts';
import { entry, is, itemsOf, truth, type Value } from '../javascript/values.ts';
import { escaped, literalOf, rawOf, usedRaw, wrap } from './raw.ts';

export interface Column {
  /** As Knex calls it, lower case: `varchar`. */
  type: string;
  name: string;
  args: readonly Value[];
  modifiers: Map<string, readonly Value[]>;
  /** `.alter()`: which parts of the column change. */
  alter?: { type: boolean; nullable: boolean };
}

const ALIASES: Readonly<Record<string, string>> = {
  float: 'real',
  enum: 'enu',
  string: 'varchar',
  boolean: 'boolean',
  bool: 'boolean',
  datetime: 'timestamp',
  biginteger: 'bigint',
  int: 'int',
  double: 'double precision',
  tinyint: 'smallint',
  mediumint: 'integer',
  binary: 'bytea',
};

/** What Knex has a method for; anything else in a table's callback is no column. */
export const COLUMN_METHODS = new Set(
  'tinyint smallint mediumint int bigint decimal float double real bit boolean bool date datetime dateTime timestamp time geometry geography point char varchar text binary enum enu increments bigincrements bigIncrements integer biginteger bigInteger string json jsonb uuid specificType serial'.split(
    ' ',
  ),
);

/** The type as SQL; undefined where only the run tells. */
export function typeSql(
  method: string,
  column: Column,
  schema: string | undefined,
  hasPrimary: boolean,
): string | undefined {
  const [first, second] = column.args;
  const name = method.toLowerCase();
  const size = (value: Value, fallback: number): string | number =>
    typeof value === 'number' ? value : /^\d+$/.test(nameOf(value) ?? '') ? Number(nameOf(value)) : fallback;
  const primary = hasPrimary ? '' : ' primary key';
  switch (name) {
    case 'string':
    case 'varchar':
      return `varchar(${size(first, 255)})`;
    case 'increments':
    case 'bigincrements': {
      const type = name === 'increments' ? 'serial' : 'bigserial';
      const isKey = first === undefined || truth(entry(first, 'primaryKey')) === true;
      return type + (isKey ? primary : '');
    }
    case 'uuid':
      return `uuid${truth(entry(first, 'primaryKey')) === true ? primary : ''}`;
    case 'decimal':
      return first === null ? 'decimal' : `decimal(${size(first, 8)}, ${size(second, 2)})`;
    case 'bit':
      return 'bit';
    case 'timestamp':
    case 'datetime':
      return timestampSql(first, second);
    case 'enu':
    case 'enum':
      return enumSql(column, schema);
    case 'json':
      return truth(first) === true ? 'jsonb' : 'json';
    case 'specifictype':
      return nameOf(first) ?? usedRaw(first)?.sql;
    default:
      return ALIASES[name] ?? name;
  }
}

/** Takes `(true, 3)` or `({ useTz: false, precision: 3 })`. */
function timestampSql(first: Value, second: Value): string {
  const isObject = is(first, 'record');
  const useTz = isObject ? entry(first, 'useTz') : truth(first) !== true;
  const precision = isObject ? entry(first, 'precision') : second;
  const digits = typeof precision === 'number' ? `(${precision})` : '';
  return `${useTz === false ? 'timestamp' : 'timestamptz'}${digits}`;
}

function enumSql(column: Column, schema: string | undefined): string | undefined {
  const [values, options] = column.args;
  if (truth(entry(options, 'useNative')) === true) return enumName(options, schema);
  const allowed = enumValues(values);
  return allowed === undefined ? undefined : `text check (${wrap(column.name)} in (${allowed}))`;
}

function enumName(options: Value, schema: string | undefined): string | undefined {
  const name = nameOf(entry(options, 'enumName'));
  const owner = nameOf(entry(options, 'schemaName')) ?? schema;
  return name === undefined ? undefined : `${owner === undefined ? '' : `"${owner}".`}"${name}"`;
}

/** A value that only another file knows stands for itself: which values are allowed changes nothing about the statement. */
function enumValues(values: Value): string | undefined {
  const words = is(values, 'list') ? values.items.map(nameOf) : ['…'];
  return words.every((word) => word !== undefined) ? `'${words.join("', '")}'` : undefined;
}

/** `create type …` of a column with `useNative`. */
export function enumType(column: Column, schema: string | undefined): string | undefined {
  const [values, options] = column.args;
  if (!/^enum?$/.test(column.type) || truth(entry(options, 'useNative')) !== true) return undefined;
  if (truth(entry(options, 'existingType')) === true) return undefined;
  const name = enumName(options, schema);
  const allowed = enumValues(values);
  return name === undefined || allowed === undefined ? undefined : `create type ${name} as enum (${allowed})`;
}

/** `default …`; undefined where there is none. A default that only the run knows is a parameter's place: some value. */
export function defaultSql(column: Column): string | undefined {
  const given = column.modifiers.get('defaultTo');
  if (given === undefined) return undefined;
  const [value] = given;
  if (value === undefined) return undefined;
  if (value === null) return 'default null';
  const raw = usedRaw(value);
  if (raw) return raw.sql === undefined ? undefined : `default ${raw.sql}`;
  if (/^bool/.test(column.type)) {
    const known = value === 'false' ? false : truth(value);
    return `default '${known ? 1 : 0}'`;
  }
  if (/^jsonb?$/.test(column.type) && typeof value !== 'string') {
    const json = toJson(value);
    if (json !== undefined) return `default '${JSON.stringify(json)}'`;
  }
  if (typeof value === 'string') return `default ${escaped(value)}`;
  if (is(value, 'list')) return `default ${escaped(value.items.map(String).join(','))}`;
  const literal = literalOf(value);
  return literal === undefined
    ? undefined
    : `default ${/^[\d.-]|^(?:true|false)$/.test(literal) ? `'${literal}'` : literal}`;
}

/** Whether a default is given of which nothing is known. */
export const hasUnknownDefault = (column: Column): boolean => {
  const [value] = column.modifiers.get('defaultTo') ?? [];
  return (
    (value !== undefined && rawOf(value) !== undefined && rawOf(value)?.sql === undefined) ||
    (is(value, 'unknown') && literalOf(value) === undefined)
  );
};

/** `not null`, `null` or nothing. */
export function nullSql(column: Column): string | undefined {
  const given = column.modifiers.get('nullable');
  if (given === undefined) return undefined;
  return given[0] === false ? 'not null' : 'null';
}

const constraint = (name: Value): string => {
  const text = nameOf(name);
  return text === undefined ? '' : `constraint ${text} `;
};

/** Conditions of a column, with the names that were given to them. */
export function columnChecks(column: Column): { condition: string; name: Value }[] {
  const target = wrap(column.name);
  const literal = (value: Value): string => literalOf(value) ?? "'…'";
  const checks: { condition: string; name: Value }[] = [];
  for (const [method, [first, second, third]] of column.modifiers) {
    if (method === 'checkPositive') checks.push({ condition: `${target} > 0`, name: first });
    if (method === 'checkNegative') checks.push({ condition: `${target} < 0`, name: first });
    if (method === 'checkIn' || method === 'checkNotIn') {
      const not = method === 'checkNotIn' ? 'not ' : '';
      const items = is(first, 'list') ? first.items.map(literal) : ["'…'"];
      checks.push({ condition: `${target} ${not}in (${items.join(',')})`, name: second });
    }
    if (method === 'checkRegex') checks.push({ condition: `${target} ~ ${literal(first)}`, name: second });
    if (method === 'checkLength')
      checks.push({ condition: `length(${target}) ${nameOf(first) ?? '='} ${nameOf(second) ?? '0'}`, name: third });
    if (method === 'checkBetween') {
      const pairs = is(itemsOf(first)[0] ?? null, 'list') ? itemsOf(first) : [first];
      const parts = pairs.map((pair) => {
        const [from, to] = itemsOf(pair);
        return `${target} between ${literal(from)} and ${literal(to)}`;
      });
      checks.push({ condition: parts.join(' or '), name: second });
    }
  }
  return checks;
}

/** `"email" varchar(255) not null default 'x'`; undefined where only the run knows the type. */
export function columnSql(column: Column, schema: string | undefined, hasPrimary: boolean): string | undefined {
  const type = typeSql(column.type, column, schema, hasPrimary);
  if (type === undefined) return undefined;
  const parts = [wrap(column.name), type];
  if (!/increments$/.test(column.type)) {
    for (const part of [nullSql(column), defaultSql(column)]) if (part) parts.push(part);
    for (const { condition, name } of columnChecks(column)) parts.push(`${constraint(name)}check (${condition})`);
  }
  return parts.join(' ');
}
