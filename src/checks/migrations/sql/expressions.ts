/** What an expression of a default does when a column is added. */
import type { ColumnDef, Constraint, Node } from './ast.ts';
import { stringsOf } from './names.ts';
import { walk } from './walk.ts';

// Functions of PostgreSQL that give another value for each row, so that the table is written anew; `now()` gives one value for
// the statement and is stored once. `provolatile = 'v'` in pg_proc; measured for these on 11 to 18.
const VOLATILE = new Set(
  'random random_normal clock_timestamp timeofday gen_random_uuid uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 gen_random_bytes gen_salt nextval setval currval lastval txid_current pg_current_xact_id cuid ulid generate_ulid gen_ulid nanoid pg_sleep'.split(
    ' ',
  ),
);

// Functions of PostgreSQL in defaults that are not volatile.
const STABLE = new Set(
  'now transaction_timestamp statement_timestamp timezone date_trunc date_part to_timestamp to_char to_date to_number lower upper trim btrim concat concat_ws left right substr substring replace md5 sha256 encode decode length coalesce abs round floor ceil ceiling jsonb_build_object json_build_object jsonb_build_array json_build_array to_jsonb to_json array_append array_to_string string_to_array current_setting current_database current_schema inet_client_addr int4range int8range numrange tsrange tstzrange daterange to_tsvector make_date make_interval make_timestamp make_timestamptz age extract nullif greatest least power mod format repeat lpad rpad array_fill uuid_nil'.split(
    ' ',
  ),
);

export type Volatility = 'volatile' | 'unknown' | 'stable';

/** Names of the functions an expression calls. */
export function callsOf(expression: unknown): string[] {
  const calls: string[] = [];
  for (const node of walk(expression))
    if ('funcname' in node && Array.isArray(node.funcname)) calls.push(stringsOf(node.funcname).at(-1) ?? '');
  return calls;
}

/** `unknown` for a function of the user's own: nothing here tells what it does. */
export function volatilityOf(expression: Node): { volatility: Volatility; call: string } {
  const calls = callsOf(expression);
  const volatile = calls.find((call) => VOLATILE.has(call));
  if (volatile !== undefined) return { volatility: 'volatile', call: volatile };
  const unknown = calls.find((call) => !STABLE.has(call));
  return unknown === undefined ? { volatility: 'stable', call: '' } : { volatility: 'unknown', call: unknown };
}

export const constraintsOf = (column: ColumnDef): Constraint[] =>
  (column.constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));

/** True for `NULL`: a default that is none. */
export const isNull = (expression: Node | undefined): boolean =>
  expression !== undefined && 'A_Const' in expression && expression.A_Const.isnull === true;

/** The default of a column definition; undefined where there is none or it is NULL. */
export function defaultOf(column: ColumnDef): Node | undefined {
  const expression = constraintsOf(column).find(({ contype }) => contype === 'CONSTR_DEFAULT')?.raw_expr;
  return isNull(expression) ? undefined : expression;
}

/** The column of `CHECK (column IS NOT NULL)`. */
export function notNullCheck(expression: Node | undefined): string | undefined {
  if (expression === undefined || !('NullTest' in expression) || expression.NullTest.nulltesttype !== 'IS_NOT_NULL')
    return undefined;
  const { arg } = expression.NullTest;
  return arg && 'ColumnRef' in arg ? stringsOf(arg.ColumnRef.fields).at(-1) : undefined;
}

/** Names of the columns that an expression reads. */
export function* columnsIn(expression: unknown): Iterable<string> {
  for (const node of walk(expression))
    if (
      'ColumnRef' in node &&
      typeof node.ColumnRef === 'object' &&
      node.ColumnRef !== null &&
      'fields' in node.ColumnRef
    )
      yield stringsOf(Array.isArray(node.ColumnRef.fields) ? node.ColumnRef.fields : []).at(-1) ?? '';
}
