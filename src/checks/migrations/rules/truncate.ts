import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, partsOf, plain, quote, sqlBlock } from '../sql/names.ts';

export const truncate: MigrationRule = {
  id: 'migrations/truncate',
  severity: 'blocker',
  works: 'loss',
  summary: 'Empties a table',
  why: 'All rows are gone when the migration commits; with `CASCADE` also the rows of every table that refers to it.',
  fix: 'Delete the rows you mean, with a condition, or copy them away first.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-truncate.html'],
  examples: {
    bad: ['TRUNCATE sessions;', 'TRUNCATE TABLE a, b RESTART IDENTITY CASCADE;'],
    good: ['CREATE TABLE t (id int);\nTRUNCATE t;', 'DELETE FROM sessions WHERE expires_at < now();'],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('TruncateStmt' in node)) return;
    const cascade = node.TruncateStmt.behavior === 'DROP_CASCADE';
    for (const relation of node.TruncateStmt.relations ?? []) {
      const parts = partsOf(relation);
      const table = keyOf(parts);
      if (subject.isNew(table)) continue;
      const copy = `${(parts.at(-1) ?? '').slice(0, 50)}_before`;
      yield {
        about: table,
        proof: { kind: 'work', on: table },
        title: `Table ${plain(table)} is emptied${cascade ? ', and all tables that refer to it' : ''}`,
        message: `\`TRUNCATE\` removes every row of ${code(table)}${cascade ? ', and with `CASCADE` every row of every table with a foreign key to it' : ''}.`,
        impact: `All rows of ${code(table)} are lost${cascade ? ', and those of tables that are not named here' : ''}; a backup is the only way back.`,
        fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${parts.map(quote).join('.')} WHERE <condition>; -- in batches`)}\n\nIf all of them must go, keep a copy for some days:\n\n${sqlBlock(`CREATE TABLE ${quote(copy)} AS TABLE ${parts.map(quote).join('.')};`)}`,
        at: findWords(subject.statement, subject.file.text, parts),
      };
    }
  },
};
