import { lockTimeout as rule } from '../../rules/lock-timeout.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { SHORT_WAIT } from '../advice.ts';
import type { Checker } from '../subject.ts';

/** https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_lock_wait_timeout */
export const lockTimeout: Checker = {
  rule,
  *check(subject) {
    const table = subject.touches(subject.statement);
    if (table === undefined || subject.seen.has(rule.id)) return;
    subject.seen.add(rule.id);
    const { statement } = subject;
    if (subject.session.limited || (statement.kind === 'alter-table' && statement.limited)) return;
    yield {
      about: 'file',
      title: `Migration may wait without limit for table ${plain(subject.written(table.key))}`,
      message: `Every change of a table, an instant one too, needs ${code(subject.written(table.key))} for itself for a moment. It waits for each transaction that has used the table, for up to a year (a day in MariaDB) where \`lock_wait_timeout\` is not set.`,
      impact: `If one transaction on ${code(subject.written(table.key))} stays open, the migration waits for it and all later queries wait behind the migration: the app stands still.`,
      lineBefore: SHORT_WAIT,
      fix: `As the first statement of the file:\n\n${sqlBlock(SHORT_WAIT)}`,
    };
  },
};
