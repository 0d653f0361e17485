/**
 * `AlterColumn`: only what is not as before is sent.
 * https://github.com/npgsql/efcore.pg/blob/main/src/EFCore.PG/Migrations/NpgsqlMigrationsSqlGenerator.cs
 */
import { literal } from '../../sql/names.ts';
import type { Value } from '../csharp/values.ts';
import {
  collationOf,
  columnDefinition,
  computedSql,
  defaultClause,
  defaultLiteral,
  identityClause,
  identityOptions,
  isStored,
  isSystem,
  type Strategy,
  strategyOf,
} from './columns.ts';
import { indexSql } from './indexes.ts';
import { name, nameIn } from './names.ts';
import {
  argOf,
  flagOf,
  listAnnotation,
  namesOf,
  type Operation,
  optionalName,
  optionalSql,
  requiredName,
  textAnnotation,
} from './operation.ts';
import { type TableState, tableIn } from './state.ts';
import { columnState } from './tables.ts';
import { columnType } from './types.ts';
import type { Generate, Work } from './work.ts';

/** The column as it was: an operation of its own. */
function before(operation: Operation): Operation {
  const args = new Map<string, Value>();
  for (const [key, value] of operation.args)
    if (/^old[A-Z]/.test(key)) args.set(`${key[3]?.toLowerCase()}${key.slice(4)}`, value);
  return { ...operation, args, annotations: operation.oldAnnotations };
}

interface Change {
  operation: Operation;
  old: Operation;
  schema: string | undefined;
  table: string;
  column: string;
  type: string;
  /** `ALTER TABLE … ALTER COLUMN … ` */
  alter(sql: string): void;
  send(sql: string): void;
}

