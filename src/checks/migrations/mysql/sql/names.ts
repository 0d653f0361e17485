/** Names in MySQL's way. */

import type { TableName } from './ast.ts';
import { type Cursor, name, peek, spanFrom, take } from './cursor.ts';

/** A name as SQL, always quoted: so it is right for every name and both flavours. */
export const quote = (text: string): string => `\`${text.replaceAll('`', '``')}\``;

/** A name as the file writes it: upper case stays, where it was not quoted too. */
export function written(cursor: Cursor, source: string): string {
  const token = peek(cursor);
  const read = name(cursor);
  return token?.kind === 'word' ? source.slice(token.start, token.end) : read;
}

/** `users`, `` `app`.`users` ``. Keys are in lower case: on most systems names of tables meet so. */
export function tableName(cursor: Cursor, source: string): TableName {
  const from = cursor.at;
  const parts = [written(cursor, source)];
  while (take(cursor, '.')) parts.push(written(cursor, source));
  return {
    key: parts.join('.').toLowerCase(),
    sql: parts.map(quote).join('.'),
    span: spanFrom(cursor, from),
  };
}

/** A column's name as a key; a qualifying table is left out. */
export function columnName(cursor: Cursor): string {
  let last = name(cursor);
  while (take(cursor, '.')) last = name(cursor);
  return last.toLowerCase();
}
