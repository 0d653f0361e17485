/** Columns and constraints as SQLAlchemy's compiler writes them. */
import {
  argument,
  booleanOf,
  type CallValue,
  calleeOf,
  lastOf,
  numberOf,
  stringOf,
  type Value,
} from '../python/values.ts';
import { conditionSql, expressionSql, flag, nameOf, namesOf, textSql } from './expressions.ts';
import { list, literal, qualified, quoteName } from './names.ts';
import { type Enumeration, readType, type SqlType } from './types.ts';

export interface Column {
  name: string;
  type: SqlType;
  nullable: boolean;
  primaryKey: boolean;
  /** After `DEFAULT`. */
  fallback: string | undefined;
  /** `GENERATED ...` */
  generated: string | undefined;
  unique: boolean;
  index: boolean;
  comment: string | undefined;
  autoincrement: boolean | 'auto';
  /** Constraints that stand in the column's call. */
  foreignKeys: CallValue[];
  checks: CallValue[];
}

export const isCallOf = (value: Value | undefined, name: RegExp): value is CallValue =>
  value?.kind === 'call' && name.test(lastOf(calleeOf(value) ?? ''));

/** What may stand in a column beside its type. */
const PARTS = /^(?:ForeignKey|CheckConstraint|Identity|Computed|Sequence)$/;

/** Reads `sa.Column('name', sa.Integer(), ...)`; words where something in it is not known. */
export function readColumn(call: CallValue): Column | string {
  const name = nameOf(argument(call, 'name', 0));
  if (name === undefined || call.open) return 'a column whose name is built when it runs';
  const rest = call.args.slice(1);
  const items = rest.filter((value) => isCallOf(value, PARTS));
  const foreignKeys = items.filter((value) => isCallOf(value, /^ForeignKey$/));
  const typeValue = call.named.get('type_') ?? rest.find((value) => !isCallOf(value, PARTS));
  const type = typeValue === undefined ? undefined : readType(typeValue);
  if (type === undefined) return `the type of a column${typeValue === undefined ? '' : describeType(typeValue)}`;
  const generated = items.find((value) => isCallOf(value, /^(?:Identity|Computed)$/));
  const serverDefault = call.named.get('server_default');
  const isGenerated = isCallOf(serverDefault, /^(?:Identity|Computed)$/);
  const generator: Value | undefined = generated ?? (isGenerated ? serverDefault : undefined);
  const clause = generator?.kind === 'call' ? generatedSql(generator) : undefined;
  if (generator !== undefined && clause === undefined) return 'a generated column';
  const fallback = isGenerated || serverDefault === undefined ? undefined : defaultSql(serverDefault);
  if (fallback === null) return 'a default that is built when it runs';
  const primaryKey = flag(call, 'primary_key');
  return {
    name,
    type,
    nullable: booleanOf(call.named.get('nullable')) ?? !(primaryKey || isCallOf(generator, /^Identity$/)),
    primaryKey,
    fallback,
    generated: clause,
    unique: flag(call, 'unique'),
    index: flag(call, 'index'),
    comment: stringOf(call.named.get('comment')),
    autoincrement: booleanOf(call.named.get('autoincrement')) ?? 'auto',
    foreignKeys,
    checks: items.filter((value) => isCallOf(value, /^CheckConstraint$/)),
  };
}

const describeType = (value: Value): string => {
  const path = value.kind === 'reference' ? value.path : calleeOf(value);
  return path === undefined ? '' : `, which is not one of SQLAlchemy's: ${path}`;
};

/** The default of a column: `undefined` for none, `null` where it is not known. */
export function defaultSql(value: Value): string | undefined | null {
  if (value.kind === 'none') return undefined;
  if (value.kind === 'string') return literal(value.value);
  if (value.kind === 'boolean' || value.kind === 'number') return null;
  if (isCallOf(value, /^FetchedValue$/)) return undefined;
  return textSql(value) ?? expressionSql(value) ?? null;
}

function generatedSql(call: CallValue): string | undefined {
  if (lastOf(calleeOf(call) ?? '') === 'Computed') {
    const sql = conditionSql(argument(call, 'sqltext', 0));
    return sql === undefined ? undefined : `GENERATED ALWAYS AS (${sql}) STORED`;
  }
  const number = (name: string, words: string): string[] => {
    const value = numberOf(call.named.get(name));
    return value === undefined ? [] : [`${words} ${value}`];
  };
  const options = [
    ...number('increment', 'INCREMENT BY'),
    ...number('start', 'START WITH'),
    ...number('minvalue', 'MINVALUE'),
    ...number('maxvalue', 'MAXVALUE'),
    ...(flag(call, 'nominvalue') ? ['NO MINVALUE'] : []),
    ...(flag(call, 'nomaxvalue') ? ['NO MAXVALUE'] : []),
    ...number('cache', 'CACHE'),
    ...(flag(call, 'cycle') ? ['CYCLE'] : []),
  ];
  const always = booleanOf(argument(call, 'always', 0)) ? 'ALWAYS' : 'BY DEFAULT';
  return `GENERATED ${always} AS IDENTITY${options.length > 0 ? ` (${options.join(' ')})` : ''}`;
}

