import { code, plain, sqlBlock } from '../../sql/names.ts';
import { clauseFor, goesAhead, SHORT_WAIT, serverName } from '../advice.ts';
import { tableNameOf } from '../plan-table.ts';
import type { Checker } from '../subject.ts';

export const mixedAlter: Checker = {
  rule: {
    id: 'migrations/mysql-mixed-alter',
    severity: 'medium',
    summary: 'Puts clauses into one ALTER TABLE that would be cheaper apart',
    why: 'The whole statement runs with one algorithm. A column that could be added in an instant is then added by writing every row anew, only because an index is built in the same statement.',
    fix: 'Write one statement for what is INSTANT, and another for the rest.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html'],
    examples: {
      bad: [
        'ALTER TABLE users ADD COLUMN plan INT, ADD INDEX plan_i (plan);',
        'ALTER TABLE users ADD INDEX i (email), DROP COLUMN old_email;',
      ],
      good: [
        'ALTER TABLE users ADD COLUMN plan INT;\nALTER TABLE users ADD INDEX plan_i (plan);',
        'ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;',
        'ALTER TABLE users ADD INDEX a (a), ADD INDEX b (b);',
      ],
    },
  },
  *check(subject) {
    const { plan } = subject;
    const table = tableNameOf(subject);
    if (plan === undefined || table === undefined || !plan.mixed || !goesAhead(subject)) return;
    if (subject.statement.kind !== 'alter-table' || subject.statement.how.algorithm !== undefined) return;
    const instant = plan.costs.filter((cost) => cost.instant);
    const part = (isInstant: boolean): string => {
      const spans = new Set(plan.costs.filter((cost) => cost.instant === isInstant).map(({ span }) => span));
      const texts = [...spans].map(({ start, end }) => subject.part(start, end));
      return `ALTER TABLE ${table.sql} ${texts.join(', ')}`;
    };
    // `ADD COLUMN a INT UNIQUE` is both.
    const both = instant.some(({ span }) => plan.costs.some((cost) => !cost.instant && cost.span === span));
    const rest = plan.costs.filter((cost) => !cost.instant);
    const lock = rest.some((cost) => cost.lock !== 'NONE') ? 'SHARED' : 'NONE';
    yield {
      about: table.key,
      title: `Table ${plain(subject.written(table.key))} is written anew because clauses are put into one statement`,
      message: `${instant.length === plan.costs.length ? 'Each clause' : `${instant.length} of ${plan.costs.length} clauses`} could be \`INSTANT\`, but ${serverName(subject)} runs the whole statement with one algorithm, and together that is \`ALGORITHM=${plan.algorithm}\`: every row of ${code(subject.written(table.key))} is written anew.`,
      impact: `The server is busy and the disk holds ${code(subject.written(table.key))} twice${plan.lock === 'NONE' ? '' : '; writes wait meanwhile'}; replicas show old data until they have done the same.`,
      fix: both
        ? `Add the column without its key first (\`ALGORITHM=INSTANT\`), then the key in a second statement:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN <column without UNIQUE>, ALGORITHM=INSTANT;`, `ALTER TABLE ${table.sql} ADD UNIQUE INDEX (<column>), ${clauseFor(subject, 'NOCOPY', lock)};`)}`
        : `Two statements:\n\n${sqlBlock(SHORT_WAIT, `${part(true)}, ALGORITHM=INSTANT;`, `${part(false)}, ${clauseFor(subject, 'NOCOPY', lock)};`)}`,
    };
  },
};
