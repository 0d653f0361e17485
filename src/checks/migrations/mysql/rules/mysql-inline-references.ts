import { code, plain, sqlBlock } from '../../sql/names.ts';
import { serverName } from '../advice.ts';
import type { ColumnDef } from '../sql/ast.ts';
import { quote } from '../sql/names.ts';
import type { Checker, MysqlSubject } from '../subject.ts';
import { isMaria, isMysql } from '../version.ts';

export const inlineReferences: Checker = {
  rule: {
    id: 'migrations/mysql-inline-references',
    severity: 'medium',
    summary: 'Writes REFERENCES behind a column, which MySQL reads and forgets',
    why: 'MySQL before 9.0 (and MariaDB before 10.5) parses `REFERENCES` behind a column and makes no foreign key: no error, no warning. Rows without their parent come in, and `ON DELETE CASCADE` deletes nothing.',
    fix: 'Write `FOREIGN KEY (column) REFERENCES …` as a part of its own.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html'],
    examples: {
      bad: [
        'CREATE TABLE orders (id INT PRIMARY KEY, user_id INT REFERENCES users (id));',
        'ALTER TABLE orders ADD COLUMN user_id INT REFERENCES users (id) ON DELETE CASCADE;',
      ],
      good: ['CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));'],
    },
  },
  *check(subject) {
    if (isMysql(subject.server, 90_000) || isMaria(subject.server, 100_500)) return;
    const { statement } = subject;
    for (const { name, references } of columnsOf(statement)) {
      if (references === undefined || !('table' in statement) || hasKey(subject, name)) continue;
      const { table } = statement;
      const key = `FOREIGN KEY (${quote(name)}) REFERENCES ${references.table.sql} (<column>)`;
      yield {
        about: `${table.key}.${name}`,
        title: `Foreign key of column ${plain(subject.written(name))} of table ${plain(subject.written(table.key))} is read and forgotten`,
        message: `${serverName(subject)} makes no foreign key of \`REFERENCES\` behind ${code(subject.written(name))}: it has to stand by itself.`,
        impact: `Nothing keeps ${code(subject.written(table.key))} from holding rows without their ${code(subject.written(references.table.key))}.`,
        fix: sqlBlock(
          statement.kind === 'create-table'
            ? `CREATE TABLE ${table.sql} (…, ${key});`
            : `ALTER TABLE ${table.sql} ADD ${key};`,
        ),
        at: references.span,
      };
    }
  },
};

function columnsOf(statement: MysqlSubject['statement']): readonly ColumnDef[] {
  if (statement.kind === 'create-table') return statement.columns;
  if (statement.kind !== 'alter-table') return [];
  return statement.actions.flatMap((action) =>
    action.kind === 'add-column' || action.kind === 'modify-column' ? [action.column] : [],
  );
}

/** The same statement says it rightly as well. */
function hasKey({ statement }: MysqlSubject, column: string): boolean {
  const keys =
    statement.kind === 'create-table'
      ? statement.keys
      : statement.kind === 'alter-table'
        ? statement.actions.flatMap((action) => (action.kind === 'add-foreign-key' ? [action.key] : []))
        : [];
  return keys.some(({ columns }) => columns[0] === column);
}
