import type { RuleInfo } from '../../../core/rule.ts';
import { ORDERINGS } from '../history/ordering.ts';

/** Reported by judge.ts: it is about a file's name. */
export const outOfOrder: RuleInfo = {
  id: 'migrations/out-of-order',
  severity: 'high',
  summary: 'Sorts before a migration that is on the base already',
  why: 'Branches are merged in another order than they were begun. Where the later migration has run, tools that keep one number leave the earlier one out for ever and report success (golang-migrate, tern, Drizzle), others stop the deploy (Flyway, goose, Supabase, Atlas, Django, Alembic, Kysely), and the rest run it late, so that production and new databases are built in different orders (Prisma, Rails, sqlx, Diesel, dbmate, Knex, MikroORM, Ecto, Laravel, Entity Framework Core). Tests on an empty database show none of this.',
  fix: 'Give the migration a version after the last one of the base: rename it, or make it again with the tool. It has not run anywhere yet.',
  since: '0.1.0',
  sources: [...new Set(Object.values(ORDERINGS).map(({ source }) => source))],
  examples: {
    bad: [
      '-- file: migrations/0002_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: db/migration/V1.9__plan.sql\n-- base: db/migration/V1.10__teams.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: prisma/migrations/20260101000000_plan/migration.sql\n-- base: prisma/migrations/20260102000000_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;',
    ],
    good: [
      '-- file: migrations/0004_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: db/migration/V1.10__plan.sql\n-- base: db/migration/V1.9__teams.sql, db/migration/R__views.sql\nALTER TABLE users ADD COLUMN plan text;',
      '-- file: billing/migrations/0002_plan.up.sql\n-- base: users/migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;',
    ],
  },
};
