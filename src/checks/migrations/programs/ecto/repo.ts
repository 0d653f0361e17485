/** Queries that a migration sends by its repository: https://hexdocs.pm/ecto/Ecto.Repo.html */
import { literal } from '../../sql/names.ts';
import { type Call, type Machine, Raised } from '../elixir/machine.ts';
import { atom, floatText, isNil, itemsOf, tuple, UNKNOWN, type Value } from '../elixir/values.ts';
import { type Session, send, unread } from './session.ts';
import { sqlOf } from './sql-text.ts';

const QUERIES = /^(?:query|query_many)!?$/;
const RUNS = /^(?:transaction|transact|checkout)$/;
const READS =
  /^(?:all|all_by|one!?|get!?|get_by!?|exists\?|aggregate|preload|stream|config|in_transaction\?|default_options|get_dynamic_repo|put_dynamic_repo|prepare_query|reload!?|to_sql|explain|load|checked_out\?|start_link|stop|module_info)$/;

/** Undefined: it is no call of a repository. */
export function callRepo(session: Session, call: Call, machine: Machine): Value | undefined {
  const { module, name, args } = call;
  if (module === undefined) return undefined;
  if (module === 'Ecto.Adapters.SQL' && (QUERIES.test(name) || name === 'query_many!'))
    return query(session, call, args.slice(1));
  if (!/Repo$/.test(module)) return undefined;
  if (QUERIES.test(name)) return query(session, call, args);
  if (name === '__adapter__') return { type: 'module', name: 'Ecto.Adapters.Postgres' };
  if (name === 'rollback') throw new Raised();
  const [fun] = args;
  if (RUNS.test(name) && fun?.type === 'function') {
    machine.apply(fun, [], call);
    return UNKNOWN;
  }
  if (!READS.test(name))
    unread(session, call, `\`${shortName(module)}.${name}\`: Elixir code that runs with the migration`);
  return UNKNOWN;
}

export const shortName = (module: string): string => module.split('.').at(-1) ?? module;

function query(session: Session, call: Call, [sql, parameters]: readonly Value[]): Value {
  const text = sqlOf(sql);
  if (text !== undefined) send(session, call, withParameters(text, itemsOf(parameters) ?? []));
  else unread(session, call, `\`${call.name}\` with SQL that is built when it runs`);
  const result = UNKNOWN;
  return call.name.endsWith('!') || call.name.startsWith('query_many') ? result : tuple([atom('ok'), result]);
}

/** Values take the places of `$1`, `$2` outside of texts and names; what is not known stays. */
function withParameters(sql: string, parameters: readonly Value[]): string {
  if (parameters.length === 0) return sql;
  return sql.replace(/'[^']*'|"[^"]*"|\$(\d{1,4})/g, (whole, place?: string) => {
    const value = place === undefined ? undefined : parameters[Number(place) - 1];
    return (value && valueSql(value)) ?? whole;
  });
}

function valueSql(value: Value): string | undefined {
  if (isNil(value)) return 'NULL';
  switch (value.type) {
    case 'string':
      return literal(value.text);
    case 'integer':
      return String(value.value);
    case 'float':
      return floatText(value.value);
    case 'atom':
      return /^(?:true|false)$/.test(value.name) ? value.name : undefined;
    case 'list': {
      const items = value.items.map(valueSql);
      return items.every((item) => item !== undefined) ? `ARRAY[${items.join(', ')}]` : undefined;
    }
    default:
      return undefined;
  }
}
