import { code, plain, sqlBlock } from '../../sql/names.ts';
import { clauseFor, howOf, isRefused, serverName } from '../advice.ts';
import { tableNameOf } from '../plan-table.ts';
import type { Checker } from '../subject.ts';

export const algorithmRefused: Checker = {
  rule: {
    id: 'migrations/mysql-algorithm-refused',
    severity: 'high',
    summary: 'Says an ALGORITHM or LOCK that the server refuses for this change',
    why: 'Saying `ALGORITHM=INSTANT` is right: the server then refuses (errors 1845, 1846) rather than to copy the table. For this change it does refuse, so the deploy stops here; what ran before stays, for there is no rollback of DDL.',
    fix: 'Change the statement into one that can be done so, or say what the change needs and when it may run.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance'],
    examples: {
      bad: [
        '-- base\nCREATE TABLE users (id INT, n VARCHAR(50));\n-- change\nALTER TABLE users MODIFY n INT, ALGORITHM=INSTANT;',
        '-- base\nCREATE TABLE users (id INT, n TEXT);\n-- change\nALTER TABLE users ADD FULLTEXT INDEX f (n), LOCK=NONE;',
      ],
      good: [
        '-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;',
        'ALTER TABLE users ADD INDEX i (a), ALGORITHM=INPLACE, LOCK=NONE;',
      ],
    },
  },
  *check(subject) {
    const { plan } = subject;
    const table = tableNameOf(subject);
    const how = howOf(subject);
    if (plan === undefined || table === undefined || !isRefused(subject, how)) return;
    const said = [how.algorithm && `ALGORITHM=${how.algorithm}`, how.lock && `LOCK=${how.lock}`]
      .filter(Boolean)
      .join(', ');
    const [first] = plan.because;
    const needs = clauseFor(subject, plan.algorithm, plan.lock);
    yield {
      about: table.key,
      title: `Change of table ${plain(subject.written(table.key))} is refused: it needs ${needs}`,
      message: `The statement says ${code(said)}, but ${serverName(subject)} can do this only with ${code(needs)}: ${first?.why ?? ''}.`,
      impact: 'The migration fails and the deploy stops. Statements before this one have taken effect already.',
      fix: `Nothing is locked by this, and that is what the clause is for. Where ${code(subject.written(table.key))} is small, or nobody uses it meanwhile, say what it needs:\n\n${sqlBlock(`… ${needs};`)}\n\nOtherwise find a change that needs less, or let gh-ost or pt-online-schema-change do it.`,
      at: first?.span,
    };
  },
};
