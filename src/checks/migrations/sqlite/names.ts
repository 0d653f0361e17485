/** Names of SQLite: as keys and as SQL. */

/** SQLite compares names without regard to the case of ASCII letters. */
export const keyOf = (name: string): string => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

// Keywords that SQLite does not take as a bare name, of those that people do name things after.
// https://www.sqlite.org/lang_keywords.html
const RESERVED = new Set(
  'add all alter and as autoincrement between case check collate commit constraint create default deferrable delete distinct drop else escape except exists foreign from group having in index insert intersect into is isnull join limit not notnull null on or order primary references select set table then to transaction union unique update using values when where'.split(
    ' ',
  ),
);

/** A name as SQL, quoted where it must be. */
export const quote = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name.toLowerCase()) ? name : always(name);

/** In quotes, whatever it is. */
export const always = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