export const alterColumn: Generate = (operation, work) => {
  const column = requiredName(operation, 'name');
  if (isSystem(column)) return;
  const schema = optionalName(operation, 'schema');
  const table = requiredName(operation, 'table');
  const target = nameIn(schema, table);
  const known = tableIn(work.state, schema, table);
  const old = before(operation);
  known?.columns.set(column, columnState(operation));
  if (computedSql(operation, known) !== computedSql(old, known) || isStored(operation) !== isStored(old)) {
    work.send(`ALTER TABLE ${target} DROP COLUMN ${name(column)}`);
    work.send(`ALTER TABLE ${target} ADD ${columnDefinition(operation, column, known)}`);
    const comment = optionalName(operation, 'comment');
    if (comment !== undefined) work.send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${literal(comment)}`);
    if (known) indexesAgain(known, column, operation, work);
    return;
  }
  const change: Change = {
    ...{ operation, old, schema, table, column, type: columnType(operation), send: work.send },
    alter: (sql) => work.send(`ALTER TABLE ${target} ALTER COLUMN ${name(column)} ${sql}`),
  };
  alterType(change);
  alterNull(change);
  const compression = textAnnotation(operation.annotations, 'Npgsql:Compression:');
  if (compression !== textAnnotation(operation.oldAnnotations, 'Npgsql:Compression:'))
    change.alter(`SET COMPRESSION ${compression ?? 'default'}`);
  alterStrategy(change);
  const [comment, oldComment] = [optionalName(operation, 'comment'), optionalName(operation, 'oldComment')];
  if (comment !== oldComment)
    work.send(`COMMENT ON COLUMN ${target}.${name(column)} IS ${comment === undefined ? 'NULL' : literal(comment)}`);
};

/** Without the old type nothing is known of it but the type in C#. */
function oldTypeOf({ operation, old }: Change): string | undefined {
  const given = optionalName(old, 'type');
  if (given !== undefined) return given;
  const word = argOf(operation, 'oldClrType');
  const clr = typeof word === 'object' && word !== null && word.kind === 'unknown' ? word.parts?.[0] : undefined;
  if (typeof clr !== 'object') return undefined;
  // `typeof(int[])` and the like are as in the new column, or not known.
  return columnType({ ...old, type: { name: clr.words, args: [], ranks: [] } });
}

function alterType(change: Change): void {
  const { operation, old, type, alter } = change;
  const oldType = oldTypeOf(change);
  const [collation, oldCollation] = [collationOf(operation), collationOf(old)];
  if (type === oldType && collation === oldCollation) return;
  const collate =
    collation !== undefined ? ` COLLATE ${name(collation)}` : type === oldType ? ` COLLATE "default"` : '';
  alter(`TYPE ${type}${collate}`);
}

function alterNull({ operation, schema, table, column, type, alter, send }: Change): void {
  const [isNullable, wasNullable] = [flagOf(operation, 'nullable'), flagOf(operation, 'oldNullable')];
  if (isNullable && !wasNullable) alter('DROP NOT NULL');
  if (isNullable || !wasNullable) return;
  // What has no value gets the default.
  const value = optionalSql(operation, 'defaultValueSql') ?? defaultLiteral(operation, type);
  if (value !== undefined)
    send(`UPDATE ${nameIn(schema, table)} SET ${name(column)} = ${value} WHERE ${name(column)} IS NULL`);
  alter('SET NOT NULL');
}

/** How values are made, and the default where no sequence makes them. */
function alterStrategy(change: Change): void {
  const { operation, old, alter, send, schema, table, column } = change;
  const next = strategyOf(operation.annotations);
  const last = strategyOf(operation.oldAnnotations);
  const made = next === last ? undefined : changeStrategy(change, next, last);
  if (isIdentity(next) && isIdentity(last)) identityChanges(change);
  if (next === undefined && isDefaultChanged(operation, old)) {
    const clause = defaultClause(operation, change.type);
    alter(clause === '' ? 'DROP DEFAULT' : `SET${clause}`);
  }
  if (made !== undefined)
    send(`ALTER SEQUENCE ${nameIn(schema, made)} OWNED BY ${nameIn(schema, table)}.${name(column)}`);
}

const isIdentity = (strategy: Strategy): boolean => strategy === 'identity' || strategy === 'identity always';

function isDefaultChanged(operation: Operation, old: Operation): boolean {
  const sql = optionalSql(operation, 'defaultValueSql') !== optionalSql(old, 'defaultValueSql');
  const [value, oldValue] = [argOf(operation, 'defaultValue') ?? null, argOf(old, 'defaultValue') ?? null];
  return sql || !alike(value, oldValue);
}

/** Two texts that are not known are another each time. */
function alike(left: Value, right: Value): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (left.kind === 'number' && right.kind === 'number') return Number(left.text) === Number(right.text);
  if (left.kind === 'guid' && right.kind === 'guid') return left.text === right.text;
  if (left.kind === 'dated' && right.kind === 'dated') return left.ticks === right.ticks && left.type === right.type;
  if (left.kind === 'unknown' && right.kind === 'unknown') return JSON.stringify(left) === JSON.stringify(right);
  // Arrays are the same where they are one object, which two never are.
  return false;
}

/** The name of a new sequence, which will belong to the column. */
function changeStrategy(change: Change, next: Strategy, last: Strategy): string | undefined {
  const { operation, schema, table, column, type, alter, send } = change;
  const sequence = nameIn(schema, `${table}_${column}_seq`);
  if (last === 'serial') {
    if (next === undefined) send(`DROP SEQUENCE ${sequence} CASCADE`);
    else {
      const old = `${table}_${column}_old_seq`;
      send(`ALTER SEQUENCE ${sequence} RENAME TO ${name(old)}`);
      alter('DROP DEFAULT');
      alter(`ADD GENERATED ${next === 'identity' ? 'BY DEFAULT' : 'ALWAYS'} AS IDENTITY`);
      send(`SELECT * FROM setval('${sequence}', nextval('${nameIn(schema, old)}'), false)`);
      send(`DROP SEQUENCE ${nameIn(schema, old)}`);
    }
    return undefined;
  }
  if (isIdentity(last)) {
    if (next === undefined) alter('DROP IDENTITY');
    else if (next !== 'serial') alter(`SET GENERATED ${next === 'identity' ? 'BY DEFAULT' : 'ALWAYS'}`);
    return undefined;
  }
  if (next === 'identity' || next === 'identity always') {
    alter('DROP DEFAULT');
    alter(`ADD${identityClause(operation, next)}`);
    return undefined;
  }
  if (!/^(?:integer|int|int[248]|bigint|smallint)$/.test(type)) return undefined;
  const of = SEQUENCES[operation.type?.name ?? ''] ?? '';
  send(`CREATE SEQUENCE ${sequence}${of} START WITH 1 INCREMENT BY 1 NO CYCLE`);
  alter(`SET DEFAULT (nextval('${sequence}'))`);
  return `${table}_${column}_seq`;
}

const SEQUENCES: Readonly<Record<string, string>> = { int: ' AS integer', short: ' AS smallint' };

function identityChanges({ operation, alter }: Change): void {
  const [next, last] = [identityOptions(operation.annotations), identityOptions(operation.oldAnnotations)];
  if (next.start !== last.start) alter(`RESTART WITH ${next.start ?? '1'}`);
  if (next.increment !== last.increment) alter(`SET INCREMENT BY ${next.increment}`);
  if (next.min !== last.min) alter(next.min === undefined ? 'SET NO MINVALUE' : `SET MINVALUE ${next.min}`);
  if (next.max !== last.max) alter(next.max === undefined ? 'SET NO MAXVALUE' : `SET MAXVALUE ${next.max}`);
  if (next.isCyclic !== last.isCyclic) alter(next.isCyclic ? 'SET CYCLE' : 'SET NO CYCLE');
  if (next.cache !== last.cache) alter(`SET CACHE ${next.cache}`);
}

/** Indexes went with the column, unless the migration makes them itself. */
function indexesAgain(table: TableState, column: string, operation: Operation, work: Work): void {
  const later = work.operations.slice(work.operations.indexOf(operation) + 1);
  for (const [own, index] of table.indexes) {
    const included = listAnnotation(index.annotations, 'Npgsql:IndexInclude') ?? [];
    if (!namesOf(index, 'columns')?.includes(column) && !included.includes(column)) continue;
    if (later.some((each) => each.name === 'CreateIndex' && argOf(each, 'name') === own)) continue;
    work.send(indexSql(index, table, own));
  }
}
