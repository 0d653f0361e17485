/** `queryRunner`: https://typeorm.io/docs/query-runner */
import type { Machine } from '../javascript/machine.ts';
import { sqlOf } from '../javascript/text.ts';
import {
  type CallPlace,
  type HostValue,
  is,
  isCallable,
  native,
  openRecord,
  record,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { tableValue } from './as-values.ts';
import type { Method } from './call.ts';
import { emptyTable, type Memory } from './memory.ts';
import { METHODS } from './methods.ts';
import { pathOf } from './objects.ts';
import { queryBuilder } from './query-builder.ts';

export interface Session {
  memory: Memory;
  machine: Machine;
}

export function queryRunner(session: Session): HostValue {
  const { machine, memory } = session;
  const { effects } = machine;
  const options = openRecord([['type', 'postgres']]);
  const driver = openRecord([['options', options]]);

  const query = native(([sql], place) => {
    const text = sqlOf(sql);
    if (text === undefined) effects.cannotRead('`query` with SQL that is built when it runs', place);
    else effects.send(text, place);
    return UNKNOWN;
  });
  const transaction = native((args, place) => {
    const callback = args.at(-1) ?? null;
    effects.send('START TRANSACTION', place);
    if (isCallable(callback)) machine.call(callback, [manager], place);
    effects.send('COMMIT', { start: place.end - 1, end: place.end });
    return UNKNOWN;
  });

  /** The manager, the connection and the data source know the same words. */
  const manager: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      if (property === 'query') return query;
      if (property === 'transaction') return transaction;
      if (property === 'createQueryBuilder') return native(([table]) => queryBuilder(table, machine));
      if (property === 'connection' || property === 'manager' || property === 'dataSource') return manager;
      if (property === 'queryRunner') return runner;
      if (property === 'createQueryRunner') return native(() => runner);
      if (property === 'options') return options;
      if (property === 'driver') return driver;
      if (property === 'getRepository') return native(() => repository);
      return entities(property);
    },
  };

  const repository: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      if (property === 'query') return query;
      if (property === 'createQueryBuilder') return native(() => queryBuilder(undefined, machine));
      return entities(property);
    },
  };

  const runner: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      switch (property) {
        case 'query':
          return query;
        case 'manager':
        case 'connection':
        case 'dataSource':
          return manager;
        case 'startTransaction':
          return sends('START TRANSACTION');
        case 'commitTransaction':
          return sends('COMMIT');
        case 'rollbackTransaction':
          return sends('ROLLBACK');
        case 'hasTable':
        case 'hasColumn':
        case 'hasSchema':
        case 'getTables':
        case 'getCurrentSchema':
        case 'getCurrentDatabase':
        case 'getDatabases':
        case 'getSchemas':
        case 'getView':
        case 'getViews':
        case 'stream':
          return native(() => UNKNOWN);
        case 'getTable':
          return native(([name]) => {
            const table = memory.tables.get(pathOf(name) ?? '');
            return table ? tableValue(table) : UNKNOWN;
          });
        case 'connect':
        case 'release':
        case 'clearSqlMemory':
        case 'enableSqlMemory':
        case 'disableSqlMemory':
          return native(() => undefined);
        case 'isTransactionActive':
          return true;
        default: {
          const method = Object.hasOwn(METHODS, property) ? METHODS[property] : undefined;
          return method ? native((args, place) => called(property, method, args, place)) : UNKNOWN;
        }
      }
    },
  };

  const sends = (sql: string): Value =>
    native((_, place) => {
      effects.send(sql, place);
      return undefined;
    });

  const called = (name: string, method: Method, args: readonly Value[], place: CallPlace): Value => {
    const path = pathOf(args[0]);
    const table = path === undefined ? undefined : (memory.tables.get(path) ?? emptyTable(path));
    const result =
      table === undefined && !/Schema$|Database$|View$/.test(name)
        ? { what: 'a table whose name is only known when it runs' }
        : method({
            args,
            table: table ?? emptyTable(''),
            memory,
          });
    if (Array.isArray(result)) for (const sql of result) effects.send(sql, place);
    else {
      for (const sql of result.sql ?? []) effects.send(sql, place);
      effects.cannotRead(`\`${name}\`: ${result.what}`, place);
    }
    return undefined;
  };

  /** Rows that are read or changed through classes. */
  const entities = (property: string): Value =>
    native((_, place) => {
      if (
        /^(?:save|insert|update|upsert|delete|remove|softDelete|softRemove|restore|recover|increment|decrement|clear)$/.test(
          property,
        )
      )
        effects.cannotRead('rows that are changed through entities', place);
      return UNKNOWN;
    });
  return runner;
}

/** What `typeorm` exports, as far as migrations use it: the objects are what they are given. */
export function typeormPackage(): Value {
  const made = native(([options]) => (is(options, 'record') ? record(options.entries) : UNKNOWN));
  const names = ['TableColumn', 'TableIndex', 'TableUnique', 'TableCheck', 'TableExclusion', 'View'];
  const exported = openRecord([
    ['Table', made],
    ['TableForeignKey', made],
    ...names.map((name) => [name, made] as const),
  ]);
  return exported;
}
