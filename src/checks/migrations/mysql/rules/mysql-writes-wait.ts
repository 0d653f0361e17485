import { code, plain, sqlBlock } from '../../sql/names.ts';
import { goesAhead, howOf, onlineTools, SHORT_WAIT, saying, serverName } from '../advice.ts';
import { tableNameOf } from '../plan-table.ts';
import type { Checker } from '../subject.ts';

export const writesWait: Checker = {
  rule: {
    id: 'migrations/mysql-writes-wait',
    severity: 'high',
    summary: 'Changes a table in place while writes to it wait',
    why: 'Full-text and spatial indexes, `AUTO_INCREMENT` for a new column and moving rows between partitions are done in place, but under `LOCK=SHARED`: reads go on, every insert, update and delete waits until it is done.',
    fix: 'Do it when nobody writes, or on a copy that gh-ost or pt-online-schema-change fills.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html'],
    examples: {
      bad: [
        'ALTER TABLE posts ADD FULLTEXT INDEX body_ft (body);',
        'CREATE SPATIAL INDEX place ON shops (location);',
        'ALTER TABLE posts ADD COLUMN n INT NOT NULL AUTO_INCREMENT UNIQUE;',
        'ALTER TABLE events REORGANIZE PARTITION p1 INTO (PARTITION a VALUES LESS THAN (5), PARTITION b VALUES LESS THAN (10));',
        'ALTER TABLE users ADD INDEX i (email), LOCK=SHARED;',
      ],
      good: [
        'ALTER TABLE posts ADD INDEX i (author);',
        'CREATE TABLE posts (id INT, body TEXT);\nALTER TABLE posts ADD FULLTEXT INDEX f (body);',
        '-- base\nCREATE TABLE posts (body TEXT);\n-- change\nALTER TABLE posts ADD FULLTEXT INDEX f (body), LOCK=NONE;',
      ],
    },
  },
  *check(subject) {
    const { plan } = subject;
    const table = tableNameOf(subject);
    if (plan === undefined || table === undefined || !goesAhead(subject) || plan.algorithm === 'COPY') return;
    const { lock: said, algorithm } = howOf(subject);
    if (algorithm === 'COPY') return;
    const asked = (said === 'SHARED' || said === 'EXCLUSIVE') && plan.lock === 'NONE';
    if (plan.lock === 'NONE' && !asked) return;
    const lock = asked ? said : plan.lock;
    const cause = plan.costs.find((cost) => cost.lock === plan.lock && !cost.instant) ?? plan.because[0];
    const all = lock === 'EXCLUSIVE';
    const known = subject.table(table.key);
    const because = asked
      ? `the statement says \`LOCK=${said}\`, although \`LOCK=NONE\` is possible`
      : (cause?.why ?? '');
    yield {
      about: table.key,
      title: `${all ? 'All queries on' : 'Writes to'} table ${plain(subject.written(table.key))} wait while it is changed`,
      message: `${serverName(subject)} does this under \`LOCK=${lock}\`: ${because}.`,
      impact: `${all ? `Every query on ${code(subject.written(table.key))} waits` : `Reads go on, but inserts, updates and deletes on ${code(subject.written(table.key))} wait`} until it is done: the larger the table, the longer.`,
      fix: asked
        ? `${sqlBlock(SHORT_WAIT, subject.shown.replace(/\bLOCK\s*=?\s*\w+/i, 'LOCK=NONE').concat(';'))}`
        : `Run it when nobody writes to ${code(subject.written(table.key))}, and say so:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === 'optimize' ? `${subject.shown};` : saying(subject, plan))}\n\n${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}`,
      at: asked ? undefined : cause?.span,
    };
  },
};
