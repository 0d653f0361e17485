import type { RuleInfo } from '../../../../core/rule.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf } from '../names.ts';
import { columnNamed, type IndexPicture, type ObjectPicture } from '../picture.ts';
import type { SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-rebuild-loses-index-or-trigger',
  severity: 'medium',
  summary: 'Makes a table anew and forgets an index or trigger of it',
  why: 'Indexes and triggers go with the table that is dropped; the new one has none. Without its index a query reads the whole table, without a unique index duplicates get in, and what a trigger did (a search index, an audit trail, `updated_at`) stops without an error.',
  fix: 'Make them again behind the rename. One that is meant to go is dropped by name before, so that everybody sees it.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/lang_altertable.html#otheralter', 'https://www.sqlite.org/lang_droptable.html'],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE UNIQUE INDEX users_email ON users (email);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, age integer);\nINSERT INTO new_users (id, email) SELECT id, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE UNIQUE INDEX users_email ON users (email);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text UNIQUE, age integer);\nINSERT INTO new_users (id, email) SELECT id, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, email text);\nCREATE INDEX users_email ON users (email);\n-- change\nDROP INDEX users_email;\nCREATE TABLE new_users (id integer PRIMARY KEY, email text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
  },
};

export const rebuildLosesIndexOrTrigger: SqliteRule = {
  rule,
  *check(subject) {
    for (const [key, fate] of subject.fates.of) {
      if (fate.kind !== 'rebuilt' || fate.at === undefined || !subject.old.has(key)) continue;
      const indexes = [...subject.before.indexes.values()].filter(
        (index) => index.table === key && !index.isOwn && isLost(subject, index, key),
      );
      const triggers = [...subject.before.triggers.values()].filter(
        (trigger) =>
          trigger.table === key &&
          !subject.after.triggers.has(keyOf(trigger.name)) &&
          !isDropped(subject, 'trigger', trigger),
      );
      for (const [type, objects] of [
        ['index', indexes],
        ['trigger', triggers],
      ] as const)
        for (const object of objects) {
          const unique = type === 'index' && 'unique' in object && object.unique === true;
          yield {
            rule,
            at: fate.at,
            proved: `${code(object.name)} was gone afterwards`,
            hit: {
              about: `${key}.${keyOf(object.name)}`,
              severity: type === 'trigger' || unique ? 'high' : 'medium',
              title: `${type === 'index' ? (unique ? 'Unique index' : 'Index') : 'Trigger'} ${plain(object.name)} of table ${plain(fate.before.name)} is lost`,
              message: `${code(fate.before.name)} is made anew, and ${code(object.name)} goes with the old table: no statement makes it again.`,
              impact:
                type === 'trigger'
                  ? `What ${code(object.name)} did when rows of ${code(fate.before.name)} change no longer happens.`
                  : unique
                    ? `Rows that are alike get into ${code(fate.before.name)} from now on, and queries that used the index read the whole table.`
                    : `Queries that used ${code(object.name)} read the whole table from now on.`,
              fix: `Make it again behind the rename, or, if it is meant to go, drop it by name before:\n\n${type === 'index' ? sqlBlock(indexSql(object)) : sqlBlock(`CREATE TRIGGER ${object.name} …; -- as before`)}`,
            },
          };
        }
    }
  },
};

/** Its own words, but for what may hold a literal. */
const indexSql = ({ sql, name }: ObjectPicture): string =>
  /['"]/.test(sql.replaceAll(/"[A-Za-z_][\w$]*"/g, '')) || /\bwhere\b/i.test(sql)
    ? `CREATE INDEX ${name} …; -- as before`
    : `${sql};`;

function isLost(subject: Subject, index: IndexPicture, key: string): boolean {
  if (isDropped(subject, 'index', index)) return false;
  const after = subject.after.tables.get(key);
  if (index.columns.includes('')) return !subject.after.indexes.has(keyOf(index.name));
  // What went with its columns is no surprise.
  if (!index.columns.every((column) => columnNamed(after, column))) return false;
  const primary = after?.columns.filter((column) => column.key > 0).map(({ name }) => keyOf(name)) ?? [];
  if (index.unique ? isSame(primary, index.columns) : startsWith(primary, index.columns)) return false;
  return ![...subject.after.indexes.values()].some(
    (other) =>
      other.table === key &&
      (index.unique ? other.unique && isSame(other.columns, index.columns) : startsWith(other.columns, index.columns)),
  );
}

const startsWith = (columns: readonly string[], first: readonly string[]): boolean =>
  first.length <= columns.length && first.every((column, position) => columns[position] === column);

const isSame = (columns: readonly string[], others: readonly string[]): boolean =>
  columns.length === others.length && columns.every((column) => others.includes(column));

const isDropped = ({ statements }: Subject, type: 'index' | 'trigger', { name }: ObjectPicture): boolean =>
  statements.some(({ head }) => head.kind === 'drop-object' && head.type === type && keyOf(head.name) === keyOf(name));
