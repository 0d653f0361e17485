import { fillStep, inWords, limit, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import type { RangeVar } from '../sql/ast.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, relationSql, tableKey } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX =
  'Add a second column, write both, copy the values, read the new one, drop the old one in a later release. Or keep the name in the database and change it in the code only (`@map`, `db_column`).';

export const renameColumn: MigrationRule = {
  id: 'migrations/rename-column',
  severity: 'high',
  summary: 'Renames a column that running code uses by its old name',
  why: 'The migration and the new code never go live in the same instant. Until the last old process is gone, every query with the old name fails; if the migration runs after the deploy, every query with the new one does.',
  fix: FIX,
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
    yield {
      about: `${table}.${from}`,
      rollback: 'breaks',
      proof: { kind: 'column', of: table, column: from, becomes: 'renamed' },
      title: `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
      message: `${code(`${table}.${from}`)} becomes ${code(to)} in one step.`,
      impact: `From the migration until the last old process has stopped, every query of the running version that names ${code(from)} fails.`,
      ...suggest(subject, rewriteOf(subject, relation, from, to), FIX),
      at: findWords(subject.statement, subject.file.text, ['rename', ['column'], from, 'to', to]),
    };
  },
};

/** A second column: the first of several releases. Its type must be known. */
function rewriteOf(
  { schema, lockTimeout }: Subject,
  relation: RangeVar | undefined,
  from: string,
  to: string,
): Rewrite | undefined {
  const type = schema.tables.get(tableKey(relation))?.columns.get(from)?.type?.sql;
  if (type === undefined) return undefined;
  const name = relationSql(relation);
  return {
    replaces: { kind: 'all' },
    undo: [sql`ALTER TABLE ${name} DROP COLUMN ${quote(to)}`],
    lead: `The simplest: keep ${code(from)} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`).`,
    steps: [
      inWords(
        'Otherwise add the new column, and let the code write both:',
        together(limit({ lockTimeout }), sql`ALTER TABLE ${name} ADD COLUMN ${quote(to)} ${type}`),
      ),
      fillStep(name, quote(to), sql`${quote(from)}`, sql`${quote(from)} IS NOT NULL`),
    ],
    tail: `Then read ${code(to)}, and drop ${code(from)} in a later release.`,
  };
}
