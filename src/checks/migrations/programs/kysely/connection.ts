/** `db`, and the transaction that takes its place: https://kysely-org.github.io/kysely-apidoc/classes/Kysely.html */
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
import { caseBuilder } from './case.ts';
import { dynamic } from './expressions.ts';
import { type Call, partsOf } from './fluent.ts';
import { functions } from './functions.ts';
import { NAMES } from './parts.ts';
import { deleteFrom, insertInto, updateTable } from './rows.ts';
import { schemaModule } from './schema.ts';
import { type QueryPlace, selectFrom, selectNoFrom } from './select.ts';
import { send } from './send.ts';
import type { Session } from './session.ts';
import { controlled, transaction } from './transactions.ts';
import { withQuery } from './with.ts';

/** `db` in a place: with a schema, behind `with`. */
export function connection(place: QueryPlace): HostValue {
  const { session } = place;
  const { effects } = session.machine;
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      const query = queries(place, property);
      if (query) return native((args, at) => query({ args, session, place: at, at }));
      switch (property) {
        case 'schema':
          return schemaModule(place);
        case 'fn':
          return functions(session);
        case 'dynamic':
          return dynamic(session);
        case 'case':
          return native((args, at) => caseBuilder(args, session, at));
        case 'with':
        case 'withRecursive':
          return native((args, at) => connection(withQuery(property === 'withRecursive', args, place, at, connection)));
        case 'withSchema':
          return native(([name], at) => {
            const schema = nameOf(name);
            if (schema === undefined) effects.cannotRead(`\`withSchema\` with ${NAMES}`, at);
            return connection({ ...place, schema });
          });
        case 'withPlugin':
          return native((_, at) => {
            effects.cannotRead('`withPlugin`: a plugin may change what is sent', at);
            return host;
          });
        case 'withoutPlugins':
        case 'withTables':
        case '$extendTables':
        case '$omitTables':
        case '$pickTables':
          return native(() => host);
        case 'transaction':
          return native(() => transaction(place, connection));
        case 'startTransaction':
          return native(() => controlled(place, connection));
        case 'connection':
          return native(() => ownConnection(place));
        case 'executeQuery':
          return native(([query], at) => execute(query, at, session));
        case 'introspection':
          return UNKNOWN;
        case 'isTransaction':
          return session.isBare ? UNKNOWN : true;
        case 'destroy':
          return native(() => undefined);
        default:
          return UNKNOWN;
      }
    },
  };
  return host;
}

function queries(place: QueryPlace, method: string): ((call: Call) => Value) | undefined {
  switch (method) {
    case 'selectFrom':
      return (call) => selectFrom(call.args[0], { ...call, ...place });
    case 'selectNoFrom':
      return (call) => selectNoFrom(call, place);
    case 'insertInto':
      return ({ args }) => insertInto(args[0], place);
    case 'updateTable':
      return ({ args }) => updateTable(args[0], place);
    case 'deleteFrom':
      return ({ args }) => deleteFrom(args[0], place);
    default:
      return undefined;
  }
}

/** Takes what was compiled, or what can be. */
function execute(query: Value, place: CallPlace, session: Session): Value {
  const parts = partsOf(query);
  if (parts) send('executeQuery', parts, place, session);
  else session.machine.effects.cannotRead('`executeQuery` with SQL that is built when it runs', place);
  return UNKNOWN;
}

/** In a transaction Kysely refuses it: the migrator runs without one. */
function ownConnection(place: QueryPlace): HostValue {
  const { session } = place;
  session.isBare = true;
  return {
    kind: 'host',
    isConnection: true,
    get: (property) =>
      property === 'execute'
        ? native(([callback], at) => {
            if (isCallable(callback)) return awaited(session.machine.call(callback, [connection(place)], at));
            session.machine.effects.cannotRead('`connection` with a function from another file', at);
            return UNKNOWN;
          })
        : UNKNOWN,
  };
}
