/** `knex` itself, and the transaction that takes its place. */
import type { Machine } from '../javascript/machine.ts';
import { nameOf } from '../javascript/text.ts';
import {
  awaited,
  type HostValue,
  isCallable,
  type NativeValue,
  native,
  openRecord,
  record,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { queryHost } from './query.ts';
import { piece, rawHost, wrap } from './raw.ts';
import { schemaHost } from './schema.ts';

const config = openRecord([
  ['client', 'pg'],
  ['dialect', 'postgres'],
]);
const client = openRecord([
  ['config', config],
  ['dialect', 'postgresql'],
  ['driverName', 'pg'],
]);

const now = native(([precision]) =>
  piece(typeof precision === 'number' ? `CURRENT_TIMESTAMP(${precision})` : 'CURRENT_TIMESTAMP'),
);
const fn = record([
  ['now', now],
  ['uuid', native(() => piece('(gen_random_uuid())'))],
]);

/** `level`: how many transactions are open around it; 0: none. */
export function connection(machine: Machine, level: number): HostValue {
  const ref = native(([name]) => {
    const text = nameOf(name);
    return piece(text === undefined ? undefined : wrap(text));
  });
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    call: ([table]) => queryHost(table, machine),
    get: (property) => {
      switch (property) {
        case 'schema':
          return schemaHost(machine);
        case 'raw':
          return native((args, place) => rawHost(args, place, machine));
        case 'fn':
          return fn;
        case 'client':
          return client;
        case 'ref':
          return ref;
        case 'transaction':
          return transaction(machine, level);
        case 'context':
        case 'knex':
          return host;
        case 'isTransaction':
          return level > 0;
        case 'batchInsert':
          return native(([table, rows], place) => {
            const insert = queryHost(table, machine).get('insert');
            return machine.call(insert, [rows], place);
          });
        case 'commit':
        case 'rollback':
        case 'destroy':
          return native(() => undefined);
        case 'executionPromise':
        case 'userParams':
          return UNKNOWN;
        default:
          return native((args, place) => machine.call(queryHost(undefined, machine).get(property), args, place));
      }
    },
  };
  return host;
}

/** A transaction in a transaction is a savepoint. */
function transaction(machine: Machine, level: number): NativeValue {
  const name = `trx${level + 1}`;
  return native(([callback], place) => {
    const trx = connection(machine, level + 1);
    if (!isCallable(callback)) return trx;
    machine.effects.send(level === 0 ? 'BEGIN' : `SAVEPOINT ${name}`, place);
    const result: Value = awaited(machine.call(callback, [trx], place));
    machine.effects.send(level === 0 ? 'COMMIT' : `RELEASE SAVEPOINT ${name}`, {
      start: place.end - 1,
      end: place.end,
    });
    return result;
  });
}
