/** DELETE and UPDATE that nothing holds back. */
import { deleteAll } from '../../rules/delete-all.ts';
import { updateAll } from '../../rules/update-all.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import type { Found, SqliteCheck } from '../subject.ts';

export const deleteAllCheck: SqliteCheck = function* (subject) {
  for (const [at, { head }] of subject.statements.entries()) {
    if (head.kind !== 'delete' || !head.every || !subject.isOld(at, head.table)) continue;
    const table = keyOf(head.table);
    // Copied away, and back again.
    if (subject.fates.holdings.get(table)?.has(table)) continue;
    const step = subject.steps[at];
    const rows = step?.before.tables.get(table)?.rows ?? 0;
    const copied = subject.fates.copies.some((copy) => copy.worked && copy.at < at && copy.from === table);
    const ran = step?.refusal === undefined && step?.skipped === undefined;
    yield {
      rule: deleteAll,
      at,
      ...(ran && rows > 0 ? { proved: `none of its ${rows} rows was left` } : {}),
      hit: deleteAllHit(head.table, copied),
    };
  }
};

/** `copied`: a statement before takes rows of it elsewhere. */
export const deleteAllHit = (table: string, copied: boolean): Found['hit'] => ({
  about: keyOf(table),
  ...(copied ? { severity: 'high' } : {}),
  title: `Every row of table ${plain(table)} is deleted`,
  message: `This \`DELETE\` has no condition, so it removes every row of ${code(table)}.${copied ? ' A statement before it copies from the table: check that nothing is missing there.' : ''}`,
  impact: `All rows of ${code(table)} are lost; where other tables refer to it with \`ON DELETE CASCADE\` and foreign keys are enforced, theirs too.`,
  fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${quote(table)} WHERE <condition>;`)}`,
});

export const updateAllCheck: SqliteCheck = function* (subject) {
  for (const [at, { head }] of subject.statements.entries()) {
    if (head.kind !== 'update' || !head.every || !subject.isOld(at, head.table)) continue;
    yield { rule: updateAll, at, hit: updateAllHit(head.table) };
  }
};

export const updateAllHit = (table: string): Found['hit'] => ({
  about: keyOf(table),
  title: `Every row of table ${plain(table)} is updated in one statement`,
  message: `This changes every row of ${code(table)} at once. SQLite lets one connection write at a time: it locks the whole database, not rows.`,
  impact: `If ${code(table)} is large, every write of the running version, to whatever table, waits until the migration commits, and fails with "database is locked" when it waits longer than its \`busy_timeout\`.`,
  fix: `For a small table accept it. For a large one update in batches, each committed by itself, until no row is left:\n\n${sqlBlock('-- repeat until it changes 0 rows', `UPDATE ${quote(table)} SET … WHERE rowid IN (`, `  SELECT rowid FROM ${quote(table)} WHERE <not done yet> LIMIT 5000`, ');')}`,
});
