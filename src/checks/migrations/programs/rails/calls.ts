/** Calls on the connection besides those that change a schema. */
import { type Call, NIL, string, textOf, UNKNOWN, type Value } from '../ruby/values.ts';
import { quoted } from './defaults.ts';
import { ident, literal, qualified } from './names.ts';

/** Calls that send SQL as it stands. */
export const SENDS_SQL = new Set([
  'execute',
  'exec_query',
  'exec_update',
  'exec_insert',
  'exec_delete',
  'internal_exec_query',
  'internal_execute',
  'raw_execute',
  'exec',
  'async_exec',
  'update',
  'delete',
  'insert',
]);

export const READS_ROWS = new Set([
  'select_value',
  'select_values',
  'select_all',
  'select_rows',
  'select_one',
  'query',
  'query_value',
  'query_values',
]);

/** Calls whose block simply runs. */
export const RUNS_BLOCK = new Set([
  'say_with_time',
  'suppress_messages',
  'transaction',
  'uncached',
  'no_touching',
  'silence',
  'silence_stream',
  'with_connection',
  'connected_to',
  'tap',
  'execute_block',
  'then',
  'measure',
  'realtime',
  'disable_statement_timeout',
  'with_disabled_statement_timeout',
]);

/** What the connection makes of a value or name; undefined: the call is another one. */
export function quoting(call: Call): Value | undefined {
  const name = textOf(call.args[0]);
  switch (call.name) {
    case 'quote_table_name':
      return name === undefined ? UNKNOWN : string(qualified(name));
    case 'quote_column_name':
      return name === undefined ? UNKNOWN : string(ident(name));
    case 'quote_string':
      return name === undefined ? UNKNOWN : string(literal(name).slice(1, -1));
    case 'quote': {
      const sql = quoted(call.args[0] ?? NIL);
      return sql === undefined ? UNKNOWN : string(sql);
    }
    case 'quoted_true':
      return string('TRUE');
    case 'quoted_false':
      return string('FALSE');
    default:
      return undefined;
  }
}
