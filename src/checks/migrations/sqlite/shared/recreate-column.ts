import { recreateColumn } from '../../rules/recreate-column.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { nameOf } from '../lexer.ts';
import { keyOf, quote } from '../names.ts';
import { type ColumnPicture, columnNamed, type TablePicture } from '../picture.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteCheck, Subject } from '../subject.ts';

/** Columns that are still there when the file has run, without their values. */
export const recreateColumnCheck: SqliteCheck = function* (subject) {
  for (const [key, fate] of subject.fates.of) {
    const table = subject.before.tables.get(key);
    if (!table || !subject.old.has(key)) continue;
    for (const column of table.columns) {
      if (column.generated || !columnNamed(subject.after.tables.get(key), column.name)) continue;
      const at =
        fate.kind === 'rebuilt'
          ? forgotten(subject, fate.copies, column.name)
          : droppedAndAdded(subject, key, column.name);
      if (at !== undefined) yield found(subject, table, column, at, fate.kind === 'rebuilt');
    }
  }
};

function droppedAndAdded({ statements, fates, steps }: Subject, key: string, column: string): number | undefined {
  const is = (kind: 'drop-column' | 'add-column', from: number): number =>
    statements.findIndex(
      ({ head }, at) =>
        at >= from &&
        head.kind === kind &&
        keyOf(head.column) === keyOf(column) &&
        fates.originAt(at, keyOf(head.table)) === key &&
        steps[at]?.refusal === undefined,
    );
  const at = is('drop-column', 0);
  return at !== -1 && is('add-column', at + 1) !== -1 ? at : undefined;
}

/** The copy that names the columns it fills and leaves this one out. One of several copies may fill it. */
function forgotten(
  subject: Subject,
  copies: readonly { at: number; to: string }[],
  column: string,
): number | undefined {
  const forgetting = copies.filter(({ at }) => {
    const statement = subject.statements[at];
    if (statement?.head.kind !== 'insert' || statement.head.select?.star !== false) return false;
    return !statement.words.some((token) => keyOf(nameOf(subject.file.up, token) ?? '') === keyOf(column));
  });
  // An UPDATE may fill it afterwards.
  const isFilled = subject.statements.some(
    ({ head, words }) =>
      head.kind === 'update' && words.some((token) => keyOf(nameOf(subject.file.up, token) ?? '') === keyOf(column)),
  );
  return !isFilled && copies.length > 0 && forgetting.length === copies.length ? copies.at(-1)?.at : undefined;
}

/** `INTEGER PRIMARY KEY` that is left out gets new numbers. */
const numbered = (table: TablePicture, column: ColumnPicture, at: number): Found => ({
  rule: recreateColumn,
  at,
  hit: {
    about: `${keyOf(table.name)}.${keyOf(column.name)}`,
    severity: 'medium',
    title: `Rows of table ${plain(table.name)} get new numbers: ${plain(column.name)} is left out of the copy`,
    message: `The new table has ${code(column.name)}, but this copy does not take it over: SQLite numbers the rows anew.`,
    impact: `If anything refers to a row of ${code(table.name)} by its ${code(column.name)} (another table, a link, a cache), it points to another row or to none afterwards.`,
    fix: `Copy it as well:\n\n${sqlBlock(`INSERT INTO … (${quote(column.name)}, …) SELECT ${quote(column.name)}, … FROM …;`)}`,
  },
});

function found(subject: Subject, table: TablePicture, column: ColumnPicture, at: number, rebuilt: boolean): Found {
  const [sql, name] = [quote(table.name), quote(column.name)];
  if (rebuilt && column.key > 0 && /^integer$/i.test(column.type)) return numbered(table, column, at);
  return {
    rule: recreateColumn,
    at,
    hit: {
      about: `${keyOf(table.name)}.${keyOf(column.name)}`,
      title: `Column ${plain(column.name)} of table ${plain(table.name)} ${rebuilt ? 'is left out of the copy' : 'is dropped and added again, without its values'}`,
      message: rebuilt
        ? `The new table has ${code(column.name)}, but this copy does not take it over: it is empty, or has its default, in every row.`
        : `${code(`${table.name}.${column.name}`)} is dropped here and added again in the same migration. A column that is added is empty.`,
      impact: `Every row of ${code(table.name)} loses its ${code(column.name)}, and nothing reports an error.`,
      fix: rebuilt
        ? `Copy it as well:\n\n${sqlBlock(`INSERT INTO … (…, ${name}) SELECT …, ${name} FROM …;`)}`
        : `Keep the values in a second column and switch over in a later release:\n\n${sqlBlock(`ALTER TABLE ${sql} ADD COLUMN ${quote(`${column.name}_new`)} <new type>;`, `UPDATE ${sql} SET ${quote(`${column.name}_new`)} = ${name};`)}\n\nSQLite does not hold a column to its type (except in \`STRICT\` tables): changing the type alone may not be needed at all.`,
      at: rebuilt ? undefined : placeOf(subject.statements[at], subject.file, column.name),
    },
  };
}
