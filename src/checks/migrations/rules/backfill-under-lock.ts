import type { MigrationRule } from '../rule.ts';
import { tablesBehind } from '../schema.ts';
import { isAlwaysTrue, tablesIn } from '../sql/conditions.ts';
import { movesData } from '../sql/moves.ts';
import { code, plain } from '../sql/names.ts';

export const backfillUnderLock: MigrationRule = {
  id: 'migrations/backfill-under-lock',
  severity: 'medium',
  works: 'rows',
  summary: 'Moves data while the table is locked by an earlier statement',
  why: 'A lock lasts until the transaction ends. `ALTER TABLE` alone holds it for milliseconds; with an `UPDATE` of the same table behind it, nobody can use the table until every row is written.',
  fix: 'Put the change of the schema and the moving of data into two migrations.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/explicit-locking.html'],
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
      'ALTER TABLE a ADD COLUMN b int;\nINSERT INTO c SELECT id FROM a;',
      'CREATE VIEW v AS SELECT id FROM a;\nALTER TABLE a ADD COLUMN b int;\nCREATE TABLE c AS SELECT id FROM v;',
    ],
    good: [
      "-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
      'ALTER TABLE users ADD COLUMN plan text;\nUPDATE others SET plan = 1 WHERE id = 3;',
      "ALTER TABLE users ADD COLUMN plan text;\nINSERT INTO users (plan) VALUES ('free');",
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (subject.held.size === 0) return;
    const condition =
      'UpdateStmt' in node
        ? node.UpdateStmt.whereClause
        : 'DeleteStmt' in node
          ? node.DeleteStmt.whereClause
          : undefined;
    if ('DoStmt' in node || !movesData(subject.statement)) return;
    const locked = [...tablesBehind(subject.schema, tablesIn(node))].filter((table) => subject.held.has(table));
    const table = locked.find((name) => subject.held.get(name)?.blocks === 'reads and writes') ?? locked[0];
    if (table === undefined) return;
    const blocks = subject.held.get(table)?.blocks ?? 'writes';
    const all = !('InsertStmt' in node) && !('CreateTableAsStmt' in node) && isAlwaysTrue(condition);
    yield {
      about: table,
      proof: { kind: 'rows', of: table },
      severity: all && blocks === 'reads and writes' ? 'high' : 'medium',
      title: `Data is moved while table ${plain(table)} is locked`,
      message: `An earlier statement of this transaction locked ${code(table)} against ${blocks}, and the lock is held until the end. This statement ${all ? 'touches every row' : 'runs'} meanwhile.`,
      impact: `${blocks === 'writes' ? 'Writes to' : 'All queries on'} ${code(table)} wait until this is done; with a large table the app stands still.`,
      fix: `Move this statement into a migration of its own that runs after this one${all ? ', and let it work in batches' : ''}:\n\n1. this migration: the changes of the schema only\n2. the next one: the data, each batch committed by itself\n\n${subject.file.tool.outside}`,
    };
  },
};
