/** What loses or changes all rows of a table: TRUNCATE, DELETE, UPDATE, DROP DATABASE. */

import type { Hit } from '../../rule.ts';
import { deleteAll as deleteRule } from '../../rules/delete-all.ts';
import { dropSchema as schemaRule } from '../../rules/drop-schema.ts';
import { truncate as truncateRule } from '../../rules/truncate.ts';
import { updateAll as updateRule } from '../../rules/update-all.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import type { TableName } from '../sql/ast.ts';
import { alterationOf, type Checker, clausesOf, type MysqlSubject } from '../subject.ts';

export const truncate: Checker = {
  rule: truncateRule,
  *check(subject) {
    const { statement } = subject;
    yield* discarded(subject);
    if (statement.kind !== 'truncate' || subject.isNew(statement.table.key)) return;
    const { table } = statement;
    yield {
      about: table.key,
      title: `Table ${plain(subject.written(table.key))} is emptied`,
      message: `\`TRUNCATE\` removes every row of ${code(subject.written(table.key))}. It is DDL: it commits at once, and there is no rollback.`,
      impact: `All rows of ${code(subject.written(table.key))} are lost; a backup is the only way back.`,
      fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition> LIMIT 5000; -- repeat until it deletes 0 rows`)}\n\nIf all of them must go, keep them for some days under another name:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
      at: table.span,
    };
  },
};

/** https://dev.mysql.com/doc/refman/8.4/en/innodb-table-import.html */
function* discarded(subject: MysqlSubject): Iterable<Hit> {
  const alteration = alterationOf(subject);
  if (alteration === undefined) return;
  const { table } = alteration;
  const name = code(subject.written(table.key));
  for (const { discard, span } of clausesOf(alteration, 'tablespace')) {
    if (!discard) continue;
    yield {
      about: table.key,
      title: `Table ${plain(subject.written(table.key))} loses the file that holds its rows`,
      message: `\`DISCARD TABLESPACE\` deletes the file of ${name} with every row and index in it. It is DDL: it commits at once, and there is no rollback.`,
      impact: `All rows of ${name} are lost, and every query to it fails (error 1814) until another file is imported.`,
      fix: `Import the file into a table of its own, look at it, and exchange the names; so the old rows stay:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, 'ALTER TABLE <new> DISCARD TABLESPACE;', '-- put the file there', 'ALTER TABLE <new> IMPORT TABLESPACE;', `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
      at: span,
    };
  }
}

export const deleteAll: Checker = {
  rule: deleteRule,
  *check(subject) {
    const { statement } = subject;
    if (statement.kind !== 'delete' || !statement.all || statement.limited) return;
    const [table] = statement.tables;
    if (table === undefined || subject.isNew(table.key)) return;
    if (statement.history) {
      yield historyHit(subject, table);
      return;
    }
    yield {
      about: table.key,
      title: `Every row of table ${plain(subject.written(table.key))} is deleted`,
      message: `This \`DELETE\` has no condition, so it removes every row of ${code(subject.written(table.key))}.`,
      impact: `All rows of ${code(subject.written(table.key))} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
      fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition>;`)}`,
    };
  },
};

/** Current rows stay. */
function historyHit(subject: MysqlSubject, table: TableName): Hit {
  const name = code(subject.written(table.key));
  return {
    about: table.key,
    severity: 'high',
    title: `The whole history of table ${plain(subject.written(table.key))} is deleted`,
    message: `This \`DELETE HISTORY\` says no time, so it removes every earlier version of the rows of ${name}, whenever it was current.`,
    impact: `What rows of ${name} held before can no longer be asked for (\`FOR SYSTEM_TIME\`); the current rows stay.`,
    fix: `Say up to when:\n\n${sqlBlock(`DELETE HISTORY FROM ${table.sql} BEFORE SYSTEM_TIME <time>;`)}`,
    at: table.span,
  };
}

export const updateAll: Checker = {
  rule: updateRule,
  *check(subject) {
    const { statement } = subject;
    if (statement.kind !== 'update' || !statement.all || statement.limited || statement.tables.length !== 1) return;
    const [table] = statement.tables;
    if (table === undefined || subject.isNew(table.key)) return;
    const columns = statement.columns.map((name) => code(subject.written(name))).join(', ');
    yield {
      about: table.key,
      title: `Every row of table ${plain(subject.written(table.key))} is updated in one statement`,
      message: `This sets ${columns || 'values'} in every row of ${code(subject.written(table.key))} at once.`,
      impact: `All rows of ${code(subject.written(table.key))} are locked until it is done: the running version's writes wait for 50 seconds (\`innodb_lock_wait_timeout\`) and then fail. Replicas run it again afterwards.`,
      fix: `Update in batches, each committed by itself, until no row is left:\n\n${sqlBlock(`UPDATE ${table.sql} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}`,
    };
  },
};

export const dropSchema: Checker = {
  rule: schemaRule,
  *check({ statement }) {
    if (statement.kind !== 'drop-database') return;
    yield {
      about: statement.name,
      title: `Database ${plain(statement.name)} is dropped`,
      message: `This drops database ${code(statement.name)} with all that is in it.`,
      impact: `All tables and rows in ${code(statement.name)} are lost, and what uses them stops working.`,
      fix: 'Take the statement out of the migration and do it by hand, after a backup.',
    };
  },
};
