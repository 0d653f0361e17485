import type { MigrationRule } from '../rule.ts';
import { strongLocksOf } from '../sql/locks.ts';
import { code, plain } from '../sql/names.ts';

/** Tables at which it is said. */
const MANY = 3;

export const manyTablesInTransaction: MigrationRule = {
  id: 'migrations/many-tables-in-transaction',
  severity: 'low',
  summary: 'Keeps strong locks on several tables that are in use until one transaction ends',
  why: 'Each lock is kept until the end, so the first table is closed while the migration waits for the third. A transaction of the app that has the third and wants the first ends in a deadlock, and PostgreSQL breaks off one of the two: the deploy or the request.',
  fix: 'One migration for each table, each committed by itself, with `lock_timeout`.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS'],
  examples: {
    bad: ['ALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;'],
    good: [
      'ALTER TABLE a ADD COLUMN x int;\nALTER TABLE a ADD COLUMN y int;\nALTER TABLE b ADD COLUMN x int;',
      '-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;',
      'CREATE TABLE t (a int REFERENCES users, b int REFERENCES teams, c int REFERENCES roles);',
    ],
  },
  *check(subject) {
    const { held, statement, schema, transaction } = subject;
    if (transaction.kind === 'no' || transaction.kind === 'unknown') return;
    const before = [...held].filter(([, { blocks }]) => blocks === 'reads and writes').map(([table]) => table);
    if (before.length >= MANY) return;
    const taken = strongLocksOf(statement, schema).flatMap(({ table, blocks }) =>
      table !== undefined && blocks === 'reads and writes' && !subject.isNew(table) ? [table] : [],
    );
    const all = [...new Set([...before, ...taken])];
    if (all.length < MANY) return;
    yield {
      about: 'file',
      title: `Tables ${plain(all.slice(0, MANY).join(', '))} are locked together until the transaction ends`,
      message: `With this statement the transaction holds ${all.slice(0, MANY).map(code).join(', ')} against reads and writes, and gives none back before its end.`,
      impact: `All queries on these tables wait for the slowest of the statements; a transaction of the app that needs two of them in another order ends in a deadlock.`,
      fix: `Split it: one migration for each table. ${subject.file.tool.name === 'plain' ? '' : `Where ${subject.file.tool.label} runs each file by itself, t`}${subject.file.tool.name === 'plain' ? 'T' : ''}hat is all it takes.`,
    };
  },
};
