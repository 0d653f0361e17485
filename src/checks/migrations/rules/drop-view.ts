import type { MigrationRule } from '../rule.ts';
import { droppedObjects } from '../sql/dropped.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';

export const dropView: MigrationRule = {
  id: 'migrations/drop-view',
  severity: 'medium',
  summary: 'Drops a view that running code may read',
  why: 'Until the last old process is gone, every query on the view fails, and so does everything else that reads it: reports, dashboards, exports.',
  fix: 'Ship code that no longer reads the view first, and drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropview.html'],
  examples: {
    bad: ['DROP VIEW report;', 'DROP MATERIALIZED VIEW IF EXISTS billing.totals;'],
    good: [
      'DROP VIEW report;\nCREATE VIEW report AS SELECT 1 AS a;',
      'CREATE VIEW tmp AS SELECT 1 AS a;\nDROP VIEW tmp;',
      'DROP VIEW report;\nCREATE TABLE report (id int);',
    ],
  },
  *check(subject) {
    for (const { name, at } of droppedObjects(subject, 'view')) {
      yield {
        about: name,
        proof: { kind: 'drop', of: name },
        rollback: 'breaks',
        title: `View ${plain(name)} is dropped`,
        message: `This drops ${code(name)}, and nothing in this migration makes it again.`,
        impact: `Every query of the running version on ${code(name)} fails from now on.`,
        fix: `Ship code that no longer reads ${code(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
        at,
      };
    }
  },
};
