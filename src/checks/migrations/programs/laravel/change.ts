/**
 * `->change()`. Laravel 11 and newer, and Laravel 10 without Doctrine DBAL, send all of a column anew: what is not said again is lost.
 * https://laravel.com/docs/12.x/migrations#modifying-columns
 * With Doctrine DBAL it is compared with what the table has, and only what is said and differs is changed; whether the type differs is
 * not known here, so it is sent. https://laravel.com/docs/10.x/migrations#modifying-columns-on-sqlite
 */
import { stringOf, type Value } from '../php/values.ts';
import type { Column } from './blueprint.ts';
import { identityOf, isNullable } from './column-sql.ts';
import type { Framework } from './framework.ts';
import { defaultOf } from './literals.ts';
import { columnName, quoted } from './names.ts';
import { typeOf } from './types.ts';

/** The check of an enum is part of the type then, which PostgreSQL does not take. */
export const isRefused = ({ type }: Column, { compares }: Framework): boolean => type === 'enum' && !compares;

/** Undefined: something of it is only known when it runs. */
export function changeSql(columns: readonly Column[], table: string, framework: Framework): string | undefined {
  const changes = columns.map((column) => changesOf(column, framework));
  return changes.every((change) => change !== undefined) ? `alter table ${table} ${changes.join(', ')}` : undefined;
}

function changesOf(column: Column, { version, compares }: Framework): string | undefined {
  const type = column.type === 'enum' ? 'varchar(255)' : typeOf(column, version);
  const identity = identityOf(column);
  if (type === undefined || identity === undefined) return undefined;
  const { attributes } = column;
  const given: Value = attributes.get('default') ?? null;
  const collation: Value = attributes.get('collation') ?? null;
  const changes = [`type ${type}${collation === null ? '' : ` collate ${quoted(stringOf(collation) ?? '')}`}`];
  const setDefault = given === null ? 'drop default' : `set default ${defaultOf(given) ?? '$1'}`;
  const setNull = isNullable(column) ? 'drop not null' : 'set not null';
  if (compares) {
    if (attributes.has('nullable')) changes.push(setNull);
    if (attributes.has('default')) changes.push(setDefault);
  } else {
    changes.push(setNull);
    const counts = attributes.get('autoIncrement') === true && version >= 11;
    if (!counts || identity !== '') changes.push(setDefault);
    for (const name of ['virtualAs', 'storedAs']) if (attributes.has(name)) changes.push('drop expression if exists');
    if (!counts || identity !== '') changes.push('drop identity if exists');
    if (identity !== '') changes.push(`add ${identity.trim()}`);
  }
  return changes.map((change) => `alter column ${columnName(column.name)} ${change}`).join(', ');
}