/** `"name" TYPE DEFAULT .. NOT NULL`; `counts`: it is the key that counts by itself. */
export function columnSql(column: Column, counts: boolean): string {
  const serial =
    counts && column.fallback === undefined && column.generated === undefined ? column.type.integer : undefined;
  const words = [quoteName(column.name), serial ?? column.type.sql];
  if (column.fallback !== undefined) words.push(`DEFAULT ${column.fallback}`);
  if (column.generated !== undefined) words.push(column.generated);
  const identity = column.generated?.endsWith('STORED') === false;
  if (identity && column.nullable) words.push('NULL');
  else if (!identity && !column.nullable) words.push('NOT NULL');
  return words.join(' ');
}

/** A constraint as a part of a table; words where something in it is not known. */
export interface Constraint {
  sql: string;
}

const named = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoteName(name)} `);

const deferrable = (call: CallValue): string => {
  const can = booleanOf(call.named.get('deferrable'));
  const initially = stringOf(call.named.get('initially'));
  return `${can === undefined ? '' : can ? ' DEFERRABLE' : ' NOT DEFERRABLE'}${initially === undefined ? '' : ` INITIALLY ${initially}`}`;
};

/** What stands after the columns of a foreign key: ON DELETE and so on. */
export function foreignKeyTail(call: CallValue): string {
  const action = (name: string, words: string): string => {
    const value = stringOf(call.named.get(name));
    return value === undefined ? '' : ` ${words} ${value}`;
  };
  const valid = flag(call, 'postgresql_not_valid') ? ' NOT VALID' : '';
  return `${action('match', 'MATCH')}${action('ondelete', 'ON DELETE')}${action('onupdate', 'ON UPDATE')}${deferrable(call)}${valid}`;
}

/** `schema.table.column` as table and column. */
function target(text: string): { table: string; column: string } | undefined {
  const parts = text.split('.');
  const column = parts.pop();
  const table = parts.pop();
  return column === undefined || table === undefined
    ? undefined
    : { table: qualified(table, parts.length > 0 ? parts.join('.') : undefined), column };
}

/** `REFERENCES t (a, b)` for `['t.a', 't.b']`. */
function references(columns: readonly string[] | undefined): string | undefined {
  const targets = columns?.map(target);
  if (!targets?.every((one) => one !== undefined) || targets[0] === undefined) return undefined;
  return `REFERENCES ${targets[0].table} (${list(targets.map(({ column }) => column))})`;
}

/** The foreign key that a column's `sa.ForeignKey('t.id')` makes. */
export function columnForeignKey(call: CallValue, column: string): string | undefined {
  const to = nameOf(argument(call, 'column', 0));
  const where = to === undefined ? undefined : references([to]);
  return (
    where && `${named(nameOf(call.named.get('name')))}FOREIGN KEY(${quoteName(column)}) ${where}${foreignKeyTail(call)}`
  );
}

/** A constraint of a table, in `create_table`; `undefined` where a part is not known. */
export function constraintSql(call: CallValue): string | undefined {
  const name = named(nameOf(call.named.get('name')));
  const columns = call.args.map(nameOf);
  const all = columns.every((column) => column !== undefined) ? columns : undefined;
  switch (lastOf(calleeOf(call) ?? '')) {
    case 'PrimaryKeyConstraint':
      return all && `${name}PRIMARY KEY (${list(all)})`;
    case 'UniqueConstraint': {
      const nulls = flag(call, 'postgresql_nulls_not_distinct') ? ' NULLS NOT DISTINCT' : '';
      return all && `${name}UNIQUE${nulls} (${list(all)})${deferrable(call)}`;
    }
    case 'ForeignKeyConstraint': {
      const [from, to] = [namesOf(argument(call, 'columns', 0)), namesOf(argument(call, 'refcolumns', 1))];
      const where = references(to);
      const given = nameOf(argument(call, 'name', 2));
      return from && where && `${named(given)}FOREIGN KEY(${list(from)}) ${where}${foreignKeyTail(call)}`;
    }
    case 'CheckConstraint': {
      const condition = conditionSql(argument(call, 'sqltext', 0));
      const given = nameOf(argument(call, 'name', 1));
      return condition && `${named(given)}CHECK (${condition})${deferrable(call)}`;
    }
    case 'ExcludeConstraint':
      return excludeSql(call, call.args, nameOf(call.named.get('name')));
    default:
      return undefined;
  }
}

export function excludeSql(call: CallValue, elements: readonly Value[], name: string | undefined): string | undefined {
  const parts = elements.map((pair) => {
    const [expression, operator] = pair.kind === 'sequence' ? pair.items : [];
    const column = nameOf(expression);
    const sql =
      expression === undefined ? undefined : column === undefined ? expressionSql(expression) : quoteName(column);
    const sign = stringOf(operator);
    return sql === undefined || sign === undefined ? undefined : `${sql} WITH ${sign}`;
  });
  const where = call.named.get('where');
  const condition = where === undefined || where.kind === 'none' ? '' : conditionSql(where);
  if (parts.length === 0 || condition === undefined || !parts.every((part) => part !== undefined)) return undefined;
  const using = stringOf(call.named.get('using')) ?? 'gist';
  return `${named(name)}EXCLUDE USING ${using} (${parts.join(', ')})${condition === '' ? '' : ` WHERE (${condition})`}${deferrable(call)}`;
}

export const namedClause = named;
export const deferrableSql = deferrable;
export type { Enumeration };
