/** Transactions of the migration's own: https://github.com/kysely-org/kysely/blob/master/src/kysely.ts */
import { nameOf } from '../javascript/text.ts';
import {
  awaited,
  type CallPlace,
  type HostValue,
  isCallable,
  native,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { columnName } from './names.ts';
import type { QueryPlace } from './select.ts';

/** Gives `db` in a place. */
export type Connect = (place: QueryPlace) => HostValue;

/** In the migrator's transaction Kysely refuses to begin another one: this migration runs without it. */
export function transaction(place: QueryPlace, connect: Connect): HostValue {
  const { machine } = place.session;
  return beginning(place, ([callback], at, begin) => {
    if (!isCallable(callback)) {
      machine.effects.cannotRead('`transaction` with a function from another file', at);
      return UNKNOWN;
    }
    machine.effects.send(begin, at);
    const result = awaited(machine.call(callback, [connect(place)], at));
    machine.effects.send('commit', { start: Math.max(at.start, at.end - 1), end: at.end });
    return result;
  });
}

/** `const trx = await db.startTransaction().execute()` */
export function controlled(place: QueryPlace, connect: Connect): HostValue {
  return beginning(place, (_, at, begin) => {
    place.session.machine.effects.send(begin, at);
    return opened(place, connect);
  });
}

function beginning(place: QueryPlace, run: (args: readonly Value[], at: CallPlace, begin: string) => Value): HostValue {
  place.session.isBare = true;
  let level = '';
  let access = '';
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      switch (property) {
        case 'setIsolationLevel':
          return native(([name]) => {
            level = ` isolation level ${nameOf(name) ?? 'read committed'}`;
            return host;
          });
        case 'setAccessMode':
          return native(([name]) => {
            access = ` ${nameOf(name) ?? 'read write'}`;
            return host;
          });
        case 'execute':
          return native((args, at) =>
            run(args, at, level === '' && access === '' ? 'begin' : `start transaction${level}${access}`),
          );
        default:
          return UNKNOWN;
      }
    },
  };
  return host;
}

const COMMANDS: Readonly<Record<string, string>> = {
  commit: 'commit',
  rollback: 'rollback',
  savepoint: 'savepoint ',
  rollbackToSavepoint: 'rollback to ',
  releaseSavepoint: 'release ',
};

function opened(place: QueryPlace, connect: Connect): HostValue {
  const { effects } = place.session.machine;
  const inner = connect(place);
  const host: HostValue = {
    ...inner,
    get: (property) => {
      const words = Object.hasOwn(COMMANDS, property) ? COMMANDS[property] : undefined;
      if (words === undefined) return inner.get(property);
      return native(([name]) => command(words, name));
    },
  };
  const command = (words: string, name: Value): HostValue => ({
    kind: 'host',
    isConnection: true,
    get: (property) =>
      property === 'execute'
        ? native((_, at) => {
            const part = words.endsWith(' ') ? columnName(name) : '';
            if (typeof part === 'string') effects.send(words + part, at);
            else effects.cannotRead(`\`${words.trim()}\` with ${part.kind === 'gap' ? part.what : 'a name'}`, at);
            return host;
          })
        : UNKNOWN,
  });
  return host;
}
