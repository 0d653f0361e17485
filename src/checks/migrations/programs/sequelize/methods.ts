/** The methods of `queryInterface` that change the database. */
import { literal, nameOf } from '../javascript/text.ts';
import { entry, is, type RecordValue, truth, type Value } from '../javascript/values.ts';
import { type Attribute, attributeOf, attributeSql, changeSql } from './attributes.ts';
import { addConstraint, addIndex, removeIndex } from './indexes.ts';
import { deleteRows, insertRows, updateRows } from './rows.ts';
import { fullTableSql, quoted, tableSql } from './values.ts';

export interface Sent {
  sql?: string[];
  /** What is only known when it runs, in words: `a name`. */
  missing?: string;
}

type Method = (args: readonly Value[]) => Sent;

const UNNAMED: Sent = { missing: 'a name' };

const on =
  (build: (table: string, args: readonly Value[]) => string | undefined): Method =>
  (args) => {
    const table = tableSql(args[0]);
    const sql = table === undefined ? undefined : build(table, args);
    return sql === undefined ? UNNAMED : { sql: [sql] };
  };

/** The schema can be given with the options. */
const withSchema = (table: Value, options: Value): Value => {
  const schema = entry(options, 'schema');
  const name = nameOf(table);
  return typeof schema === 'string' && name !== undefined
    ? {
        kind: 'record',
        entries: new Map<string, Value>([
          ['tableName', name],
          ['schema', schema],
        ]),
      }
    : table;
};

const createTable: Method = ([given, attributes, options]) => {
  const table = tableSql(withSchema(given, options));
  if (table === undefined) return UNNAMED;
  if (!is(attributes, 'record')) return { missing: 'a list of columns' };
  const sql: string[] = [];
  const columns: string[] = [];
  const keys: string[] = [];
  const comments: string[] = [];
  let missing = attributes.isOpen ? 'a column' : undefined;
  const tableComment = nameOf(entry(options, 'comment'));
  if (tableComment) comments.push(`COMMENT ON TABLE ${table} IS ${literal(tableComment)}`);
  for (const [key, value] of attributes.entries) {
    const name = nameOf(entry(value, 'field')) ?? key;
    const attribute = attributeOf(value, given, name);
    if (!attribute) {
      missing ??= 'the type of a column';
      continue;
    }
    missing ??= attribute.missing;
    if (attribute.makeEnum) sql.push(attribute.makeEnum);
    columns.push(`${quoted(name)} ${attributeSql(attribute)}`);
    if (attribute.isPrimary) keys.push(quoted(name));
    if (attribute.comment) comments.push(`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`);
  }
  columns.push(...uniqueKeys(options));
  if (keys.length > 0) columns.push(`PRIMARY KEY (${keys.join(',')})`);
  sql.push([`CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`, ...comments].join('; '));
  return missing === undefined ? { sql } : { sql, missing };
};

/** `{ uniqueKeys: { name: { fields: […] } } }` */
function uniqueKeys(options: Value): string[] {
  const keys = entry(options, 'uniqueKeys');
  if (!is(keys, 'record')) return [];
  return [...keys.entries.values()].flatMap((key) => {
    const fields = entry(key, 'fields');
    const names = is(fields, 'list') ? fields.items.flatMap((field) => nameOf(field) ?? []) : [];
    return names.length > 0 && entry(key, 'customIndex') !== false ? [`UNIQUE (${names.map(quoted).join(', ')})`] : [];
  });
}

/** A column of the arguments `(table, name, attribute)`. */
function columnOf(args: readonly Value[]): { table: string; name: string; attribute: Attribute } | Sent {
  const table = tableSql(args[0]);
  const name = nameOf(args[1]);
  if (table === undefined || name === undefined) return UNNAMED;
  const attribute = attributeOf(args[2], args[0], name);
  return attribute ? { table, name, attribute } : { missing: 'a type' };
}

const addColumn: Method = (args) => {
  const column = columnOf(args);
  if (!('attribute' in column)) return column;
  const { table, name, attribute } = column;
  const comment = attribute.comment
    ? [`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`]
    : [];
  const sql = [
    ...(attribute.makeEnum ? [attribute.makeEnum] : []),
    `ALTER TABLE ${fullTableSql(args[0])} ADD COLUMN ${quoted(name)} ${attributeSql(attribute)}`,
    ...comment,
  ].join('; ');
  return { sql: [sql], ...(attribute.missing && { missing: attribute.missing }) };
};

const changeColumn: Method = (args) => {
  const column = columnOf(args);
  if (!('attribute' in column)) return column;
  const { table, name, attribute } = column;
  return { sql: [changeSql(table, name, attribute)], ...(attribute.missing && { missing: attribute.missing }) };
};

const named = (value: Value): string | undefined => {
  const name = nameOf(value);
  return name === undefined ? undefined : quoted(name);
};

const isOn = (options: Value, name: string): boolean => truth(entry(options, name)) === true;

const renameColumn = on((table, [, from, to]) => {
  const names = [named(from), named(to)];
  return names[0] && names[1] ? `ALTER TABLE ${table} RENAME COLUMN ${names[0]} TO ${names[1]}` : undefined;
});

const simple =
  (build: (name: string) => string): Method =>
  ([value]) => {
    const name = named(is(value, 'record') ? schemaOf(value) : value);
    return name === undefined ? UNNAMED : { sql: [build(name)] };
  };

const schemaOf = (value: RecordValue): Value => value.entries.get('schema') ?? value.entries.get('tableName');

export const METHODS: Readonly<Record<string, Method>> = {
  createTable,
  addColumn,
  changeColumn,
  renameColumn,
  removeColumn: on((_, [table, column]) => {
    const name = named(column);
    return name && `ALTER TABLE ${fullTableSql(table)} DROP COLUMN ${name}`;
  }),
  dropTable: ([table, options]) =>
    on((name) => `DROP TABLE IF EXISTS ${name}${isOn(options, 'cascade') || isOn(options, 'force') ? ' CASCADE' : ''}`)(
      [withSchema(table, options)],
    ),
  renameTable: on((table, [, to]) => {
    const name = tableSql(to);
    return name && `ALTER TABLE ${table} RENAME TO ${name}`;
  }),
  addIndex,
  removeIndex,
  addConstraint,
  removeConstraint: on((table, [, constraint]) => {
    const name = named(constraint);
    return name && `ALTER TABLE ${table} DROP CONSTRAINT ${name}`;
  }),
  createSchema: simple((name) => `CREATE SCHEMA IF NOT EXISTS ${name}`),
  dropSchema: simple((name) => `DROP SCHEMA IF EXISTS ${name} CASCADE`),
  dropEnum: simple((name) => `DROP TYPE IF EXISTS ${name}`),
  createDatabase: simple((name) => `CREATE DATABASE ${name}`),
  dropDatabase: simple((name) => `DROP DATABASE IF EXISTS ${name}`),
  dropTrigger: on((table, [, trigger]) => {
    const name = named(trigger);
    return name && `DROP TRIGGER ${name} ON ${table} RESTRICT`;
  }),
  bulkInsert: insertRows,
  bulkUpdate: updateRows,
  bulkDelete: deleteRows,
  dropAllTables: () => ({ missing: 'every table, a list' }),
  dropAllEnums: () => ({ missing: 'every enum, a list' }),
};
