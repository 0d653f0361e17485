import { addUnique } from '../../rules/add-unique.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { columnNamed, type Picture, type TablePicture } from '../picture.ts';
import type { SqliteCheck } from '../subject.ts';

/** Columns that must be unique from now on: two rows that are alike stop the deploy. */
export const addUniqueCheck: SqliteCheck = function* (subject) {
  for (const [key, fate] of subject.fates.of) {
    const before = subject.before.tables.get(key);
    if (!before || !subject.old.has(key) || (fate.kind !== 'kept' && fate.kind !== 'rebuilt')) continue;
    const known = keysOf(subject.before, before);
    for (const { columns, name } of keysOf(subject.after, subject.after.tables.get(key))) {
      // A new column is empty in every row, and NULL is like no other NULL.
      if (columns.length === 0 || !columns.every((column) => columnNamed(before, column))) continue;
      if (known.some((other) => other.columns.every((column) => columns.includes(column)))) continue;
      const at = subject.statements.findIndex(
        ({ head }) => head.kind === 'create-index' && keyOf(head.index) === keyOf(name),
      );
      const where = at !== -1 ? at : fate.kind === 'rebuilt' ? fate.copies.at(-1)?.at : undefined;
      if (where === undefined) continue;
      const list = columns.map((column) => quote(columnNamed(before, column)?.name ?? column)).join(', ');
      yield {
        rule: addUnique,
        at: where,
        hit: {
          about: `${key}.${columns.join(',')}`,
          severity: 'medium',
          title: `Columns of table ${plain(before.name)} must be unique from now on: ${plain(columns.join(', '))}`,
          message: `${code(before.name)} may hold rows with the same ${columns.map(code).join(', ')} until now.`,
          impact: `If two rows of ${code(before.name)} are alike, the migration fails with "UNIQUE constraint failed" and the deploy stops.`,
          fix: `Look before you deploy, on the production database; an empty answer means that it will work:\n\n${sqlBlock(`SELECT ${list}, count(*) FROM ${quote(before.name)} GROUP BY ${list} HAVING count(*) > 1;`)}\n\nIf there are such rows, decide in this migration, before this statement, which of them stay.`,
        },
      };
    }
  }
};

function keysOf({ indexes }: Picture, table: TablePicture | undefined): { columns: string[]; name: string }[] {
  if (!table) return [];
  const own = [...indexes.values()].filter(
    (index) => index.unique && index.table === keyOf(table.name) && !index.columns.includes(''),
  );
  const primary = table.columns.filter(({ key }) => key > 0).map(({ name }) => keyOf(name));
  return [
    ...own.map(({ columns, name }) => ({ columns, name })),
    // `INTEGER PRIMARY KEY` is the row's number and has no index.
    ...(primary.length > 0 ? [{ columns: primary, name: '' }] : []),
  ];
}
