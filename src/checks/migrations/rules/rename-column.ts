import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, relationSql, sqlBlock, tableKey } from '../sql/names.ts';

export const renameColumn: MigrationRule = {
  id: 'migrations/rename-column',
  severity: 'high',
  summary: 'Renames a column that running code uses by its old name',
  why: 'The migration and the new code never go live in the same instant. Until the last old process is gone, every query with the old name fails; if the migration runs after the deploy, every query with the new one does.',
  fix: 'Add a second column, write both, copy the values, read the new one, drop the old one in a later release. Or keep the name in the database and change it in the code only (`@map`, `db_column`).',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: ['ALTER TABLE users RENAME COLUMN email TO mail;', 'alter table "User" rename "fullName" to name;'],
    good: [
      'ALTER TABLE users RENAME CONSTRAINT a TO b;',
      'CREATE TABLE t (a int);\nALTER TABLE t RENAME COLUMN a TO b;',
      'ALTER INDEX a RENAME TO b;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('RenameStmt' in node)) return;
    const { renameType, relationType, relation, subname: from = '', newname: to = '' } = node.RenameStmt;
    if (renameType !== 'OBJECT_COLUMN' || relationType !== 'OBJECT_TABLE') return;
    const table = tableKey(relation);
    if (subject.isNew(table) || subject.isNewColumn(table, from)) return;
    const sql = relationSql(relation);
    yield {
      about: `${table}.${from}`,
      proof: { kind: 'column', of: table, column: from, becomes: 'renamed' },
      title: `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
      message: `${code(`${table}.${from}`)} becomes ${code(to)} in one step.`,
      impact: `From the migration until the last old process has stopped, every query of the running version that names ${code(from)} fails.`,
      fix: `The simplest: keep ${code(from)} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`). Otherwise add the new column, and let the code write both:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${sql} ADD COLUMN ${quote(to)} <type of ${quote(from)}>;`)}\n\nThen copy in batches, read ${code(to)}, and drop ${code(from)} in a later release.`,
      at: findWords(subject.statement, subject.file.text, ['rename', ['column'], from, 'to', to]),
    };
  },
};
