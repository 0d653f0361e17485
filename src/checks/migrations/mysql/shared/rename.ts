/** Tables and columns that get another name. */
import type { Hit } from '../../rule.ts';
import { renameColumn as columnRule } from '../../rules/rename-column.ts';
import { renameTable as tableRule } from '../../rules/rename-table.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { clauseFor, SHORT_WAIT } from '../advice.ts';
import type { TableName } from '../sql/ast.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker, type MysqlSubject } from '../subject.ts';

export const renameColumn: Checker = {
  rule: columnRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table, known } = alteration;
    for (const action of alteration.actions) {
      if (action.kind !== 'rename-column' && action.kind !== 'modify-column') continue;
      const to = action.kind === 'rename-column' ? action.to : action.column.name;
      const { from } = action;
      if (from === to || subject.isNewColumn(table.key, from)) continue;
      const type = known?.columns.get(from)?.def.type.sql ?? `<type of ${quote(subject.written(from))}>`;
      yield {
        about: `${table.key}.${from}`,
        title: `Column ${plain(subject.written(from))} of table ${plain(subject.written(table.key))} is renamed to ${plain(subject.written(to))}`,
        message: `${code(subject.written(`${table.key}.${from}`))} becomes ${code(subject.written(to))} in one step.`,
        impact: `From the migration until the last old process has stopped, every query of the running version that names ${code(subject.written(from))} fails.`,
        fix: `The simplest: keep ${code(subject.written(from))} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`). Otherwise add the new column, and let the code write both:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(to))} ${type}, ${clauseFor(subject, 'INSTANT', 'NONE')};`)}\n\nThen copy in batches, read ${code(subject.written(to))}, and drop ${code(subject.written(from))} in a later release.`,
        at: action.span,
      };
    }
  },
};

export const renameTable: Checker = {
  rule: tableRule,
  *check(subject) {
    const { statement } = subject;
    if (statement.kind === 'rename-table')
      for (const { from, to } of statement.pairs) {
        const again = statement.pairs.some((pair) => pair.to.key === from.key);
        if (!again) yield* renamed(subject, from, to);
      }
    if (statement.kind === 'alter-table')
      for (const action of statement.actions)
        if (action.kind === 'rename-table') yield* renamed(subject, statement.table, action.to);
  },
};

function* renamed(subject: MysqlSubject, from: TableName, to: TableName): Iterable<Hit> {
  // Another case of the same name, or another database, is told apart by the key.
  if (from.key === to.key || subject.isNew(from.key) || subject.outlook.takes(from.key, subject.index)) return;
  yield {
    about: from.key,
    title: `Table ${plain(subject.written(from.key))} is renamed to ${plain(subject.written(to.key))}`,
    message: `${code(subject.written(from.key))} becomes ${code(subject.written(to.key))} in one step.`,
    impact: `From the migration until the last old process has stopped, every query of the running version on ${code(subject.written(from.key))} fails.`,
    fix: `Leave a view with the old name, which takes reads and writes, and drop it in a later release. Between the two statements there is a moment without the name:\n\n${sqlBlock(`${subject.shown};`, `CREATE VIEW ${from.sql} AS SELECT * FROM ${to.sql};`)}\n\nOr keep the name in the database and change it in the code only (\`@@map\`, \`db_table\`).`,
    at: from.span,
  };
}
