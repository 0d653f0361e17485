/** Keys and checks: https://learn.microsoft.com/en-us/ef/core/modeling/keys */
import { is } from '../csharp/values.ts';
import { name, nameIn, nameList } from './names.ts';
import {
  argOf,
  columnNames,
  memberName,
  namesOf,
  OnlyTheRunTells,
  type Operation,
  optionalName,
  optionalSql,
  requiredName,
} from './operation.ts';
import { storageClause } from './storage.ts';
import type { Generate } from './work.ts';

/** `CONSTRAINT "PK_Users" PRIMARY KEY ("Id")`, and so on. */
export function constraintSql(operation: Operation): string {
  const own = optionalName(operation, 'name');
  const start = own === undefined ? '' : `CONSTRAINT ${name(own)} `;
  const kind = operation.name.replace(/^(?:Add|Create)/, '');
  if (kind === 'CheckConstraint') {
    const sql = optionalSql(operation, 'sql');
    if (sql === undefined) throw new OnlyTheRunTells(`\`${operation.name}\` with SQL that is built when it runs`);
    return `${start}CHECK (${sql})`;
  }
  if (kind === 'ForeignKey') return `${start}${foreignKey(operation)}`;
  const overlaps = operation.annotations.get('Npgsql:WithoutOverlaps') === true ? ' WITHOUT OVERLAPS' : '';
  const word = kind === 'PrimaryKey' ? 'PRIMARY KEY' : 'UNIQUE';
  const columns = nameList(columnNames(operation, 'columns'));
  return `${start}${word} (${columns}${overlaps})${indexOptions(operation)}`;
}

function foreignKey(operation: Operation): string {
  const isPeriod = operation.annotations.get('Npgsql:Period') === true;
  const list = (names: readonly string[]): string =>
    isPeriod ? `${nameList(names.slice(0, -1))}, PERIOD ${name(names.at(-1) ?? '')}` : nameList(names);
  const target = nameIn(optionalName(operation, 'principalSchema'), requiredName(operation, 'principalTable'));
  const principal = namesOf(operation, 'principalColumns');
  const columns = principal === undefined ? '' : ` (${list(principal)})`;
  return `FOREIGN KEY (${list(columnNames(operation, 'columns'))}) REFERENCES ${target}${columns}${actions(operation)}`;
}

const ACTIONS: Readonly<Record<string, string>> = {
  ...{ Restrict: 'RESTRICT', Cascade: 'CASCADE', SetNull: 'SET NULL', SetDefault: 'SET DEFAULT' },
};

const actions = (operation: Operation): string =>
  (['onUpdate', 'onDelete'] as const)
    .map((key) => {
      const action = ACTIONS[memberName(argOf(operation, key)) ?? ''];
      return action === undefined ? '' : ` ${key === 'onUpdate' ? 'ON UPDATE' : 'ON DELETE'} ${action}`;
    })
    .join('');

/** ` INCLUDE (…) NULLS NOT DISTINCT WITH (…)` of an index or of a constraint that has one. */
export function indexOptions(operation: Operation): string {
  const include = operation.annotations.get('Npgsql:IndexInclude');
  const names = is(include, 'list') ? include.items.filter((item) => typeof item === 'string') : [];
  return [
    names.length === 0 ? '' : ` INCLUDE (${nameList(names)})`,
    operation.annotations.get('Npgsql:NullsDistinct') === false ? ' NULLS NOT DISTINCT' : '',
    storageClause(operation),
  ].join('');
}

const tableOf = (operation: Operation): string =>
  nameIn(optionalName(operation, 'schema'), requiredName(operation, 'table'));

export const addConstraint: Generate = (operation, { send }) =>
  send(`ALTER TABLE ${tableOf(operation)} ADD ${constraintSql(operation)}`);

export const dropConstraint: Generate = (operation, { send }) =>
  send(`ALTER TABLE ${tableOf(operation)} DROP CONSTRAINT ${name(requiredName(operation, 'name'))}`);
