import type { MigrationRule } from '../rule.ts';
import { isAlwaysTrue } from '../sql/conditions.ts';
import { code, plain, relationSql, sqlBlock, tableKey } from '../sql/names.ts';

export const deleteAll: MigrationRule = {
  id: 'migrations/delete-all',
  severity: 'blocker',
  works: 'loss',
  summary: 'Deletes every row of a table',
  why: 'A `DELETE` without a condition empties the table. A condition that was forgotten looks just the same.',
  fix: 'Write the condition. If all rows must go, copy them away first.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-delete.html'],
  examples: {
    bad: ['DELETE FROM sessions;', 'DELETE FROM users WHERE true;'],
    good: [
      'DELETE FROM sessions WHERE expires_at < now();',
      'CREATE TABLE t (id int);\nDELETE FROM t;',
      'DELETE FROM a USING b WHERE a.id = b.id;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('DeleteStmt' in node) || !isAlwaysTrue(node.DeleteStmt.whereClause)) return;
    const { relation } = node.DeleteStmt;
    const table = tableKey(relation);
    if (subject.isNew(table)) return;
    yield {
      about: table,
      title: `Every row of table ${plain(table)} is deleted`,
      message: `This \`DELETE\` has no condition, so it removes every row of ${code(table)}.`,
      impact: `All rows of ${code(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
      fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${relationSql(relation)} WHERE <condition>;`)}`,
    };
  },
};
