import type { RuleInfo } from '../../../core/rule.ts';

/** Reported by judge.ts: it is about a file, not about a statement. */
export const missingDown: RuleInfo = {
  id: 'migrations/missing-down',
  severity: 'low',
  summary: 'Says nothing of how it is undone, as the other migrations of the project do',
  why: 'Where most migrations have a way back, whoever is on call counts on it: the rollback stops at this one, in the middle of an incident.',
  fix: 'Write the statements that undo it, or say in a comment there why nothing can.',
  since: '0.1.0',
  examples: {
    bad: [
      '-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/1_a.down.sql, migrations/2_b.up.sql, migrations/2_b.down.sql, migrations/3_c.up.sql, migrations/3_c.down.sql\nCREATE TABLE teams (id bigint);',
    ],
    good: [
      '-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/2_b.up.sql, migrations/3_c.up.sql\nCREATE TABLE teams (id bigint);',
      'CREATE TABLE teams (id bigint);',
    ],
  },
};
