import type { MigrationRule, Subject } from '../rule.ts';
import { tablesIn } from '../sql/conditions.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, partsOf, plain, quote, sqlBlock, tableKey } from '../sql/names.ts';

export const dropTable: MigrationRule = {
  id: 'migrations/drop-table',
  severity: 'blocker',
  summary: 'Drops a table with all its rows',
  why: 'The rows are gone when the migration commits, and only a backup brings them back. The version that still runs during the deploy fails on every query that names the table.',
  fix: 'First ship code that no longer uses the table. Then rename it, keep it for some days, and drop it when nobody missed it.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-droptable.html'],
  examples: {
    bad: ['DROP TABLE invoices;', 'drop table if exists billing.invoices, "Old Orders" cascade;'],
    good: [
      'CREATE TABLE scratch (id bigint);\nDROP TABLE scratch;',
      'CREATE TABLE new_users (id bigint);\nINSERT INTO new_users SELECT id FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      'DROP INDEX CONCURRENTLY invoices_idx;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_TABLE') return;
    const cascade = node.DropStmt.behavior === 'DROP_CASCADE';
    for (const object of node.DropStmt.objects ?? []) {
      const parts = partsOf(object);
      const table = keyOf(parts);
      if (subject.isNew(table) || isSwapped(subject, table)) continue;
      const sql = parts.map(quote).join('.');
      const clears =
        node.DropStmt.missing_ok === true && !subject.schema.tables.has(table) && isMadeBelow(subject, table);
      yield {
        about: table,
        // As dumps have it: most often there is nothing to drop.
        ...(clears ? { severity: 'medium' as const } : {}),
        rollback: 'breaks',
        proof: { kind: 'drop', of: table },
        title: `Table ${plain(table)} is dropped with all its rows`,
        message: `This drops ${code(table)}${cascade ? ' and, with `CASCADE`, everything that depends on it: foreign keys, views' : ''}${clears ? ', if it is there: no earlier migration creates it, and this one does so afterwards' : ''}.`,
        impact: `All rows of ${code(table)} are lost, and every query that the running version still sends to it fails.`,
        fix: `Ship code that no longer uses ${code(table)} first. When no old version runs any more and its rows are saved (\`pg_dump --table\`), drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP TABLE ${sql};`)}`,
        at: findWords(subject.statement, subject.file.text, parts),
      };
    }
  },
};

const isMadeBelow = ({ statements, index }: Subject, table: string): boolean =>
  statements.slice(index + 1).some(({ node }) => 'CreateStmt' in node && tableKey(node.CreateStmt.relation) === table);

/** A copy was filled from the table and takes its name: the rows are kept. */
function isSwapped({ statements, index }: Subject, table: string): boolean {
  const takesName = statements.slice(index + 1).some(({ node }) => {
    if (!('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_TABLE') return false;
    return keyOf([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === table;
  });
  if (!takesName) return false;
  return statements.slice(0, index).some(({ node }) => {
    if ('CreateTableAsStmt' in node) return tablesIn(node.CreateTableAsStmt.query).has(table);
    if (!('InsertStmt' in node) || node.InsertStmt.selectStmt === undefined) return false;
    return tableKey(node.InsertStmt.relation) !== table && tablesIn(node.InsertStmt.selectStmt).has(table);
  });
}
