/** Names and texts as Liquibase writes them for PostgreSQL. */

/** https://docs.liquibase.com/concepts/changelogs/attributes/object-quoting-strategy.html */
export type Quoting = 'LEGACY' | 'QUOTE_ALL_OBJECTS' | 'QUOTE_ONLY_RESERVED_WORDS';

export const quotingOf = (text: string | undefined): Quoting | undefined =>
  (['LEGACY', 'QUOTE_ALL_OBJECTS', 'QUOTE_ONLY_RESERVED_WORDS'] as const).find((name) => name === text?.trim());

// https://www.postgresql.org/docs/18/sql-keywords-appendix.html: reserved, or reserved but for functions and types.
const RESERVED = new Set(
  (
    'ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST CHECK COLLATE COLLATION COLUMN ' +
    'CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME ' +
    'CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FREEZE FROM ' +
    'FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT LOCALTIME ' +
    'LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS PLACING PRIMARY REFERENCES RETURNING RIGHT ' +
    'SELECT SESSION_USER SIMILAR SOME SYMMETRIC TABLE TABLESAMPLE THEN TO TRAILING TRUE UNION UNIQUE USER USING VARIADIC ' +
    'VERBOSE WHEN WHERE WINDOW WITH'
  ).split(' '),
);

/** Small and capital letters together, a word that is reserved, or no word at all; else PostgreSQL makes it small. */
export function identifier(name: string, quoting: Quoting): string {
  const isMixed = /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  const isPlain = /^[A-Za-z_]\w*$/.test(name) && !RESERVED.has(name.toUpperCase());
  if (isPlain && quoting !== 'QUOTE_ALL_OBJECTS' && !(isMixed && quoting === 'LEGACY')) return name;
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;
}

/** What PostgreSQL calls it then. */
export const storedName = (name: string, quoting: Quoting): string =>
  identifier(name, quoting) === name ? name.toLowerCase() : name;

export const literal = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
