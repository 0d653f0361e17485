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
  if ('ExplainStmt' in node) return !isAnalyzed(node.ExplainStmt.options) || !mayChange(node);
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

/** `EXPLAIN ANALYZE` runs what it explains. */
const isAnalyzed = (options: readonly Node[] | undefined): boolean =>
  options?.some((option) => 'DefElem' in option && option.DefElem.defname === 'analyze') === true;

/** Functions that tools ask with, PostgreSQL's own. One that is not here is shown as a statement, which does no harm. */
const HARMLESS = new RegExp(
  `^(?:${[
    // Locks and the conversation itself.
    'pg_(?:try_)?advisory_(?:xact_)?(?:un)?lock(?:_shared|_all)?|pg_backend_pid|pg_is_in_recovery|pg_current_xact_id|txid_current',
    'pg_sleep|pg_export_snapshot|pg_my_temp_schema|pg_postmaster_start_time|pg_conf_load_time|set_config|current_setting',
    'current_\\w+|session_user|user|version|inet_(?:server|client)_(?:addr|port)',
    // The catalogue.
    'pg_get_\\w+|pg_\\w+_is_visible|pg_has_role|pg_indexam_has_property|pg_index(?:_column)?_has_property|pg_encoding_to_char',
    'pg_char_to_encoding|pg_typeof|pg_collation_for|pg_describe_object|pg_identify_object|pg_options_to_table|pg_tablespace_\\w+',
    'pg_(?:total_)?relation_(?:size|filenode|filepath)|pg_table_size|pg_indexes_size|pg_database_size|pg_column_size|pg_size_pretty',
    'pg_stat_get_\\w+|pg_timezone_\\w+|pg_available_extension\\w*|pg_extension_\\w+|_pg_expandarray|pg_sequence_\\w+',
    'to_reg\\w+|obj_description|col_description|shobj_description|format_type|has_\\w+_privilege|row_security_active',
    // What is made of the answers.
    'count|max|min|sum|avg|coalesce|greatest|least|nullif|array_\\w+|string_agg|string_to_array|unnest|cardinality|bool_or|bool_and|every',
    'generate_series|generate_subscripts|jsonb?_(?:agg|build_object|build_array|object_agg|array_elements|array_elements_text|each|each_text|object_keys)',
    'row_to_json|to_jsonb?|row_number|rank|dense_rank|lag|lead|lower|upper|trim|btrim|ltrim|rtrim|length|char_length|substring|substr',
    'left|right|replace|regexp_\\w+|split_part|concat|concat_ws|format|quote_ident|quote_literal|position|strpos|starts_with|like_escape',
    'now|clock_timestamp|statement_timestamp|transaction_timestamp|to_char|to_number|to_date|to_timestamp|date_part|date_trunc|extract|age',
    'abs|round|floor|ceil|ceiling|mod|random|gen_random_uuid|uuid_generate_v4|hashtext|md5|exists',
  ].join('|')})$`,
  'i',
);

/** Of another schema than the catalogue's a name says nothing. */
const isHarmless = (parts: readonly string[]): boolean =>
  (parts.length < 2 || /^(?:pg_catalog|information_schema)$/i.test(parts[0] ?? '')) &&
  HARMLESS.test(parts.at(-1) ?? '');
