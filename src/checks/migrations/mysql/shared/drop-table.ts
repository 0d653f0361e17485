import type { Hit } from '../../rule.ts';
import { dropTable as rule } from '../../rules/drop-table.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import type { Statement, TableName } from '../sql/ast.ts';
import type { Checker, MysqlSubject } from '../subject.ts';

export const dropTable: Checker = {
  rule,
  *check(subject) {
    const { statement } = subject;
    if (statement.kind === 'create-table') yield* replaced(subject, statement);
    if (statement.kind !== 'drop-table' || statement.temporary) return;
    for (const table of statement.tables) {
      if (subject.isNew(table.key) || isSwapped(subject, table)) continue;
      // `DROP TABLE IF EXISTS` before `CREATE TABLE`, as dumps have it: most often there is nothing to drop.
      const clears =
        statement.ifExists &&
        subject.table(table.key) === undefined &&
        subject.outlook.creates(table.key, subject.index);
      yield {
        about: table.key,
        ...(clears ? { severity: 'medium' as const } : {}),
        title: `Table ${plain(subject.written(table.key))} is dropped with all its rows`,
        message: `This drops ${code(subject.written(table.key))}${clears ? ', if it is there: no earlier migration creates it, and this one does so afterwards' : ''}. MySQL and MariaDB commit it at once: there is no rollback.`,
        impact: `All rows of ${code(subject.written(table.key))} are lost, and every query that the running version still sends to it fails.`,
        fix: `Ship code that no longer uses ${code(subject.written(table.key))} first. Put this in its place: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}\n\nDrop it in a later release, and accept this finding there with the reason that nobody missed it.`,
        at: table.span,
      };
    }
  },
};

/** MariaDB drops the old one first, with its rows: https://mariadb.com/kb/en/create-table/#create-or-replace */
function* replaced(
  subject: MysqlSubject,
  { table, temporary, replaces }: Extract<Statement, { kind: 'create-table' }>,
): Iterable<Hit> {
  if (replaces !== true || temporary || subject.isNew(table.key)) return;
  const name = subject.written(table.key);
  const isKnown = subject.table(table.key) !== undefined;
  yield {
    about: table.key,
    ...(isKnown ? {} : { severity: 'medium' as const }),
    title: `Table ${plain(name)} is dropped with all its rows, and created anew`,
    message: `\`CREATE OR REPLACE TABLE\` drops ${code(name)}${isKnown ? '' : ', if it is there (no earlier migration creates it),'} before it makes the new one. MariaDB commits it at once: there is no rollback.`,
    impact: `All rows of ${code(name)} are lost, with every column and index that the new one does not have.`,
    fix: `Change the table in place with \`ALTER TABLE\`. If it really starts anew, put this before, and leave \`OR REPLACE\` out: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}`,
    at: table.span,
  };
}

const laterName = (table: TableName): string => table.sql.replace(/`$/, '_unused`');

/** A copy was filled from the table and takes its name, or it was renamed out of the way by this change. */
function isSwapped({ statements, index, outlook }: MysqlSubject, table: TableName): boolean {
  if (!outlook.renamesTo(table.key, index)) return false;
  return statements.slice(0, index).some(({ statement }) => {
    if (statement.kind === 'create-table') return statement.select?.includes(table.key) === true;
    return statement.kind === 'insert' && statement.table.key !== table.key && statement.reads?.includes(table.key);
  });
}
