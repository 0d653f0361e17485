/** `DB::table('users')`: conditions are kept, writing sends a statement, reading gives rows that are not known. */
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, is, stringOf, UNKNOWN, type Value } from '../php/values.ts';
import { CONDITIONS, type ConditionCall, columnOf } from './conditions.ts';
import { rawOf } from './literals.ts';
import { tableName } from './names.ts';
import type { Query } from './query.ts';
import { argument, callback, type Session } from './session.ts';
import { WRITES } from './writes.ts';

export function queryHost(table: Value, session: Session, machine: Machine): HostValue {
  const raw = rawOf(table);
  const name = typeof table === 'string' ? table : undefined;
  return hostOf(
    {
      table: raw?.sql ?? (name === undefined ? undefined : tableName(name)),
      name: name === undefined ? undefined : tableName(name.split(/\s{1,20}as\s{1,20}/i)[0] ?? ''),
      wheres: [],
      isKnown: true,
      limit: undefined,
      orders: [],
      parameters: { count: 0 },
    },
    session,
    machine,
  );
}

/** Parts that say nothing of what is written. */
const IGNORED = new Set(
  'select addselect selectraw distinct lockforupdate sharedlock usewritepdo groupby having havingraw dd dump tap latest oldest withtrashed'.split(
    ' ',
  ),
);

/** What asks for rows, and calls a function with them. */
const READS = new Set(
  'get first find firstorfail sole value pluck count exists doesntexist max min sum avg average aggregate implode tosql torawsql getbindings cursor chunk chunkbyid chunkbyiddesc each eachbyid lazy lazybyid chunkmap paginate getconnection getgrammar clone newquery explain all'.split(
    ' ',
  ),
);

function hostOf(query: Query, session: Session, machine: Machine): HostValue {
  const host: HostValue = {
    kind: 'host',
    state: query,
    call: (written, args, span) => {
      const name = written.toLowerCase();
      const isOr = name.startsWith('or') && Object.hasOwn(CONDITIONS, name.slice(2));
      const word = isOr ? name.slice(2) : name;
      if (Object.hasOwn(CONDITIONS, word)) {
        const nested = (inner: Query): Value => hostOf(inner, session, machine);
        const call: ConditionCall = { args, query, span, session, machine, nested };
        const sql = CONDITIONS[word]?.(call);
        if (sql === undefined) query.isKnown = false;
        else query.wheres.push({ word: isOr ? 'or' : 'and', sql });
        return host;
      }
      if (Object.hasOwn(WRITES, name)) return write(name, written, args, span);
      return other(name, args, span);
    },
  };
  return host;

  function write(name: string, written: string, args: Arguments, span: Span): Value {
    const statements = query.isKnown && query.table !== undefined ? WRITES[name]?.(query, args) : undefined;
    if (statements === undefined)
      session.effects.cannotRead(`\`${written}\` of rows, as a query that is only known when it runs`, span);
    for (const sql of statements ?? []) session.effects.send(sql, span);
    query.parameters = { count: 0 };
    return UNKNOWN;
  }

  function other(name: string, args: Arguments, span: Span): Value | undefined {
    if (IGNORED.has(name)) return host;
    if (READS.has(name)) {
      for (const value of [...args.values, ...args.named.values()])
        if (is(value, 'function'))
          callback(
            value,
            value.function.parameters.map(() => UNKNOWN),
            span,
            machine,
          );
      return name === 'newquery' || name === 'clone'
        ? hostOf({ ...query, wheres: [...query.wheres] }, session, machine)
        : UNKNOWN;
    }
    switch (name) {
      case 'from': {
        const table = argument(args, 0, 'table');
        query.table = rawOf(table)?.sql ?? (typeof table === 'string' ? tableName(table) : undefined);
        query.name = query.table;
        return host;
      }
      case 'limit':
      case 'take': {
        const count = stringOf(argument(args, 0, 'value'));
        if (count === undefined) query.isKnown = false;
        query.limit = count;
        return host;
      }
      case 'orderby':
      case 'orderbydesc': {
        const column = columnOf(argument(args, 0, 'column'));
        const direction =
          name === 'orderbydesc' ? 'desc' : (stringOf(argument(args, 1, 'direction') ?? 'asc') ?? 'asc');
        if (column !== undefined) query.orders.push(`${column} ${direction.toLowerCase() === 'desc' ? 'desc' : 'asc'}`);
        return host;
      }
      case 'when':
      case 'unless':
        query.isKnown = false;
        return host;
      default:
        // `whereName('x')` is a condition on `name`.
        if (/^where[a-z]/.test(name) || /^or/.test(name) || /join|union|^offset|^skip|^with|^from/.test(name)) {
          query.isKnown = false;
          return host;
        }
        return undefined;
    }
  }
}
