/** Names as Django makes them up, and names as SQL. */
import { createHash } from 'node:crypto';

/** PostgreSQL's limit, in characters as Django counts. */
const MAX_NAME = 63;

/** In quotes, always, as Django writes names; one that brings its own is left alone: `"billing"."invoice"`. */
export const quoteName = (name: string): string =>
  name.startsWith('"') && name.endsWith('"') && name.length > 1 ? name : `"${name}"`;

/** Schema and table of a `db_table` such as `billing"."invoice`. */
export function splitIdentifier(identifier: string): { namespace: string; name: string } {
  const parts = identifier.split('"."');
  const strip = (text: string): string => text.replace(/^"|"$/g, '');
  return parts.length === 2
    ? { namespace: strip(parts[0] ?? ''), name: strip(parts[1] ?? '') }
    : { namespace: '', name: strip(identifier) };
}

/** The first hexadecimal digits of an MD5 over all parts. */
export const digest = (parts: readonly string[], length: number): string =>
  createHash('md5').update(parts.join('')).digest('hex').slice(0, length);

/** The name of an index or constraint that nobody named: table, columns, digest and suffix, shortened to the limit. */
export function indexName(identifier: string, columns: readonly string[], suffix = ''): string {
  const table = splitIdentifier(identifier).name;
  let tail = `${digest([table, ...columns], 8)}${suffix}`;
  const joined = columns.join('_');
  const whole = `${table}_${joined}_${tail}`;
  if (whole.length <= MAX_NAME) return whole;
  if (tail.length > MAX_NAME / 3) tail = tail.slice(0, Math.floor(MAX_NAME / 3));
  const rest = Math.floor((MAX_NAME - tail.length) / 2) - 1;
  const name = `${table.slice(0, rest)}_${joined.slice(0, rest)}_${tail}`;
  return /^[_\d]/.test(name) ? `D${name.slice(0, -1)}` : name;
}

/** A table's name within the limit: the end gives way to a digest. */
export function truncateName(identifier: string): string {
  const { namespace, name } = splitIdentifier(identifier);
  if (name.length <= MAX_NAME) return identifier;
  const short = `${name.slice(0, MAX_NAME - 4)}${digest([name], 4)}`;
  return namespace === '' ? short : `${namespace}"."${short}`;
}

/** The name that PostgreSQL itself gives a constraint without one: `users_email_key`. */
export function ownName(identifier: string, column: string, label: string): string {
  let table = splitIdentifier(identifier).name;
  let part = column;
  const overhead = label.length + 1 + (part === '' ? 0 : 1);
  while (bytes(table) + bytes(part) + overhead > MAX_NAME) {
    if (bytes(table) > bytes(part)) table = table.slice(0, -1);
    else part = part.slice(0, -1);
  }
  return [table, part, label].filter((word) => word !== '').join('_');
}

const bytes = (text: string): number => Buffer.byteLength(text);
