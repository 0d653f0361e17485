/** One column as SQL defines it, with what Rails adds by the version that the migration was written for. */
import { integer, isTrue, NIL, type Options, textOf, type Value } from '../ruby/values.ts';
import { defaultToSql, writesDefault } from './defaults.ts';
import { ident } from './names.ts';
import { NOT_KNOWN, NOT_VALID, type Rails, type Unreadable, unreadable, withDefaults } from './rails-call.ts';
import { typeToSql } from './types.ts';

export interface Column {
  name: string;
  /** The type in SQL. */
  sqlType: string;
  /** With what Rails adds. */
  options: Options;
}

/**
 * Up to 6.1 a `datetime` has no precision, since 7.0 it has six digits, unless it is given.
 * https://guides.rubyonrails.org/upgrading_ruby_on_rails.html#new-activerecord-datetime-default-precision
 */
export const PRECISION_SINCE = 70;

export function makeColumn(rails: Rails, name: string, given: string, options: Options): Column | Unreadable {
  let type = given === 'virtual' ? (textOf(options.get('type')) ?? '') : given;
  const all = new Map(options);
  if (
    isTrue(options.get('primary_key')) === true &&
    (type === 'integer' || type === 'bigint') &&
    !options.has('default')
  )
    type = type === 'bigint' || textOfNumber(options.get('limit')) === '8' ? 'bigserial' : 'serial';
  if (type === 'datetime' && !options.has('precision'))
    all.set('precision', rails.version < PRECISION_SINCE ? NIL : integer(6));
  if (type === 'primary_key') all.set('primary_key', { type: 'boolean', value: true });
  if (isTrue(all.get('primary_key')) === true) all.set('null', { type: 'boolean', value: false });
  const sqlType = typeToSql(type, all);
  return sqlType === undefined ? NOT_VALID : { name, sqlType, options: all };
}

const textOfNumber = (value: Value | undefined): string | undefined =>
  value?.type === 'integer' ? value.text : undefined;

/** `"name" character varying DEFAULT 'x' NOT NULL` */
export function columnToSql(rails: Rails, { name, sqlType, options }: Column): string | Unreadable {
  const head = `${ident(name)} ${sqlType}`;
  if (sqlType === 'bigserial primary key') return head;
  const parts = [head];
  const collation = textOf(options.get('collation'));
  if (collation !== undefined) parts.push(`COLLATE ${ident(collation)}`);
  const as = options.get('as');
  if (as !== undefined && as.type !== 'nil') {
    const expression = textOf(as);
    if (expression === undefined) return NOT_KNOWN;
    parts.push(`GENERATED ALWAYS AS (${expression}) ${isTrue(options.get('stored')) === true ? 'STORED' : 'VIRTUAL'}`);
  }
  if (writesDefault(options)) {
    const sql = defaultSql(rails, options.get('default') ?? NIL, sqlType);
    if (sql === undefined) return unreadable('with `default` that is only known when it runs');
    parts.push(`DEFAULT ${sql}`);
  }
  const isNull = options.get('null');
  if (isNull?.type === 'boolean' && !isNull.value) parts.push('NOT NULL');
  if (isTrue(options.get('primary_key')) === true) parts.push('PRIMARY KEY');
  return parts.join(' ');
}

/** A default, or what its lambda gives, which is SQL already. */
export function defaultSql(rails: Rails, value: Value, sqlType: string | undefined): string | undefined {
  return value.type === 'block' ? textOf(rails.valueOf(value)) : defaultToSql(value, sqlType);
}

/** What `timestamps` adds to its two columns. */
export function timestampOptions(rails: Rails, options: Options): Options {
  const isNull = options.get('null');
  const all = new Map(options);
  if (isNull === undefined || isNull.type === 'nil') all.set('null', { type: 'boolean', value: rails.version < 50 });
  return withDefaults(all, { precision: rails.version < 60 ? NIL : integer(6) });
}
