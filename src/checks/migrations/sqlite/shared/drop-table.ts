import { dropTable } from '../../rules/drop-table.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { placeOf } from '../places.ts';
import type { Found, SqliteCheck } from '../subject.ts';

/** Tables that are gone when the file has run, whatever way they went. */
export const dropTableCheck: SqliteCheck = function* (subject) {
  for (const [key, fate] of subject.fates.of) {
    const table = subject.before.tables.get(key);
    if (fate.kind !== 'dropped' || !table || !subject.old.has(key)) continue;
    const copies = fate.keptIn.filter((to) => subject.after.tables.has(to));
    const into = copies.map((to) => code(subject.after.tables.get(to)?.name ?? to)).join(', ');
    yield {
      rule: dropTable,
      at: fate.at,
      proved: `the table was gone afterwards, with the ${table.rows} rows that were made up for it`,
      hit: {
        ...dropTableHit(table.name, into),
        ...(copies.length > 0 ? { severity: 'high' } : {}),
        at: placeOf(subject.statements[fate.at], subject.file, table.name),
      },
    };
  }
};

/** `into`: tables that took rows of it, in words; empty: none. */
export function dropTableHit(table: string, into: string): Found['hit'] {
  return {
    about: keyOf(table),
    title: `Table ${plain(table)} is dropped with all its rows`,
    message: `This drops ${code(table)}.${into === '' ? '' : ` A statement before it copies from it into ${into}: what was not copied is lost.`}`,
    impact: `${into === '' ? `All rows of ${code(table)} are` : `What ${into} did not take of ${code(table)} is`} lost, and every query that the running version still sends to it fails with "no such table".`,
    fix: `Ship code that no longer uses ${code(table)} first. When no old version runs any more and the database file is saved (\`VACUUM INTO\`, \`.backup\`, or an export of D1), drop it and accept this finding with that as the reason:\n\n${sqlBlock(`DROP TABLE ${quote(table)};`)}`,
  };
}
