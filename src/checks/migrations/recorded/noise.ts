/** What a tool sends that changes nothing: questions, and settings of its own conversation. */
import type { Node } from '../sql/ast.ts';
import { namesIn, walk } from '../sql/walk.ts';

/** Settings that a client makes for itself. */
const CLIENT =
  /^(?:application_name|client_encoding|client_min_messages|datestyle|intervalstyle|timezone|extra_float_digits|bytea_output|standard_conforming_strings|ssl_renegotiation_limit|default_transaction_\w+|transaction_\w+|idle_in_transaction_session_timeout|jit)$/i;

/** `PREPARE` is none of them: an `EXECUTE` behind it does what it says. */
const QUIET: readonly string[] = [
  ...['VariableShowStmt', 'DeallocateStmt', 'ListenStmt', 'UnlistenStmt', 'NotifyStmt', 'DiscardStmt'],
  ...['FetchStmt', 'DeclareCursorStmt', 'ClosePortalStmt', 'ConstraintsSetStmt', 'CheckPointStmt'],
];

/** Nothing is known of a statement that cannot be read: it is none. */
export function isNoise(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const [kind = ''] = Object.keys(node);
  if (QUIET.includes(kind)) return true;
  if ('ExplainStmt' in node) return true;
  if ('VariableSetStmt' in node) return CLIENT.test(node.VariableSetStmt.name ?? '');
  return 'SelectStmt' in node && node.SelectStmt.intoClause === undefined && !mayChange(node);
}

/** A function of the project may do anything, and a query may hold statements that change rows. */
function mayChange(node: Node): boolean {
  for (const each of walk(node)) {
    if ('InsertStmt' in each || 'UpdateStmt' in each || 'DeleteStmt' in each || 'MergeStmt' in each) return true;
    if ('funcname' in each && !isHarmless([...namesIn(each.funcname)])) return true;
  }
  return false;
}

/** Functions that tools ask with. One of PostgreSQL's that is not here is shown as a statement, which does no harm. */
const HARMLESS =
  /^(?:pg_\w+|current_\w+|session_user|user|version|now|clock_timestamp|statement_timestamp|transaction_timestamp|to_regclass|to_regtype|to_regproc|to_regnamespace|obj_description|col_description|shobj_description|format_type|has_\w+_privilege|set_config|count|max|min|sum|avg|coalesce|greatest|least|nullif|array_agg|string_agg|array_to_string|array_position|array_length|array_remove|array_lower|array_upper|unnest|generate_series|generate_subscripts|json_agg|jsonb_agg|json_build_object|jsonb_build_object|json_object_agg|row_to_json|to_json|to_jsonb|row_number|rank|lower|upper|trim|btrim|ltrim|rtrim|length|char_length|substring|substr|left|right|replace|regexp_replace|regexp_match|regexp_matches|split_part|concat|concat_ws|format|quote_ident|quote_literal|position|strpos|starts_with|to_char|to_number|to_date|to_timestamp|date_part|date_trunc|extract|age|abs|round|floor|ceil|bool_or|bool_and|every|exists|like_escape|txid_current|inet_server_addr|inet_server_port|gen_random_uuid|hashtext|md5|cardinality|information_schema)$/i;

/** PostgreSQL's own, and they change something: dumps write `SELECT pg_catalog.setval(…)`. */
const CHANGES = /^(?:setval|nextval|lo_\w+|pg_notify|pg_(?:create|drop)_\w+)$/i;

/** Names of the catalogue are PostgreSQL's own. */
function isHarmless(parts: readonly string[]): boolean {
  const name = parts.at(-1) ?? '';
  if (CHANGES.test(name)) return false;
  return parts.length > 1 ? /^(?:pg_catalog|information_schema)$/i.test(parts[0] ?? '') : HARMLESS.test(name);
}
