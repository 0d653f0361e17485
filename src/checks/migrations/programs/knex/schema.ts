/** `knex.schema`: https://knexjs.org/guide/schema-builder.html */
import type { Machine } from '../javascript/machine.ts';
import type { Place } from '../javascript/syntax.ts';
import { nameOf } from '../javascript/text.ts';
import {
  awaited,
  type CallPlace,
  type HostValue,
  isCallable,
  native,
  truth,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { columnNames } from './commands.ts';
import { alterTable, type Creation, createTable } from './compile.ts';
import { qualified, usedRaw, withBindings, wrap } from './raw.ts';
import { tableOf } from './table.ts';
import { createView } from './view.ts';

/** A chain: every call goes on to the same schema. */
export function schemaHost(machine: Machine): HostValue {
  let schema: string | undefined;
  const { effects } = machine;
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    awaited: () => UNKNOWN,
    get: (property) => {
      if (property === 'then')
        return native(([callback], place) =>
          isCallable(callback) ? awaited(machine.call(callback, [UNKNOWN], place)) : host,
        );
      if (property === 'hasTable' || property === 'hasColumn') return native(() => UNKNOWN);
      if (property === 'withSchema')
        return native(([name]) => {
          schema = nameOf(name);
          return host;
        });
      if (/^(?:catch|finally|queryContext|timeout|on)$/.test(property)) return native(() => host);
      const method = Object.hasOwn(METHODS, property) ? METHODS[property] : undefined;
      if (!method) return UNKNOWN;
      return native((args, place) => {
        const at = { start: chained(place, machine) ? place.name : place.start, end: place.end };
        const sent = method({ args, schema, place: at, call: place, machine });
        if (typeof sent === 'string') effects.send(sent, at);
        else if (sent === undefined)
          effects.cannotRead(`\`${property}\` with names that are only known when it runs`, at);
        return host;
      });
    },
  };
  return host;
}

/** Whether a call hangs on another: `schema.a().b()`. */
const chained = ({ start, name }: CallPlace, machine: Machine): boolean =>
  machine.text.slice(start, name).trimEnd().replace(/\.$/, '').trimEnd().endsWith(')');

interface Call {
  args: readonly Value[];
  schema: string | undefined;
  place: Place;
  call: CallPlace;
  machine: Machine;
}

/** SQL, `null` where it was sent already, undefined where only the run tells. */
type Method = (call: Call) => string | null | undefined;

const target = ({ args, schema }: Call): string | undefined => {
  const name = nameOf(args[0]);
  return name === undefined ? undefined : qualified({ schema, name });
};

const onTarget =
  (build: (name: string, call: Call) => string): Method =>
  (call) => {
    const name = target(call);
    return name === undefined ? undefined : build(name, call);
  };

/** Names that Knex does not put a schema before. */
const onName =
  (build: (name: string, call: Call) => string): Method =>
  (call) => {
    const name = nameOf(call.args[0]);
    return name === undefined ? undefined : build(wrap(name), call);
  };

const cascade = ({ args }: Call): string => (truth(args[1]) === true ? ' cascade' : '');

const creates =
  (kind: (call: Call) => Creation | undefined, callbackAt: number): Method =>
  (call) => {
    const name = nameOf(call.args[0]);
    const how = kind(call);
    if (name === undefined || how === undefined) return undefined;
    const callback = call.args[callbackAt];
    const table =
      callback === undefined && typeof how === 'object'
        ? { columns: [], commands: [], checks: [] }
        : tableOf(callback, false, call.call, call.machine);
    createTable(how, { target: { schema: call.schema, name }, table, place: call.place, machine: call.machine });
    return null;
  };

const alters: Method = (call) => {
  const name = nameOf(call.args[0]);
  if (name === undefined) return undefined;
  const table = tableOf(call.args[1], true, call.call, call.machine);
  alterTable({ target: { schema: call.schema, name }, table, place: call.place, machine: call.machine });
  return null;
};

const view =
  (words: string): Method =>
  ({ args, schema, place, call, machine }) => {
    const name = nameOf(args[0]);
    return name === undefined
      ? undefined
      : createView(words, qualified({ schema, name }), args[1], { place, call, machine });
  };

const METHODS: Readonly<Record<string, Method>> = {
  createTable: creates(() => 'create', 1),
  createTableIfNotExists: creates(() => 'create-if-not-exists', 1),
  createTableLike: creates(({ args, schema }) => {
    const like = nameOf(args[1]);
    return like === undefined ? undefined : { like: schema === undefined ? like : `${schema}.${like}` };
  }, 2),
  alterTable: alters,
  table: alters,
  dropTable: onTarget((name) => `drop table ${name}`),
  dropTableIfExists: onTarget((name) => `drop table if exists ${name}`),
  renameTable: (call) => {
    const from = target(call);
    const to = nameOf(call.args[1]);
    return from === undefined || to === undefined ? undefined : `alter table ${from} rename to ${wrap(to)}`;
  },
  raw: ({ args, place, machine }) => {
    const sql = usedRaw(args[0])?.sql ?? withBindings(args[0], args[1]);
    if (sql !== undefined) return sql;
    machine.effects.cannotRead('`raw` with SQL that is built when it runs', place);
    return null;
  },
  createSchema: onName((name) => `create schema ${name}`),
  createSchemaIfNotExists: onName((name) => `create schema if not exists ${name}`),
  dropSchema: onName((name, call) => `drop schema ${name}${cascade(call)}`),
  dropSchemaIfExists: onName((name, call) => `drop schema if exists ${name}${cascade(call)}`),
  createExtension: onName((name) => `create extension ${name}`),
  createExtensionIfNotExists: onName((name) => `create extension if not exists ${name}`),
  dropExtension: onName((name) => `drop extension ${name}`),
  dropExtensionIfExists: onName((name) => `drop extension if exists ${name}`),
  createView: view('create view'),
  createViewOrReplace: view('create or replace view'),
  createMaterializedView: view('create materialized view'),
  dropView: onTarget((name) => `drop view ${name}`),
  dropViewIfExists: onTarget((name) => `drop view if exists ${name}`),
  dropMaterializedView: onTarget((name) => `drop materialized view ${name}`),
  dropMaterializedViewIfExists: onTarget((name) => `drop materialized view if exists ${name}`),
  refreshMaterializedView: onName(
    (name, { args }) => `refresh materialized view${truth(args[1]) === true ? ' concurrently' : ''} ${name}`,
  ),
  renameView: ({ args }) => {
    const names = columnNames(args[0]);
    const to = nameOf(args[1]);
    return names === undefined || to === undefined ? undefined : `alter view ${names} rename to ${wrap(to)}`;
  },
};
