import type { MigrationRule } from '../rule.ts';
import { isTakenAgain } from '../sql/dropped.ts';
import { code, plain } from '../sql/names.ts';
import { droppedBy } from '../sql/objects.ts';

export const dropTrigger: MigrationRule = {
  id: 'migrations/drop-trigger',
  severity: 'low',
  summary: 'Drops a trigger whose work running code counts on',
  why: 'What the trigger did (counts, audit rows, times of the last change) is not done for writes of the version that still runs, and nothing reports it. `DROP TRIGGER` needs the table for itself for a moment.',
  fix: 'Ship code that does the work itself first, and drop the trigger in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-droptrigger.html'],
  examples: {
    bad: ['DROP TRIGGER audit ON users;'],
    good: [
      'DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();',
      'CREATE TABLE t (a int);\nDROP TRIGGER audit ON t;',
      'DROP TRIGGER audit ON users;\nDROP TABLE users;',
    ],
  },
  *check(subject) {
    const rest = subject.statements.slice(subject.index + 1);
    for (const dropped of droppedBy(subject.statement.node)) {
      const { kind, name, parts } = dropped;
      const table = name.slice(0, -(parts.at(-1)?.length ?? 0) - 1);
      if (kind !== 'trigger' || subject.isNew(table) || subject.isNewObject(kind, name)) continue;
      const goes = rest.some(
        ({ node }) =>
          'DropStmt' in node &&
          node.DropStmt.removeType === 'OBJECT_TABLE' &&
          JSON.stringify(node.DropStmt.objects).includes(`"${table.split('.').at(-1)}"`),
      );
      if (goes || isTakenAgain(subject, dropped)) continue;
      yield {
        about: name,
        proof: { kind: 'lock', on: table },
        title: `Trigger ${plain(parts.at(-1) ?? '')} of table ${plain(table)} is dropped`,
        message: `What ${code(parts.at(-1) ?? '')} did with writes to ${code(table)} is not done any more.`,
        impact: 'Until the last old process is gone, its writes leave out what the trigger did, and nobody is told.',
        fix: 'Ship code that does the work itself first. When no old version runs any more, drop the trigger.',
      };
    }
  },
};
