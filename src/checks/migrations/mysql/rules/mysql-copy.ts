import { code, plain } from '../../sql/names.ts';
import { goesAhead, howOf, onlineTools, serverName, smallTable } from '../advice.ts';
import type { Cause } from '../plan/cost.ts';
import { tableNameOf } from '../plan-table.ts';
import type { Checker } from '../subject.ts';

/** What has a rule of its own, where it makes a table be copied. */
const ELSEWHERE: ReadonlySet<Cause> = new Set(['column-type', 'foreign-key', 'check', 'stored', 'unique']);

export const copy: Checker = {
  rule: {
    id: 'migrations/mysql-copy',
    severity: 'high',
    summary: 'Copies a whole table row by row while writes to it wait',
    why: 'Some changes can only be made by filling a second table (`ALGORITHM=COPY`). Reads go on, but every insert, update and delete waits until the last row is copied, and the replicas do the same again afterwards. MariaDB lets others write meanwhile since 11.2.',
    fix: 'Use a change that the server makes in place, or let gh-ost or pt-online-schema-change fill the copy while the app goes on.',
    since: '0.1.0',
    sources: [
      'https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html',
      'https://mariadb.com/kb/en/innodb-online-ddl-overview/',
    ],
    examples: {
      bad: [
        'ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;',
        'ALTER TABLE users ADD COLUMN token CHAR(36) NOT NULL DEFAULT (uuid());',
        'ALTER TABLE users ENGINE=MyISAM;',
        'ALTER TABLE users ORDER BY email;',
        'ALTER TABLE users ADD COLUMN a INT, ALGORITHM=COPY;',
      ],
      good: [
        'ALTER TABLE users ADD COLUMN a INT;',
        'CREATE TABLE t (a INT);\nALTER TABLE t CONVERT TO CHARACTER SET latin1;',
        'ALTER TABLE users ADD INDEX i (email), ALGORITHM=INPLACE, LOCK=NONE;',
        '-- base\nCREATE TABLE users (email INT);\n-- change\nALTER TABLE users ORDER BY email, ALGORITHM=INPLACE;',
      ],
    },
  },
  *check(subject) {
    const { plan } = subject;
    const table = tableNameOf(subject);
    if (plan === undefined || table === undefined || !goesAhead(subject)) return;
    const asked = howOf(subject).algorithm === 'COPY' && plan.algorithm !== 'COPY';
    const causes = plan.because.filter(({ cause }) => !ELSEWHERE.has(cause));
    // A member that goes away is more than a copy.
    const [first] = causes.filter(({ why }) => why !== 'a member goes away');
    if (!asked && (plan.algorithm !== 'COPY' || first === undefined)) return;
    const waits = asked || plan.lock !== 'NONE';
    const because = asked ? 'the statement asks for it with `ALGORITHM=COPY`' : (first?.why ?? '');
    const known = subject.table(table.key);
    yield {
      about: table.key,
      severity: waits ? 'high' : 'medium',
      title: `Table ${plain(subject.written(table.key))} is copied row by row${waits ? ' while writes to it wait' : ''}`,
      message: `${serverName(subject)} makes a second ${code(subject.written(table.key))}, copies every row into it and then takes it instead: ${because}.`,
      impact: `${waits ? `Inserts, updates and deletes on ${code(subject.written(table.key))} wait until the last row is copied` : `The disk needs room for a second ${code(subject.written(table.key))}`}, and replicas stand still as long afterwards.`,
      fix: asked
        ? `Leave \`ALGORITHM=COPY\` out: ${serverName(subject)} can do this with \`${plan.algorithm === 'INSTANT' ? 'ALGORITHM=INSTANT' : 'ALGORITHM=INPLACE'}\`.`
        : `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
      at: asked ? undefined : first?.span,
    };
  },
};
