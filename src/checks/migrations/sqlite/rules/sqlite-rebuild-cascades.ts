import type { RuleInfo } from '../../../../core/rule.ts';
import { listOf } from '../../../../core/text.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import type { Picture } from '../picture.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-rebuild-cascades',
  severity: 'blocker',
  summary: 'Drops a table while foreign keys are enforced, which deletes rows of other tables',
  why: 'While foreign keys are enforced, SQLite deletes all rows of a table before it drops it, and `ON DELETE CASCADE` (or `SET NULL`) happens to the tables that refer to it. The table itself is made anew with its rows; those of the others are gone, and no error is reported. `PRAGMA foreign_keys=OFF` prevents it, but has no effect inside of a transaction, and Drizzle, Cloudflare D1 and many tools run every migration in one. `PRAGMA defer_foreign_keys` defers errors, not actions.',
  fix: 'Switch foreign keys off on the connection before the migration tool begins its transaction, and on again afterwards. Where that cannot be done (D1), avoid making the table anew, or copy the rows of the other tables away and back.',
  since: '0.1.0',
  sources: [
    'https://www.sqlite.org/lang_droptable.html',
    'https://www.sqlite.org/pragma.html#pragma_foreign_keys',
    'https://www.sqlite.org/foreignkeys.html#fk_deferred',
    'https://github.com/drizzle-team/drizzle-orm/issues/5782',
    'https://github.com/cloudflare/workers-sdk/issues/5438',
  ],
  examples: {
    bad: [
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id) ON DELETE CASCADE);\n-- change\n-- +goose Up\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL DEFAULT '');\nINSERT INTO new_users (id, name) SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;",
    ],
    good: [
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users (id) ON DELETE CASCADE);\n-- change\nPRAGMA foreign_keys=OFF;\nCREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL DEFAULT '');\nINSERT INTO new_users (id, name) SELECT id, coalesce(name, '') FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;\nPRAGMA foreign_keys=ON;",
    ],
  },
};

export const rebuildCascades: SqliteRule = {
  rule,
  *check(subject) {
    for (const [at, { head }] of subject.statements.entries()) {
      const step = subject.steps[at];
      if (head.kind !== 'drop-table' || step === undefined || !subject.isOld(at, head.table)) continue;
      if (step.refusal !== undefined || step.skipped !== undefined) continue;
      const acted = actionsOn(step.before, keyOf(head.table)).filter(
        ({ child }) => (step.before.tables.get(child)?.rows ?? 0) > 0 && !isWhole(subject, child),
      );
      if (acted.length > 0 && (step.foreignKeys || subject.connection.enforces === 'maybe'))
        yield found(subject, at, head.table, acted);
    }
  },
};

/** It is gone for good, which is told elsewhere, or it was filled again from a copy. */
function isWhole({ before, after, connection }: Subject, child: string): boolean {
  const [was, is] = [before.tables.get(child), after.tables.get(child)];
  if (!is) return true;
  // Where it is not known whether foreign keys are enforced, they were not.
  if (!was || connection.enforces === 'maybe') return false;
  return (
    is.rows >= was.rows && [...was.filled].every(([column, filled]) => (is.filled.get(column) ?? filled) >= filled)
  );
}

interface Action {
  /** Key. */
  child: string;
  action: string;
}

/** Tables to which something happens when rows of this one go. */
const actionsOn = ({ tables }: Picture, parent: string): Action[] =>
  [...tables].flatMap(([child, table]) => {
    const action = table.foreignKeys.find(
      (key) => keyOf(key.parent) === parent && /CASCADE|SET/.test(key.onDelete),
    )?.onDelete;
    return action === undefined || child === parent ? [] : [{ child, action }];
  });

