import { inWords, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, plain, quote, relationSql, tableKey } from '../sql/names.ts';
import { isExecuted, sql, written } from '../sql/written.ts';

const FIX =
  'Leave a view with the old name in the same transaction; a view of one table takes reads and writes. Drop it in a later release. Or keep the name in the database and change it in the code only (`@@map`, `db_table`).';

export const renameTable: MigrationRule = {
  id: 'migrations/rename-table',
  severity: 'high',
  summary: 'Renames or moves a table that running code uses by its old name',
  why: 'Until the last old process is gone, every query with the old name fails.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS'],
  examples: {
    bad: ['ALTER TABLE users RENAME TO accounts;', 'ALTER TABLE users SET SCHEMA archive;'],
    good: [
      'ALTER TABLE users RENAME TO accounts;\nCREATE VIEW users AS SELECT * FROM accounts;',
      'CREATE TABLE users_new (id int);\nALTER TABLE users_new RENAME TO users;',
      'ALTER INDEX users_idx RENAME TO accounts_idx;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    const move =
      'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE'
        ? {
            relation: node.RenameStmt.relation,
            to: node.RenameStmt.newname ?? '',
            schema: node.RenameStmt.relation?.schemaname,
          }
        : 'AlterObjectSchemaStmt' in node && node.AlterObjectSchemaStmt.objectType === 'OBJECT_TABLE'
          ? {
              relation: node.AlterObjectSchemaStmt.relation,
              to: node.AlterObjectSchemaStmt.relation?.relname ?? '',
              schema: node.AlterObjectSchemaStmt.newschema,
            }
          : undefined;
    if (move === undefined) return;
    const from = tableKey(move.relation);
    const to = keyOf([move.schema, move.to]);
    if (subject.isNew(from) || isTakenAgain(subject, from)) return;
    const target = [move.schema, move.to]
      .filter((part) => part !== undefined)
      .map(quote)
      .join('.');
    yield {
      about: from,
      rollback: 'breaks',
      proof: { kind: 'rename', of: from },
      title: `Table ${plain(from)} is renamed to ${plain(to)}`,
      message: `${code(from)} becomes ${code(to)} in one step.`,
      impact: `From the migration until the last old process has stopped, every query of the running version on ${code(from)} fails.`,
      ...suggest(
        subject,
        isExecuted(subject.statement, subject.readable)
          ? undefined
          : {
              replaces: { kind: 'all' },
              steps: [
                {
                  ...inWords(
                    'Leave a view with the old name, in the same transaction, and drop it in a later release:',
                    together(
                      sql`SET LOCAL lock_timeout = '${subject.lockTimeout}'`,
                      written(subject.statement, subject.readable, subject.statement.start, subject.statement.end),
                      sql`CREATE VIEW ${relationSql(move.relation)} AS SELECT * FROM ${target}`,
                    ),
                  ),
                  isBracketed: true,
                },
              ],
            },
        FIX,
      ),
      at:
        findWords(subject.statement, subject.file.text, ['rename', 'to', move.to]) ??
        findWords(subject.statement, subject.file.text, ['set', 'schema']),
    };
  },
};

/** A later statement of the file gives the old name to a view or another table. */
const isTakenAgain = ({ statements, index }: Subject, name: string): boolean =>
  statements.slice(index + 1).some(({ node }) => {
    if ('ViewStmt' in node) return tableKey(node.ViewStmt.view) === name;
    if ('CreateStmt' in node) return tableKey(node.CreateStmt.relation) === name;
    if (!('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_TABLE') return false;
    return keyOf([node.RenameStmt.relation?.schemaname, node.RenameStmt.newname]) === name;
  });
