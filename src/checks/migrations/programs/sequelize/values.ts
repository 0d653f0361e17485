/** Values, functions and pieces of SQL as Sequelize writes them for PostgreSQL. */
import { toJson } from '../javascript/globals.ts';
import { literal, nameOf, sqlOf } from '../javascript/text.ts';
import { type HostValue, is, isPrimitive, native, type Value } from '../javascript/values.ts';

interface Piece {
  kind: 'piece';
  sql: string | undefined;
}

/** SQL that stands as it is: `Sequelize.literal(…)`. */
export const piece = (sql: string | undefined): HostValue => {
  const state: Piece = { kind: 'piece', sql };
  const host: HostValue = { kind: 'host', isConnection: false, state, get: () => undefined, call: () => host };
  return host;
};

export const pieceOf = (value: Value): Piece | undefined =>
  is(value, 'host') &&
  typeof value.state === 'object' &&
  value.state !== null &&
  'kind' in value.state &&
  value.state.kind === 'piece'
    ? (value.state as Piece)
    : undefined;

/** A value as SQL; undefined where only the run tells. */
export function valueSql(value: Value): string | undefined {
  const sql = pieceOf(value);
  if (sql) return sql.sql;
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return literal(value.replaceAll('\0', ''));
  if (isPrimitive(value)) return String(value);
  if (is(value, 'unknown')) return value.text && sqlOf({ kind: 'unknown', text: ["'", ...value.text, "'"] });
  const json = toJson(value);
  return json === undefined ? undefined : literal(JSON.stringify(json));
}

/** Only the run knows: it goes as a parameter. */
export const PARAMETER = '$1';

/** `"a"."b"`, of a name, or of `{ tableName, schema }`. */
export function tableSql(value: Value): string | undefined {
  if (is(value, 'record')) {
    const name = nameOf(value.entries.get('tableName') ?? value.entries.get('name'));
    const schema = nameOf(value.entries.get('schema'));
    return name === undefined ? undefined : `${schema ? `${quoted(schema)}.` : ''}${quoted(name)}`;
  }
  const name = nameOf(value);
  return name === undefined ? undefined : name.split('.').map(quoted).join('.');
}

/** Some methods put the schema before the name, always: `"public"."users"`. */
export function fullTableSql(value: Value): string | undefined {
  const table = tableSql(value);
  return table === undefined || (is(value, 'record') && nameOf(value.entries.get('schema')))
    ? table
    : `"public".${table}`;
}

/** Schema and name, without quotes. */
export function tableParts(value: Value): { schema?: string; name: string } | undefined {
  if (is(value, 'record')) {
    const name = nameOf(value.entries.get('tableName'));
    const schema = nameOf(value.entries.get('schema'));
    return name === undefined ? undefined : { name, ...(schema !== undefined && { schema }) };
  }
  const name = nameOf(value);
  return name === undefined ? undefined : { name };
}

/** Quotes in it are taken out, as Sequelize does. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '')}"`;

/** `Sequelize.fn('lower', Sequelize.col('a'))` */
export const functionCall = native(([name, ...args]) => {
  const parts = args.map((arg) => pieceOf(arg)?.sql ?? valueSql(arg));
  const called = nameOf(name);
  return piece(
    called !== undefined && parts.every((part) => part !== undefined) ? `${called}(${parts.join(', ')})` : undefined,
  );
});

export const column = native(([name]) => {
  const text = nameOf(name);
  return piece(text === undefined ? undefined : text === '*' ? '*' : text.split('.').map(quoted).join('.'));
});

export const literalPiece = native(([sql]) => piece(sqlOf(sql)));

/** `userId` as `user_id`. */
export const underscored = (name: string): string =>
  name
    .replaceAll('::', '/')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
