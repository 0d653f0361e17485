/** Ruby around the schema calls: what changes nothing, and what is known of it. */
import { boolean, type Call, object, type RubyObject, string, textOf, UNKNOWN, type Value } from '../ruby/values.ts';

/** Calls without receiver that change nothing in a database. */
export const HARMLESS = new Set(
  'say puts p pp print warn announce write require require_relative require_dependency load include extend prepend private public protected attr_reader attr_accessor sleep format sprintf rand catch throw caller pp method define_method freeze class name version verbose verbose= is_a? respond_to? instance_variable_get object_id reset_column_information logger migration_context connection_pool table_name_prefix table_name_suffix disable_ddl_transaction! gettext Integer Float String Array Hash Rational BigDecimal tap then tables columns indexes foreign_keys check_constraints column_for views primary_key primary_keys pk_and_sequence_for current_database current_schema schema_search_path extensions enum_types index_name native_database_types type_to_sql max_identifier_length inheritance_column'.split(
    ' ',
  ),
);

/** Classes and modules of which no method changes a database. */
const INERT =
  /^(?:ENV|Time|Date|DateTime|ActiveSupport(?:::\w+)*|SecureRandom|JSON|YAML|Psych|File|Dir|IO|Pathname|FileUtils|Struct|OpenStruct|Class|Module|Set|Hash|Array|String|Integer|Float|Regexp|Range|Proc|Object|Kernel|Math|BigDecimal|Digest(?:::\w+)*|OpenSSL(?:::\w+)*|Base64|URI|Addressable(?:::\w+)*|CSV|ERB|Logger|Benchmark|Thread|Mutex|Process|GC|ObjectSpace|Comparable|Arel(?:::\w+)*|Gem(?:::\w+)*|I18n|Random|Encoding|Marshal|Zlib|StringIO|Shellwords|PG(?:::\w+)*|ActiveModel(?:::\w+)*|ActiveRecord::(?:Type|VERSION|ConnectionAdapters|IrreversibleMigration|StatementInvalid|Migrator|MigrationContext|SchemaMigration|InternalMetadata|Result|Relation|Tasks)(?:::\w+)*|Bundler|RUBY_\w+|ActionView(?:::\w+)*|ActionController(?:::\w+)*|ProgressBar|TTY(?:::\w+)*|STDOUT|STDERR|\$stdout)$/;

/** Of anything: methods that build a query, read rows or work on values. */
const READS = new Set(
  'where not or and rewhere joins left_joins left_outer_joins includes preload eager_load references order reorder group having limit offset select reselect pluck pick find find_by find_by! find_by_sql exists? count sum minimum maximum average distinct unscoped unscope in_batches find_each find_in_batches each merge from with lock readonly ids [] fetch dig key? include? + - * / % == != < > <= >= =~ === ! try try! new first last take sole find_sole_by map collect flat_map each_with_index each_with_object each_slice in_groups_of inject reduce group_by index_by partition sort_by min_by max_by sort uniq zip any? none? all? one? many? none arel_table arel eq not_eq in not_in gt lt gteq lteq as is_a? kind_of? instance_of? respond_to? sub gsub split join strftime parse info warn error debug puts log print select_value select_values select_all select_rows select_one select_hash query query_value query_values quote quote_string quote_table_name quote_column_name sanitize_sql sanitize_sql_array sanitize_sql_for_conditions column_exists? table_exists? index_exists? view_exists? column_for lookup_cast_type instance_variable_get read_attribute [] slice except values_at reject filter filter_map tally sum compact flatten presence_in in? start_with? end_with? match? match scan tr ljust rjust round floor ceil to_s to_i next_power_of to_json as_json deep_symbolize_keys deep_merge reverse_merge ago since from_now change advance beginning_of_day extending scoping humanize parameterize titleize associated missing drop truncate << push add concat unshift insert_at'.split(
    ' ',
  ),
);

const CHANGES =
  /^(?:save|update|delete|destroy|create|insert|upsert|touch|import|perform|call|run|exec|migrate|invoke|deliver|refresh|rebuild|reindex|truncate|drop_\w+|backfill|process|purge|sync|recalculate|recompute|populate|seed|reset_counters|reset_pk|increment|decrement|toggle|find_or_create|first_or_create|copy|move|convert|fix|attach|detach|commit|rollback|set_pk|revert|generate|enqueue)(?:_|!|\?|$)/;

/** Whether a call on something that is not known changes nothing, as far as its name tells. */
export function onlyReads({ name, args, block }: Call): boolean {
  if (READS.has(name)) return true;
  if (name === 'reset_column_information' || name === 'reset_sequence_name' || name.endsWith('?')) return true;
  // Of an object in memory: nothing is written before it is saved.
  if (/^\w+=$/.test(name) || name === '[]=') return true;
  if (CHANGES.test(name) || name.endsWith('!')) return false;
  return args.length === 0 && block === undefined;
}

/** Answers to everything, and changes nothing. */
const inert: RubyObject = { call: () => UNKNOWN };
export const INERT_OBJECT = object(inert);

const environment = object({
  call: ({ name, args: [first] }) => {
    if (name === '==' && first?.type === 'string') return boolean(first.text === 'production');
    if (name === 'to_s' || name === 'to_sym') return string('production');
    return name.endsWith('?') ? boolean(name === 'production?') : UNKNOWN;
  },
});

/** `Rails.configuration.generators.options[…][:primary_key_type]`, which the migrations that come with Rails ask for. */
const settings = (keyType: Value): Value => {
  const all: RubyObject = {
    call: ({ name, args: [first] }) => (name === '[]' && textOf(first) === 'primary_key_type' ? keyType : object(all)),
  };
  return object(all);
};

/**
 * What a class of Ruby or Rails answers; undefined: it is one of the application. Migrations are judged as they run in production.
 * `keyType` is what new tables take as their key: the setting is elsewhere, the tables before show it.
 */
export function callKnownClass(name: string, call: Call, keyType: Value): Value | undefined {
  if (name === 'Rails') {
    if (call.name === 'env') return environment;
    return ['configuration', 'application'].includes(call.name) ? settings(keyType) : INERT_OBJECT;
  }
  if (INERT.test(name)) return call.block === undefined ? UNKNOWN : undefined;
  return undefined;
}

export const isInert = (name: string): boolean => INERT.test(name);
