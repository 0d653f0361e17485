import type { RuleInfo } from '../../../core/rule.ts';

/** Reported by judge.ts: it is about a file's name. */
export const duplicateVersion: RuleInfo = {
  id: 'migrations/duplicate-version',
  severity: 'high',
  summary: 'Has the version of another migration',
  why: 'Two branches took the same next number. Git merges them without a conflict, since the rest of the names differs; the tool, which knows migrations by their number, stops, or takes one of them for the other and leaves it out.',
  fix: 'Give this one the next free version. It has not run anywhere yet.',
  since: '0.1.0',
  sources: ['https://api.rubyonrails.org/classes/ActiveRecord/DuplicateMigrationVersionError.html'],
  examples: {
    bad: [
      '-- file: migrations/0003_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: db/migration/V1_2__plan.sql\n-- base: db/migration/V1.2__teams.sql\nALTER TABLE users ADD COLUMN plan text;',
    ],
    good: [
      '-- file: migrations/0004_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: prisma/migrations/20260101_plan/migration.sql\n-- base: prisma/migrations/20260101_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;',
    ],
  },
};
