import { code, plain } from '../../sql/names.ts';
import type { Checker } from '../subject.ts';

export const lockTables: Checker = {
  rule: {
    id: 'migrations/mysql-lock-tables',
    severity: 'medium',
    summary: 'Locks tables by hand',
    why: '`LOCK TABLES … WRITE` keeps everybody else from reading and writing until `UNLOCK TABLES` or the end of the connection; `READ` keeps them from writing. Dumps contain it: it belongs into an empty database, not into a migration.',
    fix: 'Leave it out: every statement takes the locks it needs.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html'],
    examples: {
      bad: ['LOCK TABLES users WRITE;\nUPDATE users SET a = 1 WHERE id = 2;\nUNLOCK TABLES;'],
      good: [
        'CREATE TABLE t (id INT);\nLOCK TABLES `t` WRITE;\nINSERT INTO t VALUES (1);\nUNLOCK TABLES;',
        'LOCK TABLES users READ LOCAL;\nUNLOCK TABLES;',
      ],
    },
  },
  *check(subject) {
    const { statement } = subject;
    if (statement.kind !== 'lock-tables') return;
    const locked = statement.tables.find(({ table, write }) => write && !subject.isNew(table.key));
    if (locked === undefined) return;
    const { table } = locked;
    yield {
      about: table.key,
      title: `Table ${plain(subject.written(table.key))} is locked by hand`,
      message: `This locks ${code(subject.written(table.key))} until \`UNLOCK TABLES\` or the end of the connection.`,
      impact: `All other queries on ${code(subject.written(table.key))} wait for everything that follows in this migration.`,
      fix: 'Delete the statement and the `UNLOCK TABLES` that belongs to it.',
      at: table.span,
    };
  },
};
