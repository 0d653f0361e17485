import type { MigrationRule } from '../rule.ts';
import { code, plain, tableKey } from '../sql/names.ts';
import { columnsOfView } from '../sql/view-columns.ts';

export const viewColumns: MigrationRule = {
  id: 'migrations/view-columns',
  severity: 'high',
  summary: 'Replaces a view with one that lacks or renames a column, which PostgreSQL refuses',
  why: '`CREATE OR REPLACE VIEW` may only add columns at the end: those that are there must keep their names and order (error 42P16). The migration fails and the deploy stops.',
  fix: 'Keep the old columns and add new ones behind them. To take one away, make a second view, let the code read that, and drop the old view in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createview.html'],
  examples: {
    bad: [
      'CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;',
      'CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id, email, name FROM users;',
    ],
    good: [
      'CREATE VIEW report AS SELECT id FROM users;\nCREATE OR REPLACE VIEW report AS SELECT u.id, name FROM users u;',
      'CREATE VIEW report AS SELECT id, name FROM users;\nDROP VIEW report;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;',
      'CREATE OR REPLACE VIEW report AS SELECT id FROM users;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('ViewStmt' in node) || !node.ViewStmt.replace) return;
    const view = tableKey(node.ViewStmt.view);
    const before = subject.schema.viewColumns.get(view);
    const after = columnsOfView(node.ViewStmt);
    if (before === undefined || after === undefined) return;
    const wrong = before.findIndex((column, position) => after[position] !== column);
    const column = before[wrong];
    if (column === undefined) return;
    yield {
      about: `${view}.${column}`,
      proof: { kind: 'error', code: '42P16' },
      title: `View ${plain(view)} cannot be replaced: column ${plain(column)} does not stay where it was`,
      message: `${code(column)} is column ${wrong + 1} of ${code(view)}, and in the new text ${after[wrong] === undefined ? 'there is none' : `that is ${code(after[wrong])}`}.`,
      impact: 'The migration fails and the deploy stops.',
      fix: `Keep ${before.map(code).join(', ')} in this order, and add new columns behind them.`,
    };
  },
};
