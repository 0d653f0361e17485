/** A column of a new table, or one that is added. */
import { stringOf, truth, type Value } from '../php/values.ts';
import type { Blueprint, Column } from './blueprint.ts';
import { defaultOf, rawOf } from './literals.ts';
import { columnName, quoted } from './names.ts';
import { SERIALS, typeOf } from './types.ts';

/** Undefined: something of it is only known when it runs. */
export function columnSql(column: Column, blueprint: Blueprint, version: number): string | undefined {
  const type = typeOf(column, version);
  const identity = identityOf(column);
  if (type === undefined || identity === undefined) return undefined;
  const { attributes } = column;
  const has = (name: string): Value => attributes.get(name) ?? null;
  let sql = `${columnName(column.name)} ${type}`;
  const collation = has('collation');
  if (collation !== null) sql += ` collate ${quoted(stringOf(collation) ?? '')}`;
  const hasKey = blueprint.commands.some((command) => command.kind === 'command' && command.name === 'primary');
  const counts = has('autoIncrement') === true && (SERIALS.has(column.type) || has('generatedAs') !== null);
  // Before Laravel 11 whatever is said of the key elsewhere.
  const key = counts && (!hasKey || version < 11) ? ' primary key' : '';
  if (version < 9) sql += key;
  sql += isNullable(column) ? ' null' : ' not null';
  const given = has('default');
  const byDefault = given === null ? undefined : defaultOf(given);
  // A default that is only known when it runs makes no difference to a new table.
  if (byDefault !== undefined) sql += ` default ${byDefault}`;
  else if (given !== null && !blueprint.isCreating) sql += ' default $1';
  for (const [name, kind] of GENERATED) {
    const computed = has(name);
    if (computed === null) continue;
    const expression = rawOf(computed)?.sql ?? stringOf(computed);
    if (expression === undefined) return undefined;
    sql += ` generated always as (${expression}) ${kind}`;
  }
  sql += identity;
  return version < 9 ? sql : `${sql}${key}`;
}

const GENERATED = [
  ['virtualAs', 'virtual'],
  ['storedAs', 'stored'],
] as const;

export const isNullable = ({ attributes }: Column): boolean => truth(attributes.get('nullable') ?? null) !== false;

/** `generatedAs(…)`; undefined where only the run tells. */
export function identityOf({ attributes }: Column): string | undefined {
  const given: Value = attributes.get('generatedAs') ?? null;
  if (given === null) return '';
  const options = typeof given === 'boolean' ? '' : (rawOf(given)?.sql ?? stringOf(given));
  if (options === undefined) return undefined;
  const kind = truth(attributes.get('always') ?? null) === true ? 'always' : 'by default';
  return ` generated ${kind} as identity${options === '' ? '' : ` (${options})`}`;
}
