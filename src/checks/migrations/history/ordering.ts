/**
 * In which order tools run migrations, and what each does with one that sorts before another that has run: from their documentation, or
 * their source where that says nothing.
 */
import type { Severity } from '../../../core/severity.ts';

/** What a tool does with a migration that comes too late: leaves it out for ever, stops, or runs it after those that it stands before. */
export type Lateness = 'skips' | 'refuses' | 'runs late' | 'unknown';

export interface Ordering {
  /**
   * What it sorts by: the number that a name begins with, that number in parts (`1.10` after `1.9`), the whole name, or something that
   * stands elsewhere (a journal, a graph).
   */
  by: 'number' | 'parts' | 'name' | 'other';
  late: Lateness;
  /** What follows the tool's name, as a sentence. */
  words: string;
  /** What it does with two migrations of one version, likewise; absent: it takes them. */
  twins?: string;
  source: string;
}

export const LATE_SEVERITY: Readonly<Record<Lateness, Severity>> = {
  skips: 'high',
  refuses: 'high',
  'runs late': 'low',
  unknown: 'medium',
};

const RUNS_LATE = 'runs whatever has not run yet, so this one comes after it there and before it in every new database';

/** By the name of the tool. */
export const ORDERINGS: Readonly<Record<string, Ordering>> = {
  prisma: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production',
  },
  drizzle: {
    by: 'other',
    late: 'skips',
    words:
      'runs only what is newer, by `when` in `meta/_journal.json`, than the newest that has run, and reports success',
    source: 'https://github.com/drizzle-team/drizzle-orm/issues/5316',
  },
  supabase: {
    by: 'number',
    late: 'refuses',
    words: 'stops: `supabase db push` takes it with `--include-all` only',
    twins: 'keeps one row for a version, and stops at the second with a duplicate key',
    source: 'https://supabase.com/docs/reference/cli/supabase-db-push',
  },
  flyway: {
    by: 'parts',
    late: 'refuses',
    words: 'ignores it, and its validation stops the deploy because of that; `outOfOrder=true` lets it run late',
    twins: 'stops before it runs anything',
    source: 'https://github.com/flyway/flyway/issues/1363',
  },
  goose: {
    by: 'number',
    late: 'refuses',
    words: 'stops because a migration is missing before the current version; `-allow-missing` lets it run late',
    twins: 'stops before it runs anything',
    source: 'https://pressly.github.io/goose/blog/2021/out-of-order-migrations/',
  },
  'golang-migrate': {
    by: 'number',
    late: 'skips',
    words: 'keeps one number, the version of the database, and runs only what is above it, without a word',
    twins: 'stops before it runs anything',
    source: 'https://github.com/golang-migrate/migrate/issues/179',
  },
  tern: {
    by: 'number',
    late: 'skips',
    words: 'keeps one number, the version of the database, and runs only what is above it',
    twins: 'stops before it runs anything',
    source: 'https://github.com/jackc/tern#migrations',
  },
  dbmate: {
    by: 'number',
    late: 'runs late',
    words: `${RUNS_LATE}; with \`--strict\` it stops`,
    twins: 'keeps one row for a version: the second is left out, or stops the deploy with a duplicate key',
    source: 'https://github.com/amacneil/dbmate/issues/159',
  },
  'sql-migrate': {
    by: 'number',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://github.com/rubenv/sql-migrate#readme',
  },
  sqlx: {
    by: 'number',
    late: 'runs late',
    words: RUNS_LATE,
    twins: 'keeps one row for a version, and stops at the second: its checksum is another one, or its key a duplicate',
    source: 'https://docs.rs/sqlx/latest/sqlx/migrate/struct.Migrator.html',
  },
  diesel: {
    by: 'number',
    late: 'runs late',
    words: RUNS_LATE,
    twins: 'keeps one row for a version: the second is left out, or stops the deploy with a duplicate key',
    source: 'https://docs.rs/diesel_migrations/latest/diesel_migrations/trait.MigrationHarness.html',
  },
  atlas: {
    by: 'number',
    late: 'refuses',
    words: 'stops: `--exec-order` is `linear` unless you say otherwise',
    source: 'https://atlasgo.io/versioned/apply#execution-order',
  },
  rails: {
    by: 'number',
    late: 'runs late',
    words: RUNS_LATE,
    twins: 'raises `DuplicateMigrationVersionError` before it runs anything',
    source: 'https://guides.rubyonrails.org/active_record_migrations.html',
  },
  django: {
    by: 'other',
    late: 'refuses',
    words: 'stops because an app has two last migrations; `manage.py makemigrations --merge` joins them',
    source: 'https://docs.djangoproject.com/en/5.2/topics/migrations/#version-control',
  },
  alembic: {
    by: 'other',
    late: 'refuses',
    words: 'has two heads then, and `alembic upgrade head` stops; `alembic merge heads` joins them',
    source: 'https://alembic.sqlalchemy.org/en/latest/branches.html',
  },
  knex: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://knexjs.org/guide/migrations.html',
  },
  typeorm: {
    by: 'number',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://typeorm.io/docs/advanced-topics/migrations',
  },
  sequelize: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://sequelize.org/docs/v6/other-topics/migrations/',
  },
  kysely: {
    by: 'name',
    late: 'refuses',
    words: 'stops with `corrupted migrations`, unless the `Migrator` has `allowUnorderedMigrations`',
    source: 'https://kysely.dev/docs/migrations',
  },
  efcore: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/applying',
  },
  mikroorm: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://mikro-orm.io/docs/migrations',
  },
  ecto: {
    by: 'number',
    late: 'runs late',
    words: `${RUNS_LATE}; it warns, and stops with \`--strict-version-order\``,
    twins: 'stops before it runs anything',
    source: 'https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Migrate.html',
  },
  laravel: {
    by: 'name',
    late: 'runs late',
    words: RUNS_LATE,
    source: 'https://laravel.com/docs/12.x/migrations',
  },
  'up-folders': {
    by: 'name',
    late: 'unknown',
    words: 'may leave it out for ever, stop, or run it after the other one: which, depends on the tool',
    source: 'https://github.com/golang-migrate/migrate/issues/179',
  },
  plain: {
    by: 'number',
    late: 'unknown',
    words: 'may leave it out for ever, stop, or run it after the other one: which, depends on the tool',
    twins: 'may leave out the second, or stop',
    source: 'https://github.com/golang-migrate/migrate/issues/179',
  },
};
