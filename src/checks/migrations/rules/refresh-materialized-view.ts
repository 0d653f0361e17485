import { suggest, together } from '../rewrite.ts';
import type { MigrationRule } from '../rule.ts';
import { code, plain, relationSql, tableKey } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX = '`REFRESH MATERIALIZED VIEW CONCURRENTLY`; the view needs a unique index for that.';

export const refreshMaterializedView: MigrationRule = {
  id: 'migrations/refresh-materialized-view',
  severity: 'medium',
  works: 'rewrite',
  summary: 'Refreshes a materialized view while nobody can read it',
  why: 'Without `CONCURRENTLY` every query on the view waits until it is computed anew.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-refreshmaterializedview.html'],
  examples: {
    bad: ['REFRESH MATERIALIZED VIEW report;', 'REFRESH MATERIALIZED VIEW CONCURRENTLY report;'],
    good: [
      'CREATE MATERIALIZED VIEW v AS SELECT 1;\nREFRESH MATERIALIZED VIEW v;',
      'REFRESH MATERIALIZED VIEW report WITH NO DATA;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('RefreshMatViewStmt' in node)) return;
    const { concurrent, skipData, relation } = node.RefreshMatViewStmt;
    const view = tableKey(relation);
    if (skipData || subject.isNew(view)) return;
    if (concurrent) {
      yield {
        about: view,
        proof: { kind: 'work', on: view },
        severity: 'low',
        title: `Materialized view ${plain(view)} is computed anew by a migration`,
        message: `Nobody waits to read ${code(view)}, but the migration waits until all of it is computed and compared, and so does every other refresh.`,
        impact: 'The deploy takes as long as the query of the view does.',
        fix: 'Refresh it by a job of its own, unless what comes next needs it.',
      };
      return;
    }
    yield {
      about: view,
      proof: { kind: 'work', on: view },
      title: `Materialized view ${plain(view)} is refreshed while queries on it wait`,
      message: `${code(view)} is locked against reads until it is computed anew.`,
      impact: `Every page that reads ${code(view)} waits meanwhile.`,
      ...suggest(
        subject,
        {
          replaces: { kind: 'all' },
          steps: [
            {
              ...together(sql`REFRESH MATERIALIZED VIEW CONCURRENTLY ${relationSql(relation)}`),
              // Only another refresh writes to it.
              harmless: 'EXCLUSIVE',
            },
          ],
          tail: 'The view needs a unique index for that.',
        },
        FIX,
      ),
    };
  },
};
