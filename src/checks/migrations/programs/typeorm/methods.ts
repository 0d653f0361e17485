/** The query runner's methods that change the schema. */
import { nameOf, sqlOf } from '../javascript/text.ts';
import { entry, is, itemsOf, truth, type Value } from '../javascript/values.ts';
import { each, isOff, type Method, NAMES, remember } from './call.ts';
import { addColumn, changeColumn, dropColumn } from './columns.ts';
import { CONSTRAINTS } from './constraints.ts';
import { found, spelled } from './memory.ts';
import { pathSql, quoted } from './naming.ts';
import { type Column, columnOf, hasUnknownDefault, pathOf, type Table, tableOf } from './objects.ts';
import { comment } from './sql.ts';
import { createTable, dropTable, renameTable } from './tables.ts';

const creates: Method = ({ args, memory }) => {
  const given = tableOf(args[0]);
  if (!given) return { what: NAMES };
  const sql = createTable(given.table, { foreignKeys: !isOff(args[2]), indices: !isOff(args[3]) }, memory);
  const hidden = itemsOf(entry(args[0], 'columns')).some(hasUnknownDefault) ? ['a default'] : [];
  const missing = [...given.missing, ...hidden];
  return missing.length > 0 ? { sql, what: `${missing[0]} that is only known when it runs` } : sql;
};

const adds: Method = (call) => {
  const column = columnOf(call.args[1]);
  if (!column) return { what: NAMES };
  const sql = addColumn(call.table, column, call.memory);
  remember(call);
  return hasUnknownDefault(call.args[1]) ? { sql, what: 'a default that is only known when it runs' } : sql;
};

const drops: Method = (call) => {
  const name = pathOf(call.args[1]);
  if (name === undefined) return { what: NAMES };
  const sql = dropColumn(call.table, name, call.memory);
  remember(call);
  return sql;
};

/** The column as it is: given, remembered, or at least known by name. */
function before(value: Value, table: Table): Column | string | undefined {
  const given = is(value, 'record') ? columnOf(value) : undefined;
  if (given) return given;
  const name = nameOf(value);
  return name === undefined ? undefined : (table.columns.find((column) => column.name === name) ?? name);
}

const changes: Method = (call) => {
  const { args, table, memory } = call;
  const old = before(args[1], table);
  const next = columnOf(args[2]);
  if (!old || !next) return { what: NAMES };
  // Types are read from the database as PostgreSQL spells them: one that is spelled otherwise is another.
  const unlike: Column | undefined =
    typeof old === 'string' && spelled(next.type) !== next.type ? { ...found(next), name: old } : undefined;
  const known = typeof old === 'string' ? unlike : old;
  if (!known)
    return {
      what: 'a column whose present type is not known here: another type or length makes it anew, without its data',
    };
  const sql = changeColumn(table, known, next, memory);
  remember(call);
  return sql;
};

const renames: Method = (call) => {
  const { args, table, memory } = call;
  const old = before(args[1], table);
  const next = is(args[2], 'record') ? columnOf(args[2]) : nameOf(args[2]);
  if (!old || !next) return { what: NAMES };
  const blank: Column = {
    name: typeof old === 'string' ? old : old.name,
    type: '',
    length: '',
    isNullable: false,
    isPrimary: false,
    isUnique: false,
    isArray: false,
    isGenerated: false,
  };
  const from = typeof old === 'string' ? blank : old;
  if (typeof next !== 'string' && typeof old === 'string') return changes(call);
  const sql = changeColumn(table, from, typeof next === 'string' ? { ...from, name: next } : next, memory);
  remember(call);
  return sql;
};

const schema =
  (build: (name: string, args: readonly Value[]) => string): Method =>
  ({ args }) => {
    const name = nameOf(args[0]);
    return name === undefined ? { what: NAMES } : [build(quoted(name), args)];
  };

const view: Method = ({ args }) => {
  const path = pathOf(args[0]);
  const sql = sqlOf(entry(args[0], 'expression'));
  const kind = truth(entry(args[0], 'materialized')) === true ? 'MATERIALIZED ' : '';
  if (path === undefined || sql === undefined) return { what: 'a view over a query that is built when it runs' };
  return [`CREATE ${kind}VIEW ${pathSql(path)} AS ${sql}`];
};

export const METHODS: Readonly<Record<string, Method>> = {
  createTable: creates,
  dropTable: ({ args, table, memory }) =>
    dropTable(table.path, { foreignKeys: !isOff(args[2]), indices: !isOff(args[3]) }, memory),
  renameTable: ({ args, table, memory }) => {
    const name = nameOf(args[1]);
    return name === undefined ? { what: NAMES } : renameTable(table.path, name, memory);
  },
  addColumn: adds,
  addColumns: each(adds),
  dropColumn: drops,
  dropColumns: each(drops),
  renameColumn: renames,
  changeColumn: changes,
  changeColumns: each(changes),
  ...CONSTRAINTS,
  clearTable: ({ table }) => [`TRUNCATE TABLE ${pathSql(table.path)}`],
  changeTableComment: ({ args, table }) => [`COMMENT ON TABLE ${pathSql(table.path)} IS ${comment(nameOf(args[1]))}`],
  createSchema: schema((name, args) => `CREATE SCHEMA ${truth(args[1]) === true ? 'IF NOT EXISTS ' : ''}${name}`),
  dropSchema: schema(
    (name, args) =>
      `DROP SCHEMA ${truth(args[1]) === true ? 'IF EXISTS ' : ''}${name}${truth(args[2]) === true ? ' CASCADE' : ''}`,
  ),
  createDatabase: schema((name) => `CREATE DATABASE ${name}`),
  dropDatabase: schema((name, args) => `DROP DATABASE ${truth(args[1]) === true ? 'IF EXISTS ' : ''}${name}`),
  createView: view,
  dropView: ({ args }) => {
    const path = pathOf(args[0]);
    const kind = truth(entry(args[0], 'materialized')) === true ? 'MATERIALIZED ' : '';
    return path === undefined ? { what: NAMES } : [`DROP ${kind}VIEW ${pathSql(path)}`];
  },
  clearDatabase: () => ({ what: 'all tables are dropped' }),
};
