import { inWords, limit, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import type { Node } from '../sql/ast.ts';
import { strongLocksOf } from '../sql/locks.ts';
import { code, plain } from '../sql/names.ts';
import type { Statement } from '../sql/statements.ts';
import { namesIn } from '../sql/walk.ts';

const FIX = 'Set `lock_timeout` at the top of the migration and run it again when it gave up.';

export const lockTimeout: MigrationRule = {
  id: 'migrations/lock-timeout',
  severity: 'low',
  summary: 'Takes a strong lock without a limit for how long to wait for it',
  why: 'A statement that needs a strong lock waits for every query that runs on the table, and every new query waits behind it. One slow report is then enough to stop the app. With `lock_timeout` the migration gives up instead, and the app goes on.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT'],
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN a int;',
      'SET lock_timeout = 0;\nALTER TABLE users ADD COLUMN a int;',
      "ALTER TABLE users ADD COLUMN a int;\nSET lock_timeout = '5s';",
    ],
    good: [
      "SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN a int;",
      "SELECT set_config('lock_timeout', '5s', true);\nALTER TABLE users ADD COLUMN a int;",
      'CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN b int;',
      'CREATE INDEX CONCURRENTLY i ON users (a);',
    ],
  },
  *check(subject) {
    const table = firstLocked(subject, subject.statement);
    if (table === undefined) return;
    const { statements, index } = subject;
    // Once per file, at the first statement that would wait.
    const before = statements.slice(0, index);
    if (before.some((statement) => firstLocked(subject, statement) !== undefined)) return;
    if (isLimited(before)) return;
    yield {
      about: 'file',
      title: `Migration may wait without limit for a lock on table ${plain(table)}`,
      message: `This is the first statement that needs ${code(table)} for itself, and no \`lock_timeout\` is set before it.`,
      impact: `If one query on ${code(table)} runs long, the migration waits for it and all later queries wait behind the migration.`,
      lineBefore: `SET lock_timeout = '${subject.lockTimeout}';`,
      ...suggest(
        subject,
        {
          replaces: { kind: 'nothing' },
          before: [inWords('As the first statement of the file:', together(limit(subject)))],
          steps: [],
        },
        FIX,
      ),
    };
  },
};

const firstLocked = (subject: Subject, statement: Statement): string | undefined =>
  strongLocksOf(statement, subject.schema).find(({ table }) => table !== undefined && !subject.isNew(table))?.table;

/** The last word on `lock_timeout` before; 0 means no limit. */
function isLimited(statements: readonly Statement[]): boolean {
  let limited = false;
  for (const { node } of statements) {
    if ('VariableSetStmt' in node && node.VariableSetStmt.name === 'lock_timeout') {
      const value = node.VariableSetStmt.args?.[0];
      const text =
        value && 'A_Const' in value ? (value.A_Const.sval?.sval ?? String(value.A_Const.ival?.ival ?? 0)) : '';
      limited = text !== '' && !/^0+\s*[a-z]*$/.test(text.trim());
    } else if ('SelectStmt' in node && setsLockTimeout(node)) limited = true;
  }
  return limited;
}

/** `SELECT set_config('lock_timeout', …)` */
function setsLockTimeout(node: Node): boolean {
  const names = new Set(namesIn(node));
  return names.has('set_config') && names.has('lock_timeout');
}
