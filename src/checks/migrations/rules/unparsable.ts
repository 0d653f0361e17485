import type { RuleInfo } from '../../../core/rule.ts';

/** Reported by judge.ts: there is no statement that a rule could look at. */
export const unparsable: RuleInfo = {
  id: 'migrations/unparsable',
  severity: 'medium',
  summary: 'Holds a statement that PostgreSQL 18 cannot read, so it was not judged',
  why: 'Either it is a mistake, and the migration fails during the deploy, or it is something that only the migration tool understands. In both cases this check cannot say whether it is safe.',
  fix: 'Correct the statement. If it is written for another database, say so in `launch-ready.yml`: `migrations: { database: { mysql: 8.4 } }`.',
  since: '0.1.0',
  examples: {
    bad: ['ALTER TABLE users ADD COLUMN;', 'SELECT 1;\nCRATE TABLE t (a int);\nSELECT 2;'],
    good: ['SELECT 1;', '', '-- nothing to do'],
  },
};
