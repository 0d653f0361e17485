/** Statements that SQLite refuses. The rule itself is shared with other databases. */

import type { Severity } from '../../../../core/severity.ts';
import { fails } from '../../rules/fails.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import type { Refusal } from '../refusal.ts';
import { firstRefused, isAboutRequired } from '../refused.ts';
import { isPragmaNoOp } from '../rules/sqlite-foreign-keys-in-transaction.ts';
import type { SqliteStatement } from '../statements.ts';
import type { SqliteCheck, Subject } from '../subject.ts';

/** The first of them: what follows fails because of it, or is never reached. */
export const failsCheck: SqliteCheck = function* (subject) {
  const first = firstRefused(subject);
  // What is deferred is refused at the end.
  const at = first === -1 && subject.commit ? subject.statements.length - 1 : first;
  const statement = subject.statements[at];
  const refusal = first === -1 ? subject.commit : subject.steps[at]?.refusal;
  if (!statement || !refusal) return;
  // Another rule says what to do about it.
  if (refusal.message.startsWith('Cannot add a NOT NULL column') || isAboutRequired(subject, at)) return;
  const foreign = /FOREIGN KEY/.test(refusal.message);
  yield {
    rule: fails,
    at,
    proved: `it was refused: ${code(refusal.message)}`,
    hit: {
      about: `${statement.head.kind}: ${refusal.kind === 'rows' ? refusal.kind : refusal.message}`,
      severity: severityOf(subject, statement, refusal),
      title: `This statement fails: ${plain(refusal.message)}`,
      message: `SQLite refuses this statement: ${code(refusal.message)}.${foreign && subject.statements.some((_, index) => index < at && isPragmaNoOp(subject, index)) ? ' `PRAGMA foreign_keys=OFF` stands before it, but has no effect inside of a transaction.' : ''}`,
      impact: `The deploy stops here. ${subject.connection.inTransaction ? 'The whole file is taken back.' : 'What stands before it in the file stays done, so that the file cannot simply run again.'}${refusal.kind === 'rows' ? ' It depends on the rows that are there: with made-up ones it failed.' : ''}`,
      fix: remedy(statement, refusal, subject),
    },
  };
};

function severityOf({ connection }: Subject, { head }: SqliteStatement, { kind, message }: Refusal): Severity {
  if (kind !== 'rows') return 'high';
  // A table that is dropped while others refer to it fails with whatever rows there are; else it depends on them.
  if (/FOREIGN KEY/.test(message))
    return head.kind === 'drop-table' && connection.enforces !== 'maybe' ? 'high' : 'medium';
  return message.startsWith('Cannot add') ? 'high' : 'medium';
}

function remedy({ head }: SqliteStatement, { message, kind }: Refusal, subject: Subject): string {
  if (head.kind === 'add-column') {
    const [table, column] = [quote(head.table), quote(head.column)];
    if (/UNIQUE/.test(message))
      return `SQLite adds no unique column. Add it plain, and make the index by itself:\n\n${sqlBlock(`ALTER TABLE ${table} ADD COLUMN ${column} <type>;`, `CREATE UNIQUE INDEX ${quote(`${head.table}_${head.column}_key`)} ON ${table} (${column});`)}`;
    if (/non-constant|REFERENCES/.test(message))
      return `SQLite adds a column only with a constant default${/REFERENCES/.test(message) ? ', and one that refers to another table only with none' : ''}. Add it without, and fill it:\n\n${sqlBlock(`ALTER TABLE ${table} ADD COLUMN ${column} <type>;`, `UPDATE ${table} SET ${column} = <expression>;`)}\n\nInserts of the application must name it then, or the table be made anew with the default.`;
    if (/duplicate column/.test(message))
      return `${code(head.column)} is there already: an earlier migration adds it, or the table has it from the beginning. Delete this statement.`;
  }
  if (head.kind === 'drop-column')
    return `What still uses ${code(head.column)} (an index, a view, a trigger, a CHECK, a foreign key, or a key of the table) must go first; a key or a CHECK only goes with a new table (https://www.sqlite.org/lang_altertable.html#otheralter):\n\n${sqlBlock(`DROP INDEX <index on ${quote(head.column)}>;`, `ALTER TABLE ${quote(head.table)} DROP COLUMN ${quote(head.column)};`)}`;
  if (head.kind === 'rename-table' && /view|trigger/.test(message)) {
    const views = [...subject.before.views.values()].map(({ name }) => quote(name));
    return `A view or trigger names a table that is not there at this moment, and SQLite reads them all when a table is renamed. Drop it before, and make it again at the end:\n\n${sqlBlock(`DROP VIEW ${views.length === 1 ? views[0] : '<view>'};`, '-- … the migration …', `CREATE VIEW ${views.length === 1 ? views[0] : '<view>'} AS …;`)}`;
  }
  if (/FOREIGN KEY/.test(message))
    return `Rows of another table refer to what goes here. ${subject.connection.inTransaction ? 'Foreign keys can only be switched off outside of a transaction: on the connection, before the migration tool begins one.' : 'Switch foreign keys off before the transaction, look at the end whether all is right, and switch them on again:'}\n\n${sqlBlock('PRAGMA foreign_keys = OFF; -- before BEGIN', '-- … the migration …', 'PRAGMA foreign_key_check;', 'PRAGMA foreign_keys = ON; -- behind COMMIT')}`;
  if (/transaction within/.test(message))
    return `${subject.file.tool.label === 'SQL' ? 'The tool' : subject.file.tool.label} runs the file in a transaction. Leave out \`BEGIN\` and \`COMMIT\`.`;
  if (/no transaction is active/.test(message)) return 'No transaction is open here. Leave it out.';
  if (kind === 'missing')
    return 'Correct the name, or make what is missing in a statement before. If another branch makes it, that one must be merged first.';
  if (/already/.test(message))
    return 'It is there already: an earlier migration makes it. Delete this statement, or give it another name.';
  if (kind === 'rows' && head.kind === 'insert')
    return `Rows that are there stand against it. Say what happens then:\n\n${sqlBlock(`INSERT INTO ${quote(head.table)} … ON CONFLICT DO NOTHING;`)}`;
  return `Correct the statement, and try all migrations on an empty database: \`sqlite3 :memory:\`.${keyOf(head.kind) === 'other' ? '' : ''}`;
}
