/** Indexes, keys and other constraints. */
import { nameOf } from '../javascript/text.ts';
import { entry, is, itemsOf, type Value } from '../javascript/values.ts';
import { type Call, each, type Method, NAMES, remember } from './call.ts';
import { derivedName, pathSql, quoted, quotedAll } from './naming.ts';
import { checkOf, columnOf, foreignKeyOf, indexOf, type Table, uniqueOf } from './objects.ts';
import {
  checkSql,
  createIndexSql,
  dropConstraintSql,
  dropIndexSql,
  exclusionSql,
  foreignKeyName,
  foreignKeySql,
  indexName,
  primaryKeyName,
  uniqueSql,
} from './sql.ts';

/** A constraint by its name, or by an object that has one or from which one is derived. */
function nameGiven(value: Value, derive: (value: Value) => string | undefined): string | undefined {
  return is(value, 'record') ? (nameOf(entry(value, 'name')) ?? derive(value)) : nameOf(value);
}

const alter = ({ table }: Call): string => `ALTER TABLE ${pathSql(table.path)}`;

const addsPart =
  <T>(
    read: (value: Value) => T | undefined,
    sql: (path: string, part: T) => string,
    keep: (table: Table, part: T) => void,
  ): Method =>
  (call) => {
    const part = read(call.args[1]);
    if (part === undefined) return { what: NAMES };
    keep(call.table, part);
    remember(call);
    return [sql(call.table.path, part)];
  };

const dropsConstraint =
  (derive: (call: Call, value: Value) => string | undefined): Method =>
  (call) => {
    const name = nameGiven(call.args[1], (value) => derive(call, value));
    if (name === undefined) return { what: NAMES };
    const { table } = call;
    table.uniques = table.uniques.filter((unique) => unique.name !== name);
    table.foreignKeys = table.foreignKeys.filter((key) => key.name !== name);
    return [dropConstraintSql(table.path, name)];
  };

const constraint = (sql: string, path: string): string => `ALTER TABLE ${pathSql(path)} ADD ${sql}`;

const createIndex = addsPart(indexOf, createIndexSql, (table, index) =>
  table.indices.push({ ...index, name: indexName(table.path, index) }),
);
const dropIndex: Method = ({ args, table }) => {
  const index = indexOf(args[1]);
  const name = nameGiven(args[1], () => index && indexName(table.path, index));
  if (name === undefined) return { what: NAMES };
  const known = table.indices.find((candidate) => candidate.name === name);
  table.indices = table.indices.filter((candidate) => candidate !== known);
  return [dropIndexSql(table.path, name, index?.isConcurrent ?? known?.isConcurrent ?? false)];
};
const createForeignKey = addsPart(
  (value) => foreignKeyOf(value),
  (path, key) => constraint(foreignKeySql(path, key), path),
  (table, key) => table.foreignKeys.push({ ...key, name: foreignKeyName(table.path, key) }),
);
const dropForeignKey = dropsConstraint(({ table }, value) => {
  const key = foreignKeyOf(value);
  return key && foreignKeyName(table.path, key);
});
const createUnique = addsPart(
  uniqueOf,
  (path, unique) => constraint(uniqueSql(path, unique), path),
  (table, unique) =>
    table.uniques.push({ ...unique, name: unique.name ?? derivedName('unique', table.path, unique.columns) }),
);
const dropUnique = dropsConstraint(({ table }, value) => {
  const unique = uniqueOf(value);
  return unique && derivedName('unique', table.path, unique.columns);
});
const createCheck = addsPart(
  checkOf,
  (path, check) => constraint(checkSql(path, check), path),
  (table, check) => table.checks.push(check),
);
const dropCheck = dropsConstraint(({ table }, value) => {
  const check = checkOf(value);
  return check && derivedName('check', table.path, check.expression);
});
const createExclusion = addsPart(
  checkOf,
  (path, exclusion) => constraint(exclusionSql(path, exclusion), path),
  () => undefined,
);
const dropExclusion = dropsConstraint(({ table }, value) => {
  const exclusion = checkOf(value);
  return exclusion && derivedName('exclusion', table.path, exclusion.expression);
});

const createPrimaryKey: Method = (call) => {
  const { args, table } = call;
  const columns = is(args[1], 'list') ? args[1].items.map(nameOf) : [undefined];
  const names = columns.flatMap((name) => (name === undefined ? [] : [name]));
  if (names.length !== columns.length) return { what: NAMES };
  const name = nameOf(args[2]) ?? derivedName('primaryKey', table.path, names);
  table.columns = table.columns.map((column) =>
    names.includes(column.name) ? { ...column, isPrimary: true } : column,
  );
  remember(call);
  return [`${alter(call)} ADD CONSTRAINT ${quoted(name)} PRIMARY KEY (${quotedAll(names)})`];
};

const dropPrimaryKey: Method = (call) => {
  const { table } = call;
  const keys = table.columns.filter(({ isPrimary }) => isPrimary);
  if (keys.length === 0) return { what: 'a primary key whose columns are not known here' };
  table.columns = table.columns.map((column) => ({ ...column, isPrimary: false }));
  remember(call);
  return [dropConstraintSql(table.path, primaryKeyName(table.path, keys))];
};

const updatePrimaryKeys: Method = (call) => {
  const columns = itemsOf(call.args[1]).flatMap((item) => columnOf(item) ?? []);
  const keys = call.table.columns.filter(({ isPrimary }) => isPrimary);
  if (columns.length === 0 || keys.length === 0) return { what: 'a primary key whose columns are not known here' };
  const names = columns.map(({ name }) => name);
  const { path } = call.table;
  return [
    dropConstraintSql(path, primaryKeyName(path, keys)),
    `${alter(call)} ADD CONSTRAINT ${quoted(derivedName('primaryKey', path, names))} PRIMARY KEY (${quotedAll(names)})`,
  ];
};

export const CONSTRAINTS: Readonly<Record<string, Method>> = {
  createPrimaryKey,
  dropPrimaryKey,
  updatePrimaryKeys,
  createIndex,
  createIndices: each(createIndex),
  dropIndex,
  dropIndices: each(dropIndex),
  createForeignKey,
  createForeignKeys: each(createForeignKey),
  dropForeignKey,
  dropForeignKeys: each(dropForeignKey),
  createUniqueConstraint: createUnique,
  createUniqueConstraints: each(createUnique),
  dropUniqueConstraint: dropUnique,
  dropUniqueConstraints: each(dropUnique),
  createCheckConstraint: createCheck,
  createCheckConstraints: each(createCheck),
  dropCheckConstraint: dropCheck,
  dropCheckConstraints: each(dropCheck),
  createExclusionConstraint: createExclusion,
  createExclusionConstraints: each(createExclusion),
  dropExclusionConstraint: dropExclusion,
  dropExclusionConstraints: each(dropExclusion),
};
