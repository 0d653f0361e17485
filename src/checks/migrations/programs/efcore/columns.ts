/** Definitions of columns: https://www.npgsql.org/efcore/modeling/generated-properties.html */
import { is, type Value } from '../csharp/values.ts';
import { literalOf } from './literals.ts';
import { name } from './names.ts';
import {
  argOf,
  flagOf,
  listAnnotation,
  memberName,
  OnlyTheRunTells,
  type Operation,
  optionalName,
  optionalSql,
  textAnnotation,
} from './operation.ts';
import type { TableState } from './state.ts';
import { tsVectorOf } from './text-search.ts';
import { columnType } from './types.ts';

export type Strategy = 'serial' | 'identity always' | 'identity' | undefined;

/** How the database makes values for a column. */
export function strategyOf(annotations: ReadonlyMap<string, Value>): Strategy {
  const value = annotations.get('Npgsql:ValueGenerationStrategy');
  // In very old files the number of the constant.
  const word = is(value, 'number') ? NUMBERED[value.text] : memberName(value);
  if (word === 'SerialColumn') return 'serial';
  if (word === 'IdentityAlwaysColumn') return 'identity always';
  return word === 'IdentityByDefaultColumn' ? 'identity' : undefined;
}

const NUMBERED: Readonly<Record<string, string>> = {
  ...{ '1': 'SequenceHiLo', '2': 'SerialColumn', '3': 'IdentityAlwaysColumn', '4': 'IdentityByDefaultColumn' },
};

const SERIALS: Readonly<Record<string, string>> = {
  ...{ int: 'serial', int4: 'serial', integer: 'serial', bigint: 'bigserial', int8: 'bigserial' },
  ...{ smallint: 'smallserial', int2: 'smallserial' },
};

/** Columns that every table has are never made: https://www.postgresql.org/docs/current/ddl-system-columns.html */
export const isSystem = (column: string): boolean => /^(?:tableoid|xmin|cmin|xmax|cmax|ctid)$/.test(column);

export const collationOf = (operation: Operation): string | undefined =>
  optionalName(operation, 'collation') ?? textAnnotation(operation.annotations, 'Npgsql:DefaultColumnCollation');

/** The expression of a generated column, which Npgsql makes itself for text search; undefined: it is not generated. */
export function computedSql(operation: Operation, table: TableState | undefined): string | undefined {
  const config = textAnnotation(operation.annotations, 'Npgsql:TsVectorConfig');
  if (config === undefined) return optionalSql(operation, 'computedColumnSql');
  const columns = listAnnotation(operation.annotations, 'Npgsql:TsVectorProperties') ?? [];
  return tsVectorOf(
    config,
    columns.filter((column) => typeof column === 'string'),
    table,
  );
}

export const isStored = (operation: Operation): boolean =>
  flagOf(operation, 'stored') || operation.annotations.has('Npgsql:TsVectorConfig');

/** What stands behind `ADD`, or between the brackets of `CREATE TABLE`. `hasDefault`: not where the database makes the values. */
export function columnDefinition(operation: Operation, column: string, table: TableState | undefined): string {
  const strategy = strategyOf(operation.annotations);
  const plain = columnType(operation);
  const type = strategy === 'serial' ? (SERIALS[plain] ?? plain) : plain;
  const computed = computedSql(operation, table);
  const notNull = flagOf(operation, 'nullable') ? '' : ' NOT NULL';
  if (computed !== undefined) {
    const collation = optionalName(operation, 'collation');
    const collate = collation === undefined ? '' : ` COLLATE ${name(collation)}`;
    const stored = isStored(operation) ? ' STORED' : '';
    return `${name(column)} ${type}${collate} GENERATED ALWAYS AS (${computed})${stored}${notNull}`;
  }
  const compression = textAnnotation(operation.annotations, 'Npgsql:Compression:');
  const collation = collationOf(operation);
  const start = [
    `${name(column)} ${type}`,
    ...(compression === undefined ? [] : [`COMPRESSION ${name(compression)}`]),
    ...(collation === undefined ? [] : [`COLLATE ${name(collation)}`]),
  ].join(' ');
  if (strategy === 'identity' || strategy === 'identity always') return start + identityClause(operation, strategy);
  return `${start}${notNull}${strategy === 'serial' ? '' : defaultClause(operation, type)}`;
}

