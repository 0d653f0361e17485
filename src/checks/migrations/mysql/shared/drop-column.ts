import { dropColumn as rule } from '../../rules/drop-column.ts';
import { recreateColumn as recreateRule } from '../../rules/recreate-column.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { clauseFor, goesAhead, SHORT_WAIT } from '../advice.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker, clausesOf, type MysqlSubject } from '../subject.ts';

export const dropColumn: Checker = {
  rule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined || !goesAhead(subject)) return;
    const { table, known } = alteration;
    for (const { column, span } of clausesOf(alteration, 'drop-column')) {
      if (subject.isNewColumn(table.key, column) || isReadded(subject, table.key, column)) continue;
      const before = known?.columns.get(column);
      // Its values are those of other columns.
      if (before?.def.generated !== undefined) continue;
      const inserts = before === undefined || (before.notNull && before.default === undefined);
      const relax = `ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} ${before?.def.type.sql ?? '<type>'} NULL;`;
      const { plan } = subject;
      const how = plan === undefined ? '' : `, ${clauseFor(subject, plan.algorithm, plan.lock)}`;
      yield {
        about: `${table.key}.${column}`,
        title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped`,
        message: `This drops ${code(subject.written(`${table.key}.${column}`))} and its values.`,
        impact: `The values in ${code(subject.written(`${table.key}.${column}`))} are lost, and the version that still runs fails wherever it reads or writes ${code(subject.written(table.key))} with this column.`,
        fix: `1. Delete this clause from the migration${inserts ? ', and put this in its place, so that inserts without the column work' : ''}. With that this finding is gone.${inserts ? `\n\n${sqlBlock(relax)}` : ''}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} DROP COLUMN ${quote(subject.written(column))}${how};`)}`,
        at: span,
      };
    }
  },
};

export const recreateColumn: Checker = {
  rule: recreateRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table, known } = alteration;
    for (const { column, span } of clausesOf(alteration, 'drop-column')) {
      if (subject.isNewColumn(table.key, column) || !isReadded(subject, table.key, column)) continue;
      if (known?.columns.get(column)?.def.generated !== undefined) continue;
      const copied = isCopied(subject, column);
      yield {
        about: `${table.key}.${column}`,
        severity: copied ? 'high' : 'blocker',
        title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped and added again, without its values`,
        message: `${code(subject.written(`${table.key}.${column}`))} is dropped here and added again in the same migration. A column that is added is empty.${copied ? ' A statement before it reads the column, so its values may have been kept elsewhere: check that.' : ''}`,
        impact: `Every row of ${code(subject.written(table.key))} loses its ${code(subject.written(column))}, and nothing reports an error.`,
        fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} <new type>;`)}`,
        at: span,
      };
    }
  },
};

/** The same file adds a column of that name afterwards, or in the same statement. */
const isReadded = ({ outlook, index }: MysqlSubject, table: string, column: string): boolean =>
  outlook.addsColumn(table, column, index);

/** A column that takes the name was filled before, or a statement reads the old one. */
const isCopied = ({ statements, index, raw }: MysqlSubject, column: string): boolean =>
  statements
    .slice(0, index)
    .some(
      ({ statement, raw: other }) =>
        other !== raw &&
        (statement.kind === 'update' || statement.kind === 'insert') &&
        other.tokens.some(({ kind, text }) => (kind === 'word' || kind === 'quoted') && text.toLowerCase() === column),
    );
