/** Foreign keys: https://hexdocs.pm/ecto_sql/Ecto.Migration.html#references/2 */
import { isNil, itemsOf, nameOf, pairsOf, type Struct, type Value } from '../elixir/values.ts';
import { gap, nameIn, qualified, quoted, refused, textOption } from './gap.ts';
import type { Table } from './tables.ts';
import { columnType } from './types.ts';

/** What the column of a reference is. */
export function referenceType(reference: Struct, options: Value): string {
  const type = reference.fields.get('type');
  if (type === undefined || type.type === 'unknown') throw gap('a type');
  const name = nameOf(type);
  if (name === 'serial') return 'integer';
  if (name === 'bigserial' || name === 'identity') return 'bigint';
  return columnType(type, options);
}

const optional = (reference: Struct, key: string): Value | undefined => {
  const value = reference.fields.get(key);
  if (value?.type === 'unknown') throw gap(`an option \`${key}\``);
  return isNil(value) ? undefined : value;
};

/** The name of the foreign key as SQL. Throws `Gap`. */
export function referenceName(reference: Struct, table: Table, column: string): string {
  const name = optional(reference, 'name');
  return quoted(name === undefined ? `${table.name}_${column}_fkey` : nameIn(name, 'a name'));
}

/** `CONSTRAINT … FOREIGN KEY …` */
export function referenceSql(reference: Struct, table: Table, column: string): string {
  const more = optional(reference, 'with');
  if (more !== undefined && more.type !== 'list') throw refused('an option `with`');
  const pairs = pairsOf(more).map(([from, to]) => [nameIn(from, 'a column'), nameIn(to, 'a column')] as const);
  const columns = [column, ...pairs.map(([from]) => from)];
  const others = [nameIn(reference.fields.get('column'), 'a column'), ...pairs.map(([, to]) => to)];
  const hasPrefix = reference.fields.has('prefix');
  const prefix = hasPrefix ? optional(reference, 'prefix') : undefined;
  const target = qualified(
    hasPrefix ? prefix && nameIn(prefix, 'a prefix') : table.prefix,
    nameIn(reference.fields.get('table'), 'a table'),
  );
  const isValid = nameOf(optional(reference, 'validate')) !== 'false';
  return [
    `CONSTRAINT ${referenceName(reference, table, column)} FOREIGN KEY (${columns.map(quoted).join(',')})`,
    ` REFERENCES ${target}(${others.map(quoted).join(',')})`,
    match(textOption(reference, 'match')),
    onDelete(optional(reference, 'on_delete')),
    onUpdate(nameOf(optional(reference, 'on_update'))),
    isValid ? '' : ' NOT VALID',
  ].join('');
}

function match(kind: string | undefined): string {
  if (kind === undefined) return '';
  if (!/^(?:full|simple|partial)$/.test(kind)) throw refused('an option `match`');
  return ` MATCH ${kind.toUpperCase()}`;
}

const DELETES: Readonly<Record<string, string>> = {
  nothing: '',
  nilify_all: ' ON DELETE SET NULL',
  default_all: ' ON DELETE SET DEFAULT',
  delete_all: ' ON DELETE CASCADE',
  restrict: ' ON DELETE RESTRICT',
};
const UPDATES: Readonly<Record<string, string>> = {
  nothing: '',
  nilify_all: ' ON UPDATE SET NULL',
  update_all: ' ON UPDATE CASCADE',
  restrict: ' ON UPDATE RESTRICT',
};

function onDelete(value: Value | undefined): string {
  if (value?.type === 'tuple') {
    const [kind, columns] = value.items;
    const names = (itemsOf(columns) ?? []).map((column) => quoted(nameIn(column, 'a column')));
    const word = nameOf(kind) === 'nilify' ? 'NULL' : nameOf(kind) === 'default' ? 'DEFAULT' : undefined;
    if (word === undefined || names.length === 0) throw refused('an option `on_delete`');
    return ` ON DELETE SET ${word} (${names.join(',')})`;
  }
  const words = Object.entries(DELETES).find(([name]) => name === (nameOf(value) ?? 'nothing'))?.[1];
  if (words === undefined) throw refused('an option `on_delete`');
  return words;
}

function onUpdate(name = 'nothing'): string {
  const words = Object.entries(UPDATES).find(([known]) => known === name)?.[1];
  if (words === undefined) throw refused('an option `on_update`');
  return words;
}
