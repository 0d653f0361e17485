/** Every kind of program whose migrations are read. A file belongs to the first that knows it; what reads it is loaded only then. */
import { alembicKind } from './alembic/kind.ts';
import { djangoKind } from './django/kind.ts';
import { ectoKind } from './ecto/kind.ts';
import { efcoreKind } from './efcore/kind.ts';
import { knexKind } from './knex/kind.ts';
import { kyselyKind } from './kysely/kind.ts';
import { laravelKind } from './laravel/kind.ts';
import { liquibaseKind } from './liquibase/kind.ts';
import { mikroormKind } from './mikroorm/kind.ts';
import type { Program, ProgramKind } from './program.ts';
import { railsKind } from './rails/kind.ts';
import { sequelizeKind } from './sequelize/kind.ts';
import { typeormKind } from './typeorm/kind.ts';

export interface KnownProgram extends ProgramKind {
  load(): Promise<Program>;
}

export const PROGRAMS: readonly KnownProgram[] = [
  { ...railsKind, load: async () => (await import('./rails.ts')).rails },
  { ...djangoKind, load: async () => (await import('./django.ts')).django },
  { ...alembicKind, load: async () => (await import('./alembic.ts')).alembic },
  { ...ectoKind, load: async () => (await import('./ecto.ts')).ecto },
  { ...typeormKind, load: async () => (await import('./typeorm.ts')).typeorm },
  { ...sequelizeKind, load: async () => (await import('./sequelize.ts')).sequelize },
  { ...laravelKind, load: async () => (await import('./laravel.ts')).laravel },
  { ...liquibaseKind, load: async () => (await import('./liquibase.ts')).liquibase },
  { ...kyselyKind, load: async () => (await import('./kysely.ts')).kysely },
  { ...mikroormKind, load: async () => (await import('./mikroorm.ts')).mikroorm },
  { ...efcoreKind, load: async () => (await import('./efcore.ts')).efcore },
  { ...knexKind, load: async () => (await import('./knex.ts')).knex },
];

/** Kinds that could own the path; the text decides between them. */
export const programsByPath = (path: string): KnownProgram[] =>
  PROGRAMS.filter(({ tool }) => tool.matches(path, { has: () => false, above: () => false }));
