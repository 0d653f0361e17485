/** Columns: `{ type: DataTypes.STRING, allowNull: false, … }` */
import { literal, nameOf } from '../javascript/text.ts';
import { entry, is, type RecordValue, record, truth, type Value } from '../javascript/values.ts';
import { dataTypeOf } from './types.ts';
import { pieceOf, quoted, tableParts, tableSql, valueSql } from './values.ts';

export interface Attribute {
  /** As SQL, an enum by its name. */
  type: string;
  /** `DO '…'` that makes the enum, where there is one. */
  makeEnum?: string;
  notNull?: boolean;
  increments?: 'serial' | 'identity';
  /** SQL. */
  default?: string;
  isUnique: boolean;
  isPrimary: boolean;
  /** `REFERENCES …` */
  references?: string;
  comment?: string;
  /** What of it is only known when it runs, in words. */
  missing?: string;
}

/** `"public"."enum_users_role"` */
export function enumName(table: Value, column: string): string | undefined {
  const parts = tableParts(table);
  return parts && `${quoted(parts.schema ?? 'public')}.${quoted(`enum_${parts.name}_${column}`)}`;
}

/** Sequelize makes an enum's type unless it is there. */
export const makeEnum = (name: string, values: readonly string[]): string =>
  `DO ${literal(`BEGIN CREATE TYPE ${name} AS ENUM(${values.map(literal).join(', ')}); EXCEPTION WHEN duplicate_object THEN null; END`)}`;

/** Undefined where it is no column, or one of which only the run knows the type. */
export function attributeOf(value: Value, table: Value, column: string): Attribute | undefined {
  const given: RecordValue = is(value, 'record') ? value : record([['type', value]]);
  const type = dataTypeOf(given.entries.get('type'));
  const words = type?.sql ?? nameOf(given.entries.get('type'));
  if (words === undefined) return undefined;
  const values = type?.values && type.values.length > 0 ? type.values : enumValues(given);
  const isEnum = values !== undefined && /^ENUM/.test(words);
  const name = isEnum ? enumName(table, column) : undefined;
  if (isEnum && name === undefined) return undefined;
  const allowNull = given.entries.get('allowNull');
  const fallback = defaultOf(given.entries.get('defaultValue'), type?.isArray === true ? words : undefined);
  const references = referencesOf(given);
  const comment = nameOf(given.entries.get('comment'));
  const increments = truth(given.entries.get('autoIncrement')) === true;
  return {
    type: name === undefined ? words : `${name}${type?.isArray ? '[]' : ''}`,
    ...(name !== undefined && values && { makeEnum: makeEnum(name, values) }),
    ...(given.entries.has('allowNull') && truth(allowNull) === false && { notNull: true }),
    ...(increments && {
      increments: truth(given.entries.get('autoIncrementIdentity')) === true ? 'identity' : 'serial',
    }),
    ...(fallback.sql !== undefined && { default: fallback.sql }),
    isUnique: given.entries.get('unique') === true,
    isPrimary: truth(given.entries.get('primaryKey')) === true,
    ...(references !== undefined && references !== '' && { references }),
    ...(comment && { comment }),
    ...(fallback.isMissing && { missing: 'a default' }),
    ...(references === undefined && { missing: 'a reference' }),
  };
}

function enumValues(given: RecordValue): string[] | undefined {
  const values = given.entries.get('values');
  return is(values, 'list') ? values.items.map((value) => nameOf(value) ?? '…') : undefined;
}

/** Defaults that Sequelize fills in by itself, as `DataTypes.NOW`, are none for PostgreSQL. */
function defaultOf(value: Value, arrayType: string | undefined): { sql?: string; isMissing: boolean } {
  if (value === undefined) return { isMissing: false };
  if (is(value, 'function') || is(value, 'native')) return { isMissing: false };
  if (is(value, 'list') && arrayType !== undefined) {
    const items = value.items.map(valueSql);
    return items.every((item) => item !== undefined)
      ? { sql: `ARRAY[${items.join(',')}]::${arrayType}`, isMissing: false }
      : { isMissing: true };
  }
  if (is(value, 'host') && !pieceOf(value)) return { isMissing: false };
  const sql = valueSql(value);
  return sql === undefined ? { isMissing: true } : { sql, isMissing: false };
}

/** Empty where there is none, undefined where only the run tells. */
function referencesOf(given: RecordValue): string | undefined {
  const references = given.entries.get('references');
  if (references === undefined || references === null) return '';
  const table = tableSql(is(references, 'record') ? references.entries.get('model') : references);
  if (table === undefined) return undefined;
  const key = nameOf(entry(references, 'key')) ?? 'id';
  const action = (word: string, name: string): string => {
    const text = nameOf(given.entries.get(name));
    return text === undefined || text === '' ? '' : ` ${word} ${text.toUpperCase()}`;
  };
  const deferrable = deferrableSql(entry(references, 'deferrable'));
  return `REFERENCES ${table} (${quoted(key)})${action('ON DELETE', 'onDelete')}${action('ON UPDATE', 'onUpdate')}${deferrable}`;
}

/** `Sequelize.Deferrable.INITIALLY_DEFERRED` */
export const deferrableSql = (value: Value): string => {
  const words = pieceOf(value)?.sql ?? nameOf(value);
  return words === undefined ? '' : ` ${words.replaceAll('_', ' ')}`;
};

const SERIALS: Readonly<Record<string, string>> = { BIGINT: 'BIGSERIAL', SMALLINT: 'SMALLSERIAL' };

/** What stands after the column's name in a new table or column. */
export function attributeSql(attribute: Attribute): string {
  const { type, increments } = attribute;
  const isSerial = increments === 'serial';
  const parts = [
    isSerial
      ? [type === 'INTEGER' || SERIALS[type] ? '' : type, SERIALS[type] ?? 'SERIAL'].filter(Boolean).join(' ')
      : type,
    attribute.notNull && !isSerial ? 'NOT NULL' : '',
    increments === 'identity' ? 'GENERATED BY DEFAULT AS IDENTITY' : '',
    attribute.default === undefined ? '' : `DEFAULT ${attribute.default}`,
    attribute.isUnique ? 'UNIQUE' : '',
    attribute.references ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The statements of `changeColumn`: what is not said again is taken away, a default and NOT NULL too. */
export function changeSql(table: string, name: string, attribute: Attribute): string {
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${quoted(name)}`;
  const { references } = attribute;
  const sql: string[] = [];
  if (attribute.notNull) sql.push(`${alter} SET NOT NULL`);
  else if (references === undefined) sql.push(`${alter} DROP NOT NULL`);
  if (attribute.default !== undefined) sql.push(`${alter} SET DEFAULT ${attribute.default}`);
  else if (references === undefined) sql.push(`${alter} DROP DEFAULT`);
  if (attribute.makeEnum) sql.push(attribute.makeEnum);
  if (attribute.isUnique && references === undefined) sql.push(`ALTER TABLE ${table} ADD UNIQUE (${quoted(name)})`);
  if (references !== undefined) sql.push(`ALTER TABLE ${table} ADD FOREIGN KEY (${quoted(name)}) ${references}`);
  else
    sql.push(
      `${alter} TYPE ${attribute.type}${attribute.makeEnum ? ` USING (${quoted(name)}::${attribute.type})` : ''}`,
    );
  if (attribute.comment) sql.push(`COMMENT ON COLUMN ${table}.${quoted(name)} IS ${literal(attribute.comment)}`);
  return sql.join('; ');
}
