import type { RuleInfo } from '../../../../core/rule.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { nameIn } from '../refusal.ts';
import type { SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-breaks-view-or-trigger',
  severity: 'high',
  summary: 'Leaves a view or trigger that names what is gone',
  why: 'SQLite drops a table while a view or a trigger of another table still reads it, and says nothing. The view fails when it is read; with a broken trigger every write to its table does.',
  fix: 'Drop or make anew what names the table, in the same migration.',
  since: '0.1.0',
  sources: [
    'https://www.sqlite.org/lang_droptable.html',
    'https://www.sqlite.org/lang_altertable.html#alter_table_rename',
  ],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE VIEW people AS SELECT id FROM users;\n-- change\nDROP TABLE users;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE TABLE log (user_id integer);\nCREATE TRIGGER logged AFTER INSERT ON users BEGIN\n  INSERT INTO log VALUES (new.id);\nEND;\n-- change\nDROP TABLE log;',
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY);\nCREATE VIEW people AS SELECT id FROM users;\n-- change\nDROP VIEW people;\nDROP TABLE users;',
    ],
  },
};

export const breaksViewOrTrigger: SqliteRule = {
  rule,
  *check(subject) {
    for (const [key, { type, name, refusal }] of subject.soundAfter.broken) {
      if (subject.soundBefore.broken.has(key) || refusal.kind === 'function' || refusal.kind === 'module') continue;
      const what =
        type === 'view'
          ? `View ${plain(name)} can no longer be read`
          : `A trigger of table ${plain(name)} fails from now on`;
      yield {
        rule,
        at: causeOf(subject, nameIn(refusal)),
        proved:
          type === 'view'
            ? `reading ${code(name)} failed: ${code(refusal.message)}`
            : `a write to ${code(name)} failed: ${code(refusal.message)}`,
        hit: {
          about: `${type} ${key}`,
          title: what,
          message:
            type === 'view'
              ? `The view ${code(name)} reads what is gone when this file has run.`
              : `A trigger of ${code(name)} names what is gone when this file has run.`,
          impact:
            type === 'view'
              ? `Every query on ${code(name)} fails with "${plain(refusal.message)}".`
              : `Every insert, update or delete that fires it fails with "${plain(refusal.message)}".`,
          fix:
            type === 'view'
              ? `Make the view anew, or drop it, in this migration:\n\n${sqlBlock(`DROP VIEW ${quote(name)};`, `CREATE VIEW ${quote(name)} AS SELECT …;`)}`
              : `Drop the trigger, or make it anew, in this migration:\n\n${sqlBlock('DROP TRIGGER <trigger>;')}`,
        },
      };
    }
  },
};

/** The statement that took away what is named, or the last that takes anything away. */
function causeOf({ statements }: Subject, name: string | undefined): number {
  const takes = (exactly: boolean): number =>
    statements.findLastIndex(({ head }) => {
      if (head.kind === 'drop-column' || head.kind === 'rename-column')
        return !exactly || keyOf(head.column) === keyOf(name ?? '');
      return (
        (head.kind === 'drop-table' || head.kind === 'rename-table') &&
        (!exactly || keyOf(head.table) === keyOf(name ?? ''))
      );
    });
  return Math.max(0, takes(true) === -1 ? takes(false) : takes(true));
}
