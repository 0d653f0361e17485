/** Names and texts as SQL. */

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A name that may stand in a schema. */
export const qualified = (name: string, schema: string | undefined): string =>
  schema === undefined || schema === ''
    ? quoteName(name)
    : `${schema.split('.').map(quoteName).join('.')}.${quoteName(name)}`;

export const list = (names: readonly string[]): string => names.map(quoteName).join(', ');

/** A literal, as SQLAlchemy writes one: backslashes are doubled only in front of what psycopg would escape. */
export const literal = (text: string): string => {
  const quoted = text.replaceAll('\0', '').replaceAll("'", "''");
  return quoted.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
};
