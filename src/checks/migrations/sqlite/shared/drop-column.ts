import { dropColumn } from '../../rules/drop-column.ts';
import { renameColumn } from '../../rules/rename-column.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { type LostColumn, lostColumns } from '../columns.ts';
import { keyOf, quote } from '../names.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteCheck, Subject } from '../subject.ts';

/** Columns that are gone or called otherwise when the file has run: by ALTER TABLE, or because the table was made anew. */
export const columnChecks: SqliteCheck = function* (subject) {
  const lost = [...lostColumns(subject)];
  for (const each of lost) if (each.renamedTo === undefined) yield dropped(subject, each);
  const renamed = lost.filter(({ renamedTo }) => renamedTo !== undefined);
  // One statement that makes a table anew may rename many.
  for (const [, group] of Map.groupBy(renamed, ({ at }) => at)) yield renames(subject, group);
};

function dropped(subject: Subject, { table, column, at, rebuilt, isRead }: LostColumn): Found {
  return {
    rule: dropColumn,
    at,
    proved: `${code(table.name)} had no ${code(column.name)} afterwards`,
    hit: {
      ...dropColumnHit(table.name, column.name, { rebuilt, isRead }),
      ...(rebuilt ? {} : { at: placeOf(subject.statements[at], subject.file, column.name) }),
    },
  };
}

export function dropColumnHit(
  table: string,
  column: string,
  { rebuilt, isRead }: { rebuilt: boolean; isRead: boolean },
): Found['hit'] {
  const name = code(`${table}.${column}`);
  return {
    about: `${keyOf(table)}.${keyOf(column)}`,
    ...(isRead ? { severity: 'high' } : {}),
    title: `Column ${plain(column)} of table ${plain(table)} is dropped`,
    message: `${rebuilt ? `${code(table)} is made anew here, and the new table has no ${code(column)}: its values go with the old table.` : `This drops ${name} and its values.`}${isRead ? ' A statement of the file reads the column, so its values may have been kept elsewhere: check that.' : ''}`,
    impact: `${isRead ? `What was not taken over of ${name} is lost` : `The values in ${name} are lost`}, and the version that still runs fails wherever it reads or writes ${code(table)} with this column.`,
    fix: `1. ${rebuilt ? `Leave ${code(column)} in the new table and in the copy.` : 'Delete this statement from the migration.'} With that this finding is gone.\n2. Ship code that no longer knows the column. If it is \`NOT NULL\` without a default, inserts need a value until it goes.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(`ALTER TABLE ${quote(table)} DROP COLUMN ${quote(column)}; -- SQLite 3.35 or newer`)}`,
  };
}

function renames(subject: Subject, group: readonly LostColumn[]): Found {
  const [{ table, column, at, rebuilt, renamedTo = '' }] = group as [LostColumn];
  const pairs = group.map((lost) => ({ from: lost.column.name, to: lost.renamedTo ?? '', type: lost.column.type }));
  return {
    rule: renameColumn,
    at,
    proved: `${code(table.name)} had ${code(renamedTo)} in the place of ${code(column.name)} afterwards`,
    hit: {
      ...renameColumnHit(table.name, pairs),
      at: placeOf(subject.statements[at], subject.file, rebuilt ? renamedTo : column.name),
    },
  };
}

export function renameColumnHit(
  table: string,
  pairs: readonly { from: string; to: string; type: string }[],
): Found['hit'] {
  const [{ from, to, type } = { from: '', to: '', type: '' }] = pairs;
  const sql = quote(table);
  const many = pairs.length > 1;
  const list = pairs.slice(0, 10).map((pair) => `${code(pair.from)} to ${code(pair.to)}`);
  return {
    about: pairs.map((pair) => `${keyOf(table)}.${keyOf(pair.from)}`).join(', '),
    title: many
      ? `${pairs.length} columns of table ${plain(table)} are renamed: ${plain(pairs.map((pair) => pair.from).join(', '))}`
      : `Column ${plain(from)} of table ${plain(table)} is renamed to ${plain(to)}`,
    message: many
      ? `Columns of ${code(table)} are renamed in one step: ${list.join(', ')}${pairs.length > list.length ? ` and ${pairs.length - list.length} more` : ''}.`
      : `${code(`${table}.${from}`)} becomes ${code(to)} in one step.`,
    impact: `From the migration until the last old process has stopped, every query of the running version that names ${many ? 'one of the old columns' : code(from)} fails.`,
    fix: `The simplest: keep the ${many ? 'names' : 'name'} in the database and rename in the code only (Prisma \`@map\`, Drizzle's column name, Django \`db_column\`). Otherwise add the new column and let the code write both:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(to)}${type === '' ? '' : ` ${type}`};`, `UPDATE ${sql} SET ${quote(to)} = ${quote(from)};`)}\n\nRead ${code(to)} from then on, and drop ${code(from)} in a later release. A generated column with the old name keeps readers alive meanwhile:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(from)} GENERATED ALWAYS AS (${quote(to)}) VIRTUAL; -- behind the rename; SQLite 3.31 or newer`)}`,
  };
}
