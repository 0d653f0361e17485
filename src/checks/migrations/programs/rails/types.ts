/**
 * Types of columns, as ActiveRecord writes them for PostgreSQL.
 * https://guides.rubyonrails.org/active_record_postgresql.html#datatypes
 */
import { isTrue, type Options, printed, textOf } from '../ruby/values.ts';

/** Those that are written otherwise than they are called. */
const WRITTEN: Readonly<Record<string, string>> = {
  primary_key: 'bigserial primary key',
  string: 'character varying',
  datetime: 'timestamp',
  binary: 'bytea',
  bit_varying: 'bit varying',
};

/** Those that have a method of their own on a table, and take a limit. */
const NATIVE = new Set(
  'string text integer bigint float decimal datetime timestamp timestamptz time date daterange numrange tsrange tstzrange int4range int8range binary boolean xml tsvector hstore inet cidr macaddr uuid json jsonb ltree citext point line lseg box path polygon circle bit bit_varying money interval oid'.split(
    ' ',
  ),
);

/** Names of methods that add a column: `t.string`, `t.numeric`. */
export const COLUMN_METHODS: ReadonlyMap<string, string> = new Map([
  ...[...NATIVE, 'serial', 'bigserial', 'enum', 'virtual'].map((name) => [name, name] as const),
  ['blob', 'binary'],
  ['numeric', 'decimal'],
]);

/** The type in SQL; undefined where Rails refuses it. */
export function typeToSql(type: string, options: Options): string | undefined {
  const sql = scalar(type, options);
  return sql !== undefined && isTrue(options.get('array')) === true && type !== 'primary_key' ? `${sql}[]` : sql;
}

function scalar(type: string, options: Options): string | undefined {
  const [limit, precision, scale] = ['limit', 'precision', 'scale'].map((name) => {
    const value = options.get(name);
    return value === undefined || value.type === 'nil' ? undefined : printed(value);
  });
  switch (type) {
    case 'integer': {
      const bytes = Number(limit ?? 4);
      return bytes <= 2 ? 'smallint' : bytes <= 4 ? 'integer' : bytes <= 8 ? 'bigint' : undefined;
    }
    case 'text':
    case 'binary':
    case 'primary_key':
      return WRITTEN[type] ?? type;
    case 'enum':
      return textOf(options.get('enum_type'));
    case 'decimal':
      if (precision === undefined) return scale === undefined ? 'decimal' : undefined;
      return scale === undefined ? `decimal(${precision})` : `decimal(${precision},${scale})`;
    case 'datetime':
    case 'timestamp':
    case 'time':
    case 'interval':
      if (precision === undefined) break;
      return Number(precision) <= 6 ? `${WRITTEN[type] ?? type}(${precision})` : undefined;
    default:
  }
  // What Rails does not know goes to the database as it stands, without limit.
  if (!NATIVE.has(type)) return type;
  return `${WRITTEN[type] ?? type}${limit === undefined ? '' : `(${limit})`}`;
}
