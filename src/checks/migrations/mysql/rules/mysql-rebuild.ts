import { code, plain, sqlBlock } from '../../sql/names.ts';
import { goesAhead, howOf, SHORT_WAIT, saying, serverName } from '../advice.ts';
import { modifiedIn } from '../changes.ts';
import type { Cost } from '../plan/cost.ts';
import { tableNameOf } from '../plan-table.ts';
import { alterationOf, type Checker, type MysqlSubject } from '../subject.ts';
import { isMysql } from '../version.ts';

/** That a column becomes required has a rule of its own, which does not speak of columns that the change itself adds. */
const isToldElsewhere = (subject: MysqlSubject, { cause, span }: Cost): boolean => {
  if (cause !== 'not-null') return false;
  const alteration = alterationOf(subject);
  const column = alteration && modifiedIn(alteration).find((each) => each.span === span)?.column;
  return alteration === undefined || column === undefined || !subject.isNewColumn(alteration.table.key, column);
};

export const rebuild: Checker = {
  rule: {
    id: 'migrations/mysql-rebuild',
    severity: 'medium',
    summary: 'Writes every row of a table anew, in place',
    why: 'The app can go on meanwhile, but the disk needs room for the table a second time, changes that come in are kept in a log that can overflow (`innodb_online_alter_log_max_size`), and a replica runs the whole change after the primary is done with it: it lags behind for as long.',
    fix: 'Where a cheaper way exists, take it (a column at the end, separate statements). Otherwise run it when little is written, and say `ALGORITHM=INPLACE, LOCK=NONE`.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html'],
    examples: {
      bad: [
        'ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, tenant);',
        'OPTIMIZE TABLE users;',
        'ALTER TABLE users ENGINE=InnoDB;',
        'ALTER TABLE users ROW_FORMAT=COMPRESSED;',
        'ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INPLACE;',
        '-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT;\nALTER TABLE users MODIFY a INT NOT NULL;',
      ],
      good: [
        'ALTER TABLE users ADD COLUMN a INT;',
        'ALTER TABLE users ADD INDEX i (email);',
        'ALTER TABLE users ENGINE=InnoDB, ALGORITHM=INPLACE, LOCK=NONE;',
        'CREATE TABLE t (a INT);\nOPTIMIZE TABLE t;',
      ],
    },
  },
  *check(subject) {
    const { plan } = subject;
    const table = tableNameOf(subject);
    if (plan === undefined || table === undefined || !goesAhead(subject)) return;
    const { algorithm } = howOf(subject);
    const asked =
      algorithm === 'INPLACE' &&
      isMysql(subject.server) &&
      plan.algorithm === 'INSTANT' &&
      plan.costs.some(({ otherwise }) => otherwise === 'INPLACE');
    const [first] = plan.because.filter((cost) => !isToldElsewhere(subject, cost));
    // Who says INPLACE knows; what is dearer only because it is put together has a rule of its own.
    const isRebuild = plan.algorithm === 'INPLACE' && plan.lock === 'NONE' && algorithm === undefined && !plan.mixed;
    if (!asked && (!isRebuild || first === undefined)) return;
    const because = asked ? '`ALGORITHM=INPLACE` forbids `INSTANT`, which would do' : (first?.why ?? '');
    yield {
      about: table.key,
      title: `Table ${plain(subject.written(table.key))} is written anew, row by row`,
      message: `${serverName(subject)} writes every row of ${code(subject.written(table.key))} anew: ${because}.`,
      impact: `Reads and writes go on, but the server is busy and the disk holds ${code(subject.written(table.key))} twice; replicas show old data until they have done the same.`,
      fix: asked
        ? `Say \`ALGORITHM=INSTANT\` instead:\n\n${sqlBlock(
            subject.shown
              .replace(/\bALGORITHM\s*=?\s*INPLACE\b/i, 'ALGORITHM=INSTANT')
              .replace(/,\s*LOCK\s*=?\s*\w+/i, '')
              .concat(';'),
          )}`
        : `Run it when little is written. Say how, so that the server refuses rather than copies:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === 'optimize' ? `ALTER TABLE ${table.sql} FORCE, ALGORITHM=INPLACE, LOCK=NONE;` : saying(subject, plan))}`,
      at: first?.span,
    };
  },
};
