/** Constraints, indexes and other commands on a table, with the names that Knex derives. */
import { nameOf } from '../javascript/text.ts';
import { entry, is, type Value } from '../javascript/values.ts';
import { qualified, rawOf, type TableName, usedRaw, wrap, wrapped } from './raw.ts';
import type { Command, Foreign } from './table.ts';

/** `a` or `['a', 'b']`. */
const each = (columns: Value): readonly Value[] => (is(columns, 'list') ? columns.items : [columns]);

/** `"a", "b"`; undefined where only the run tells. */
export function columnNames(columns: Value): string | undefined {
  const names = each(columns).map(wrapped);
  return names.every((name) => name !== undefined) ? names.join(', ') : undefined;
}

/** `users_email_unique`, in lower case. */
function derivedName(kind: string, table: string, columns: Value): string | undefined {
  const names = each(columns).map((column) => usedRaw(column)?.sql ?? nameOf(column));
  if (names.some((name) => name === undefined)) return undefined;
  const parts = columns === undefined ? [] : names;
  // Knex wraps a derived name as it wraps any: a dot in it parts it in two.
  return wrap(`${table.replace(/[.-]/g, '_')}_${parts.join('_')}_${kind}`.toLowerCase());
}

/** The name that was given, or the one that is derived. */
function nameFor(given: Value, kind: string, table: string, columns: Value): string | undefined {
  if (given === undefined || given === null || given === '') return derivedName(kind, table, columns);
  return wrapped(given);
}

const deferring = (value: Value): string => {
  const word = nameOf(value);
  return word === undefined ? '' : ` deferrable initially ${word}`;
};

/** Constraint names come alone or in an object with more. */
const optionOf = (given: Value, name: string): Value => (is(given, 'record') ? entry(given, name) : undefined);

function primary(command: Command, table: string): string | undefined {
  const [columns, given] = command.args;
  const called = is(given, 'record') ? entry(given, 'constraintName') : given;
  const name = called === undefined ? wrap(`${table}_pkey`) : wrapped(called);
  const names = columnNames(columns);
  if (name === undefined || names === undefined) return undefined;
  return `constraint ${name} primary key (${names})${deferring(optionOf(given, 'deferrable'))}`;
}

/** The first primary key of a new table stands in it. */
export const primaryInline = (command: Command, table: string): string | undefined => primary(command, table);

export function foreignSql(key: Foreign, target: TableName): string | undefined {
  const name = nameFor(key.name, 'foreign', target.name, key.columns);
  const columns = columnNames(key.columns);
  const references = columnNames(key.references);
  const table = key.table === undefined ? undefined : wrapped(key.table);
  if (!name || !columns || !references || !table) return undefined;
  const action = (word: string, value: Value): string => {
    const text = nameOf(value);
    return text === undefined || text === '' ? '' : ` ${word} ${text}`;
  };
  const suffix =
    action('on update', key.onUpdate) + action('on delete', key.onDelete) + deferring(key.deferrable).toLowerCase();
  return `alter table ${qualified(target)} add constraint ${name} foreign key (${columns}) references ${table} (${references})${suffix}`;
}

const DROPS: Readonly<Record<string, string>> = {
  dropUnique: 'unique',
  dropForeign: 'foreign',
  dropPrimary: 'primary',
};

/** A command as SQL: empty where it sends nothing, undefined where only the run tells. */
export function commandSql(command: Command, target: TableName): string | undefined {
  const { method, args } = command;
  const [first, second, third] = args;
  const alter = `alter table ${qualified(target)}`;
  const known = (build: (...parts: string[]) => string, ...parts: (string | undefined)[]): string | undefined =>
    parts.every((part) => part !== undefined) ? build(...parts) : undefined;
  switch (method) {
    case 'primary':
      return known((key) => `${alter} add ${key}`, primary(command, target.name));
    case 'unique':
      return uniqueSql(first, second, target);
    case 'index':
      return indexSql(first, second, third, target);
    case 'dropIndex':
      return known(
        (name) => `drop index ${target.schema === undefined ? '' : `${wrap(target.schema)}.`}${name}`,
        nameFor(second, 'index', target.name, first),
      );
    case 'dropColumns':
      return known(
        (...names) => `${alter} ${names.map((name) => `drop column ${name}`).join(', ')}`,
        ...args.flatMap((arg) => each(arg)).map(wrapped),
      );
    case 'renameColumn':
      return known((from, to) => `${alter} rename ${from} to ${to}`, wrapped(first), wrapped(second));
    case 'setNullable':
      return known((name) => `${alter} alter column ${name} drop not null`, wrapped(first));
    case 'dropNullable':
      return known((name) => `${alter} alter column ${name} set not null`, wrapped(first));
    case 'dropChecks':
      // Only the first argument counts, a name or a list of names.
      return known(
        (...names) => `${alter} ${names.map((name) => `drop constraint ${name}`).join(', ')}`,
        ...each(first).map(nameOf),
      );
    case 'check':
      return known(
        (condition) => `${alter} add constraint ${nameOf(third) ?? `${qualified(target)}_1`} check(${condition})`,
        rawOf(first) ? usedRaw(first)?.sql : nameOf(first),
      );
  }
  const kind = DROPS[method.replace('IfExists', '')];
  if (kind === undefined) return undefined;
  const ifExists = method.endsWith('IfExists') ? 'if exists ' : '';
  const name =
    kind === 'primary'
      ? first === undefined
        ? wrap(`${target.name}_pkey`)
        : wrapped(first)
      : nameFor(second, kind, target.name, first);
  return known((constraint) => `${alter} drop constraint ${ifExists}${constraint}`, name);
}

function uniqueSql(columns: Value, given: Value, target: TableName): string | undefined {
  const isOptions = is(given, 'record');
  const called = isOptions ? entry(given, 'indexName') : given;
  const predicate = optionOf(given, 'predicate');
  const deferrable = optionOf(given, 'deferrable');
  const name = nameFor(called, 'unique', target.name, columns);
  const names = columnNames(columns);
  if (name === undefined || names === undefined) return undefined;
  const useConstraint = optionOf(given, 'useConstraint') ?? (deferrable !== undefined || predicate === undefined);
  if (useConstraint === true)
    return `alter table ${qualified(target)} add constraint ${name} unique (${names})${deferring(deferrable)}`;
  const where = predicateSql(predicate);
  return where === undefined ? undefined : `create unique index ${name} on ${qualified(target)} (${names})${where}`;
}

function indexSql(columns: Value, given: Value, options: Value, target: TableName): string | undefined {
  const name = nameFor(given, 'index', target.name, columns);
  const names = columnNames(columns);
  const isOptions = is(options, 'record');
  const where = predicateSql(optionOf(options, 'predicate'));
  if (name === undefined || names === undefined || where === undefined) return undefined;
  const method = nameOf(isOptions ? entry(options, 'storageEngineIndexType') : options);
  const kind = nameOf(optionOf(options, 'indexType'))?.toLowerCase() === 'unique' ? ' unique' : '';
  return `create${kind} index ${name} on ${qualified(target)}${method ? ` using ${method}` : ''} (${names})${where}`;
}

/** ` where …` of a query that is given for its conditions. */
function predicateSql(predicate: Value): string | undefined {
  if (predicate === undefined) return '';
  if (!is(predicate, 'host')) return undefined;
  const where = predicate.get('conditions');
  return typeof where === 'string' ? ` ${where}` : undefined;
}
