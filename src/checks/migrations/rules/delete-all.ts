import type { MigrationRule } from '../rule.ts';
import type { Node, RangeVar } from '../sql/ast.ts';
import { isAlwaysTrue } from '../sql/conditions.ts';
import { innerStatements } from '../sql/inner.ts';
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
    bad: [
      'DELETE FROM sessions;',
      'DELETE FROM users WHERE true;',
      'WITH gone AS (DELETE FROM orders RETURNING id) INSERT INTO archive SELECT id FROM gone;',
      'MERGE INTO orders USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE;',
      'PREPARE p AS DELETE FROM orders;',
      'COPY (DELETE FROM orders RETURNING id) TO STDOUT;',
    ],
    good: [
      'DELETE FROM sessions WHERE expires_at < now();',
      'CREATE TABLE t (id int);\nDELETE FROM t;',
      'DELETE FROM a USING b WHERE a.id = b.id;',
      'EXPLAIN DELETE FROM orders;',
      'EXPLAIN (ANALYZE false) DELETE FROM orders;',
      'MERGE INTO orders o USING gone g ON o.id = g.id WHEN MATCHED THEN DELETE;',
    ],
  },
  *check(subject) {
    for (const node of innerStatements(subject.statement.node)) {
      const relation = emptied(node);
      const table = tableKey(relation);
      if (relation === undefined || subject.isNew(table)) continue;
      yield {
        about: table,
        relation: table,
        title: `Every row of table ${plain(table)} is deleted`,
        message: `This \`${'MergeStmt' in node ? 'MERGE' : 'DELETE'}\` has no condition, so it removes every row of ${code(table)}.`,
        impact: `All rows of ${code(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
        fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${relationSql(relation)} WHERE <condition>;`)}`,
      };
    }
  },
};

/** The table that loses all rows. */
function emptied(node: Node): RangeVar | undefined {
  if ('DeleteStmt' in node) return isAlwaysTrue(node.DeleteStmt.whereClause) ? node.DeleteStmt.relation : undefined;
  if (!('MergeStmt' in node) || !isAlwaysTrue(node.MergeStmt.joinCondition)) return undefined;
  const deletes = (node.MergeStmt.mergeWhenClauses ?? []).some(
    (when) =>
      'MergeWhenClause' in when &&
      when.MergeWhenClause.commandType === 'CMD_DELETE' &&
      isAlwaysTrue(when.MergeWhenClause.condition),
  );
  return deletes ? node.MergeStmt.relation : undefined;
}
