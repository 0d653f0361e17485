import type { RuleInfo } from '../../../../core/rule.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { nameOf } from '../lexer.ts';
import { always, keyOf, quote } from '../names.ts';
import type { SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-quoted-name-is-text',
  severity: 'high',
  summary: 'Copies a column in double quotes that the old table does not have',
  why: 'SQLite takes `"name"` for the text `name` where no column is called so. Depending on how SQLite was built the copy fails, or writes that word into every row. drizzle-kit has written such copies for columns that are new.',
  fix: 'Leave the new column out of the copy, or give it a value.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/quirks.html#dblquote'],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users ("id", "plan") SELECT "id", "plan" FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, plan text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users ("id", "plan") SELECT "id", "plan" FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
  },
};

export const quotedNameIsText: SqliteRule = {
  rule,
  *check(subject) {
    for (const [at, { head, words }] of subject.statements.entries()) {
      if (head.kind !== 'insert' || !head.select?.items) continue;
      const known = columnsOf(subject, at, head.select.from);
      if (known === undefined) continue;
      for (const [position, { column, from, to }] of head.select.items.entries()) {
        const token = words[from];
        if (
          column === undefined ||
          known.has(column) ||
          to !== from + 1 ||
          token?.kind !== 'quoted' ||
          subject.file.up[token.start] !== '"'
        )
          continue;
        const name = nameOf(subject.file.up, token) ?? '';
        // A text in double quotes may be meant; a name that is also the target's is not.
        const target = head.columns?.[position] ?? '';
        if (keyOf(target) !== keyOf(name)) continue;
        const table = head.select.from[0] ?? '';
        yield {
          rule,
          at,
          hit: {
            about: `${keyOf(head.table)}.${keyOf(name)}`,
            title: `Column ${plain(name)} is copied from table ${plain(table)}, which has no such column`,
            message: `${code(table)} has no column ${code(name)}. In double quotes SQLite takes the name for a text.`,
            impact: `Where SQLite allows it (its default), every row gets the word ${code(name)} as its value; where not (better-sqlite3, D1), the migration fails and the deploy stops.`,
            fix: `Leave ${code(name)} out of both lists, so that it is empty or has its default, or write a value:\n\n${sqlBlock(`INSERT INTO ${quote(head.table)} (…, ${always(name)}) SELECT …, <value> FROM ${quote(table)};`)}`,
            at: { start: token.start, end: token.end },
          },
        };
      }
    }
  },
};

/** Keys of the columns of all that is read; undefined where something is not known. */
function columnsOf({ steps }: Subject, at: number, from: readonly string[]): Set<string> | undefined {
  const tables = from.map((name) => steps[at]?.before.tables.get(name));
  const known = new Set(['rowid', 'oid', '_rowid_']);
  for (const table of tables) {
    if (table === undefined) return undefined;
    for (const { name } of table.columns) known.add(keyOf(name));
  }
  return from.length === 0 ? undefined : known;
}
