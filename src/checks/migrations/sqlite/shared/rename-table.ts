import { renameTable } from '../../rules/rename-table.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteCheck } from '../subject.ts';

/** Tables that are called otherwise when the file has run, and whose old name nothing else took. */
export const renameTableCheck: SqliteCheck = function* (subject) {
  for (const [key, fate] of subject.fates.of) {
    const table = subject.before.tables.get(key);
    if (fate.kind !== 'renamed' || !table || !subject.old.has(key)) continue;
    if (subject.after.views.has(key) || subject.after.tables.has(key)) continue;
    yield {
      rule: renameTable,
      at: fate.at,
      proved: `the table was called ${code(fate.to)} afterwards`,
      hit: { ...renameTableHit(table.name, fate.to), at: placeOf(subject.statements[fate.at], subject.file, fate.to) },
    };
  }
};

export const renameTableHit = (from: string, to: string): Found['hit'] => ({
  about: keyOf(from),
  title: `Table ${plain(from)} is renamed to ${plain(to)}`,
  message: `${code(from)} becomes ${code(to)} in one step.`,
  impact: `From the migration until the last old process has stopped, every query of the running version on ${code(from)} fails with "no such table".`,
  fix: `Leave a view with the old name, and drop it in a later release. A view of SQLite is only read; where the running version writes, it needs \`INSTEAD OF\` triggers, or the deploy a pause:\n\n${sqlBlock(`ALTER TABLE ${quote(from)} RENAME TO ${quote(to)};`, `CREATE VIEW ${quote(from)} AS SELECT * FROM ${quote(to)};`)}`,
});
