import { code, plain, sqlBlock } from '../../sql/names.ts';
import { howOf, SHORT_WAIT, saying, serverName } from '../advice.ts';
import { tableNameOf } from '../plan-table.ts';
import type { Checker, MysqlSubject } from '../subject.ts';

export const explicitAlgorithm: Checker = {
  rule: {
    id: 'migrations/mysql-explicit-algorithm',
    severity: 'low',
    summary: 'Leaves it to the server how a table is changed',
    why: 'Without `ALGORITHM`, the server takes the cheapest way that is possible for this table, and copies it where no other is: a full-text index, a compressed table or an older version is enough to turn an instant into an hour. With it, the server refuses at once instead.',
    fix: 'Say `ALGORITHM` and `LOCK` in every `ALTER TABLE` and `CREATE INDEX` on a table that is in use.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html'],
    examples: {
      bad: ['ALTER TABLE users ADD COLUMN a INT;', 'CREATE INDEX i ON users (email);'],
      good: [
        'ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;',
        'CREATE INDEX i ON users (email) ALGORITHM=INPLACE LOCK=NONE;',
        'CREATE TABLE t (a INT);\nALTER TABLE t ADD COLUMN b INT;',
      ],
    },
  },
  *check(subject) {
    const table = tableNameOf(subject);
    if (table === undefined || !isSilent(subject)) return;
    // Once per file, at the first that is cheap: what is dear is reported by another rule.
    if (subject.seen.has(this.rule.id)) return;
    subject.seen.add(this.rule.id);
    const { plan } = subject;
    if (plan === undefined) return;
    yield {
      about: 'file',
      title: `Change of table ${plain(subject.written(table.key))} does not say how it may be done`,
      message: `${serverName(subject)} can do this with \`ALGORITHM=${plan.algorithm === 'NOCOPY' ? 'INPLACE' : plan.algorithm}\`${plan.because.every(({ certain }) => certain) ? '' : `, as far as it can be told without knowing ${code(subject.written(table.key))}`}. Nothing in the statement keeps it from copying the table where it can't.`,
      impact: `If ${code(subject.written(table.key))} is not what it seems here, writes to it wait while all of it is copied.`,
      fix: `Say it, here and in the other statements of the file; it then fails at once rather than to lock the table:\n\n${sqlBlock(...(subject.session.limited ? [] : [SHORT_WAIT]), saying(subject, plan))}`,
    };
  },
};

function isSilent(subject: MysqlSubject): boolean {
  const { plan, statement } = subject;
  if (plan === undefined || statement.kind === 'optimize' || howOf(subject).algorithm !== undefined) return false;
  return (plan.algorithm === 'INSTANT' || plan.algorithm === 'NOCOPY') && plan.lock === 'NONE';
}
