/** `DB::…`: https://laravel.com/docs/12.x/database#running-queries */
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, stringOf, UNKNOWN, type Value } from '../php/values.ts';
import { withBindings } from './bindings.ts';
import { otherConnection } from './connections.ts';
import { expression, rawOf } from './literals.ts';
import { queryHost } from './query-host.ts';
import { argument, callback, type Session } from './session.ts';

interface DatabaseCall {
  args: Arguments;
  span: Span;
  session: Session;
  machine: Machine;
}

type DatabaseMethod = (call: DatabaseCall) => Value;

/** Undefined: there is no such method as far as is known. */
export function databaseCall(name: string, call: DatabaseCall): Value | undefined {
  const word = name.toLowerCase();
  return Object.hasOwn(METHODS, word) ? METHODS[word]?.(call) : undefined;
}

export const databaseHost = (session: Session, machine: Machine): HostValue => ({
  kind: 'host',
  call: (name, args, span) => databaseCall(name, { args, span, session, machine }),
});

const statement =
  (method: string): DatabaseMethod =>
  ({ args, session, span }) => {
    const given = argument(args, 0, 'query');
    const sql = rawOf(given)?.sql ?? stringOf(given);
    const bindings = method === 'unprepared' ? undefined : argument(args, 1, 'bindings');
    const filled = sql === undefined ? undefined : withBindings(sql, bindings);
    if (filled === undefined) {
      session.effects.cannotRead(`\`${method}\` with SQL that is built when it runs`, span);
      return UNKNOWN;
    }
    session.effects.send(filled, span);
    session.catalog.noteSql(filled);
    return UNKNOWN;
  };

/** Reads nothing that changes: sent where it is known, since a function of it may change something. */
const select: DatabaseMethod = ({ args, session, span }) => {
  const given = argument(args, 0, 'query');
  const sql = rawOf(given)?.sql ?? stringOf(given);
  const filled = sql === undefined ? undefined : withBindings(sql, argument(args, 1, 'bindings'));
  // Only the catalog of the server is asked.
  if (filled !== undefined && !/\b(?:information_schema|pg_\w+|show)\b/i.test(filled) && /\w\s*\(/.test(filled))
    session.effects.send(filled, span);
  return UNKNOWN;
};

function begin({ session, span }: DatabaseCall): null {
  session.effects.send(session.level === 0 ? 'BEGIN' : `SAVEPOINT trans${session.level + 1}`, span);
  session.level++;
  return null;
}

function commit({ session, span }: DatabaseCall): null {
  // Of those within another only the outermost is sent.
  if (session.level === 1) session.effects.send('COMMIT', span);
  session.level = Math.max(0, session.level - 1);
  return null;
}

const METHODS: Readonly<Record<string, DatabaseMethod>> = {
  statement: statement('statement'),
  unprepared: statement('unprepared'),
  affectingstatement: statement('affectingStatement'),
  insert: statement('insert'),
  update: statement('update'),
  delete: statement('delete'),
  exec: statement('exec'),
  select,
  selectone: select,
  scalar: select,
  selectresultsets: select,
  raw: ({ args }) => {
    const given = argument(args, 0, 'value');
    return expression(rawOf(given)?.sql ?? stringOf(given));
  },
  table: ({ args, session, machine }) => queryHost(argument(args, 0, 'table') ?? UNKNOWN, session, machine),
  query: ({ session, machine }) => queryHost(UNKNOWN, session, machine),
  transaction: (call) => {
    begin(call);
    const { args, machine, span, session } = call;
    const result = callback(argument(args, 0, 'callback'), [databaseHost(session, machine)], span, machine);
    commit(call);
    return result;
  },
  begintransaction: begin,
  commit,
  // Sent when something went wrong, as a rule: nothing did.
  rollback: () => null,
  connection: ({ args, session, machine, span }) =>
    otherConnection(argument(args, 0, 'name') ?? null, session, span) ?? databaseHost(session, machine),
  getschemabuilder: ({ session, machine }) => session.schema(machine),
  getdrivername: () => 'pgsql',
  getdrivertitle: () => 'PostgreSQL',
  getdefaultconnection: () => 'pgsql',
  getname: () => 'pgsql',
  gettableprefix: () => '',
  settableprefix: () => null,
  getpdo: ({ session, machine }) => databaseHost(session, machine),
  getreadpdo: ({ session, machine }) => databaseHost(session, machine),
  getattribute: () => 'pgsql',
  getdatabasename: () => UNKNOWN,
  getserverversion: () => UNKNOWN,
  getconfig: ({ args }) => (argument(args, 0, 'option') === 'driver' ? 'pgsql' : UNKNOWN),
  getquerygrammar: () => HARMLESS,
  getschemagrammar: () => HARMLESS,
  getdoctrineschemamanager: () => HARMLESS,
  getdoctrineconnection: () => HARMLESS,
  getdoctrinecolumn: () => HARMLESS,
  registerdoctrinetype: () => null,
  getpostprocessor: () => HARMLESS,
  escape: () => UNKNOWN,
  quote: () => UNKNOWN,
  setdefaultconnection: () => null,
  enablequerylog: () => null,
  disablequerylog: () => null,
  flushquerylog: () => null,
  purge: () => null,
  reconnect: () => null,
  disconnect: () => null,
  transactionlevel: () => UNKNOWN,
  usewritepdo: ({ session, machine }) => databaseHost(session, machine),
};

/** Only asks or sets up: nothing that is called on it sends a change. */
export const HARMLESS: HostValue = { kind: 'host', call: (name) => (/^list/i.test(name) ? UNKNOWN : HARMLESS) };