function found(subject: Subject, at: number, table: string, acted: readonly Action[]): Found {
  const step = subject.steps[at];
  const nameOf = (key: string): string => subject.after.tables.get(key)?.name ?? key;
  const losses = step ? lossesOf(step.before, step.after, keyOf(table)) : [];
  const certain = step?.foreignKeys === true && subject.connection.enforces !== 'maybe';
  const deletes = acted.some(({ action }) => action === 'CASCADE');
  const noOp = subject.statements.some(
    ({ head }, index) =>
      index < at &&
      head.kind === 'pragma' &&
      head.name === 'foreign_keys' &&
      /^(?:off|0|false|no)$/.test(head.value ?? ''),
  );
  const backups = acted.map(({ child }) => ({ name: quote(nameOf(child)), saved: quote(`saved_${nameOf(child)}`) }));
  return {
    rule,
    at,
    ...(certain && losses.length > 0 ? { proved: listOf(losses) } : {}),
    hit: {
      about: keyOf(table),
      // A file that switches foreign keys off says that they are on; a tool's connection has them on for certain.
      ...(subject.connection.enforces === 'yes' ? {} : { severity: certain ? 'high' : 'medium' }),
      title: `Dropping table ${plain(table)} ${deletes ? 'deletes the rows of' : 'empties references in'} ${plain(acted.map(({ child }) => nameOf(child)).join(', '))}`,
      message: `${listOf(acted.map(({ child, action }) => `${code(nameOf(child))} (\`ON DELETE ${action}\`)`))} ${acted.length === 1 ? 'refers' : 'refer'} to ${code(table)}. ${certain ? 'Foreign keys are enforced when it is dropped here' : 'If the connection enforces foreign keys when it is dropped here (better-sqlite3, libSQL, D1 and Rails do; the default of SQLite is not to)'}, so SQLite first deletes its rows, one by one, with all that follows from it.${noOp && certain ? ` ${subject.connection.ignoresPragma ? 'D1 ignores `PRAGMA foreign_keys=OFF`.' : '`PRAGMA foreign_keys=OFF` stands above, but has no effect inside of a transaction.'}` : ''}`,
      impact: `${listOf(harmOf(acted, nameOf))}, also where ${code(table)} comes back with all its rows. Nothing reports an error.`,
      fix: `${subject.connection.ignoresPragma ? 'On D1 foreign keys cannot be switched off in a migration.' : `Switch foreign keys off outside of the transaction${subject.connection.inTransaction ? `, on the connection that ${subject.file.tool.label === 'SQL' ? 'the tool' : subject.file.tool.label} is given (better-sqlite3: \`sqlite.pragma('foreign_keys = OFF')\` before \`migrate()\`, \`ON\` afterwards)` : `:\n\n${sqlBlock('PRAGMA foreign_keys = OFF;', 'BEGIN;', `-- … make ${quote(table)} anew …`, 'PRAGMA foreign_key_check;', 'COMMIT;', 'PRAGMA foreign_keys = ON;')}`}`}\n\nOr keep the rows in this migration itself:\n\n${sqlBlock(...backups.map(({ name, saved }) => `CREATE TABLE ${saved} AS SELECT * FROM ${name};`), `-- … make ${quote(table)} anew …`, ...backups.flatMap(({ name, saved }) => [`DELETE FROM ${name};`, `INSERT INTO ${name} SELECT * FROM ${saved};`, `DROP TABLE ${saved};`]))}`,
      at: placeOf(subject.statements[at], subject.file, table),
    },
  };
}

function harmOf(acted: readonly Action[], nameOf: (key: string) => string): string[] {
  const named = (cascades: boolean): string =>
    listOf(acted.filter(({ action }) => (action === 'CASCADE') === cascades).map(({ child }) => code(nameOf(child))));
  return [
    ...(named(true) === '' ? [] : [`rows of ${named(true)} are deleted`]),
    ...(named(false) === '' ? [] : [`references in ${named(false)} are emptied`]),
  ].map((words, index) => (index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words));
}

/** What became fewer by one statement, apart from the table itself. */
function lossesOf(before: Picture, after: Picture, except: string): string[] {
  const losses: string[] = [];
  for (const [key, table] of before.tables) {
    const now = after.tables.get(key);
    if (key === except || !now) continue;
    if (now.rows < table.rows) losses.push(`${code(table.name)} went from ${table.rows} rows to ${now.rows}`);
    else
      for (const [column, filled] of table.filled)
        if ((now.filled.get(column) ?? 0) < filled)
          losses.push(
            `${code(`${table.name}.${column}`)} was emptied in ${filled - (now.filled.get(column) ?? 0)} rows`,
          );
  }
  return losses.slice(0, 8);
}