/** ` DEFAULT …`, or nothing. */
export function defaultClause(operation: Operation, type: string): string {
  const sql = optionalSql(operation, 'defaultValueSql');
  if (sql !== undefined) return ` DEFAULT (${sql})`;
  const literal = defaultLiteral(operation, type);
  return literal === undefined ? '' : ` DEFAULT ${literal}`;
}

/** `prefix`: of what was before, `old`. */
export function defaultLiteral(operation: Operation, type: string): string | undefined {
  const value = argOf(operation, 'defaultValue');
  if (value === undefined || value === null) return undefined;
  // No document is an empty text: https://github.com/dotnet/efcore/issues/32353
  if (value === '' && /^jsonb?$/.test(type)) return "'{}'";
  const literal = literalOf(value, type);
  if (literal === undefined)
    throw new OnlyTheRunTells(`\`${operation.name}\` with a default that is only known when it runs`);
  return literal;
}

interface SequenceOptions {
  start: string | undefined;
  increment: string;
  min: string | undefined;
  max: string | undefined;
  isCyclic: boolean;
  cache: string;
}

/** `'10', '2', '', '', 'False', '1'` */
export function identityOptions(annotations: ReadonlyMap<string, Value>): SequenceOptions {
  const text = textAnnotation(annotations, 'Npgsql:IdentitySequenceOptions') ?? '';
  const parts = [...text.matchAll(/'([^']{0,30})'/g)].map((match) => match[1] ?? '');
  const part = (index: number): string | undefined => (/^-?\d+$/.test(parts[index] ?? '') ? parts[index] : undefined);
  return {
    ...{ start: part(0), increment: part(1) ?? '1', min: part(2), max: part(3) },
    ...{ isCyclic: /^true$/i.test(parts[4] ?? ''), cache: part(5) ?? '1' },
  };
}

const LIMITS: Readonly<Record<string, readonly [string, string]>> = {
  short: ['-32768', '32767'],
  int: ['-2147483648', '2147483647'],
  long: ['-9223372036854775808', '9223372036854775807'],
};

/** `GENERATED … AS IDENTITY (…)`, with a space before it. */
export function identityClause({ annotations, type }: Operation, strategy: 'identity' | 'identity always'): string {
  const base = ` GENERATED ${strategy === 'identity' ? 'BY DEFAULT' : 'ALWAYS'} AS IDENTITY`;
  if (!annotations.has('Npgsql:IdentitySequenceOptions')) return base;
  const { start, increment, min, max, isCyclic, cache } = identityOptions(annotations);
  const [low, high] = LIMITS[type?.name ?? 'int'] ?? LIMITS.int ?? ['', ''];
  const isUp = !increment.startsWith('-');
  const least = min ?? (isUp ? '1' : low);
  const most = max ?? (isUp ? high : '-1');
  const options = [
    ...(start !== undefined && start !== (isUp ? least : most) ? [`START WITH ${start}`] : []),
    ...(increment === '1' ? [] : [`INCREMENT BY ${increment}`]),
    ...(least === (isUp ? '1' : low) ? [] : [`MINVALUE ${least}`]),
    ...(most === (isUp ? high : '-1') ? [] : [`MAXVALUE ${most}`]),
    ...(isCyclic ? ['CYCLE'] : []),
    ...(cache === '1' ? [] : [`CACHE ${cache}`]),
  ];
  return options.length === 0 ? base : `${base} (${options.join(' ')})`;
}
