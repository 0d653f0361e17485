import type { MigrationRule } from '../rule.ts';
import { code, keyOf, plain, stringsOf } from '../sql/names.ts';

export const enumValueRename: MigrationRule = {
  id: 'migrations/enum-value-rename',
  severity: 'high',
  summary: 'Renames a value of an enum type that running code writes and compares with',
  why: 'All rows change their value in the same instant. Until the last old process is gone, every query that writes the old value or compares with it fails, and code that reads rows meets a value that it does not know.',
  fix: 'Add the new value, let the code accept both, write the new one, update the rows in batches. The old value may stay in the type: PostgreSQL cannot remove one.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertype.html'],
  examples: {
    bad: ["ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';"],
    good: [
      "ALTER TYPE mood ADD VALUE 'unhappy';",
      "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';",
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal === undefined) return;
    const type = keyOf(stringsOf(node.AlterEnumStmt.typeName));
    if (subject.isNewObject('type', type)) return;
    yield {
      about: type,
      rollback: 'breaks',
      title: `A value of enum type ${plain(type)} is renamed`,
      message: `A value of ${code(type)} gets another name in one step, in every row of every table.`,
      impact:
        'Queries of the running version that write the old value or compare with it fail, and rows it reads hold a value that it does not know.',
      fix: `Add the new value to ${code(type)} in this migration instead (\`ALTER TYPE … ADD VALUE\`). Ship code that accepts both and writes the new one, then update the rows in batches.`,
    };
  },
};
