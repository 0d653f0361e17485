import type { MigrationRule } from '../rule.ts';
import { blockedBy, LOCK_MODES } from '../sql/locks.ts';
import { code, keyOf, partsOf, plain } from '../sql/names.ts';

export const lockTable: MigrationRule = {
  id: 'migrations/lock-table',
  severity: 'medium',
  summary: 'Locks a table by hand until the transaction ends',
  why: 'The lock is held for all that follows in the transaction, however long that takes, and it waits for every query that runs on the table while all later ones wait behind it.',
  fix: 'Leave it out: each statement takes the lock that it needs. What must see no writes in between is better done in small transactions.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-lock.html'],
  examples: {
    bad: ['LOCK TABLE users;', 'LOCK TABLE users, teams IN SHARE MODE;'],
    good: ['LOCK TABLE users IN ROW EXCLUSIVE MODE;', 'CREATE TABLE t (a int);\nLOCK TABLE t;'],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('LockStmt' in node)) return;
    const mode = LOCK_MODES[(node.LockStmt.mode ?? 8) - 1] ?? 'ACCESS EXCLUSIVE';
    const blocks = blockedBy(mode);
    if (blocks === undefined) return;
    for (const relation of node.LockStmt.relations ?? []) {
      const table = keyOf(partsOf(relation));
      if (subject.isNew(table)) continue;
      yield {
        about: table,
        proof: { kind: 'lock', on: table },
        title: `Table ${plain(table)} is locked by hand, and ${blocks} wait until the end of the transaction`,
        message: `This takes ${mode} on ${code(table)} and keeps it until the transaction ends.`,
        impact: `${blocks === 'writes' ? 'Writes to' : 'All queries on'} ${code(table)} wait for as long as what follows takes.`,
        fix: `Leave it out. If it must stay, set \`lock_timeout\` before it and end the transaction soon:\n\n\`\`\`sql\nSET lock_timeout = '${subject.lockTimeout}';\n\`\`\``,
      };
    }
  },
};
