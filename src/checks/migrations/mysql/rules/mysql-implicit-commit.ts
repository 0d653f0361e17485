import { code } from '../../sql/names.ts';
import type { Statement } from '../sql/ast.ts';
import type { Checker, MysqlSubject } from '../subject.ts';

export const implicitCommit: Checker = {
  rule: {
    id: 'migrations/mysql-implicit-commit',
    severity: 'low',
    summary: 'Counts on a rollback that MySQL and MariaDB do not have for DDL',
    why: 'Every `CREATE`, `ALTER`, `DROP`, `RENAME` and `TRUNCATE` commits what is open before it and itself. Where the second of two statements fails, the first stays: the file can be run neither on nor again, and a `ROLLBACK` undoes nothing.',
    fix: 'One statement that changes the structure per migration (several changes of one table fit into one `ALTER TABLE`), and moving of data in another.',
    since: '0.1.0',
    sources: [
      'https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html',
      'https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/',
    ],
    examples: {
      bad: [
        'START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nALTER TABLE users ADD COLUMN b INT;\nCOMMIT;',
        'ALTER TABLE users ADD COLUMN a INT;\nALTER TABLE orders ADD COLUMN b INT;',
      ],
      good: [
        'ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;',
        'START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nCOMMIT;',
        'CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);',
      ],
    },
  },
  *check(subject) {
    if (!changesStructure(subject.statement) || subject.seen.has(this.rule.id)) return;
    const open = subject.session.inTransaction;
    const table = subject.touches(subject.statement);
    if (!open && (table === undefined || !hasEarlier(subject))) return;
    subject.seen.add(this.rule.id);
    const verb = verbOf(subject.statement);
    yield {
      about: 'file',
      severity: open ? 'medium' : 'low',
      title: open
        ? `Transaction is committed by ${verb} in the middle of it`
        : `Several changes of tables stand in one migration, and none can be undone with the others`,
      message: open
        ? `A transaction is open here, and ${code(verb)} commits it before it begins. What follows runs by itself, and the \`COMMIT\` or \`ROLLBACK\` at the end has no effect on what stands before.`
        : `This is not the first statement of the file that changes the structure. If it fails (a lock that is not given, a row that does not fit), what stands before stays done, and the file does not run a second time.`,
      impact: 'A deploy that stops in the middle leaves a half-made structure that somebody has to mend by hand.',
      fix: open
        ? `Take \`START TRANSACTION\` and \`COMMIT\` away where the structure changes, and move data in a migration of its own.`
        : `Put changes of ${table === undefined ? 'one table' : code(subject.written(table.key))} into one \`ALTER TABLE\` where that costs no more, and the others into migrations of their own.`,
    };
  },
};

const hasEarlier = ({ statements, index, touches }: MysqlSubject): boolean =>
  statements.slice(0, index).some(({ statement }) => changesStructure(statement) && touches(statement) !== undefined);

const changesStructure = (statement: Statement): boolean =>
  ['alter-table', 'create-index', 'drop-index', 'drop-table', 'rename-table', 'truncate', 'create-table'].includes(
    statement.kind,
  ) ||
  (statement.kind === 'other' && statement.ddl);

const verbOf = ({ kind }: Statement): string => (kind === 'other' ? 'DDL' : kind.replace('-', ' ').toUpperCase());
