import * as z from 'zod';
import { GLOB_FORMAT, globSchema } from './glob.ts';

const version = (description: string) => z.number().positive().exactOptional().meta({ description });

export const runSchema = z.strictObject({
  command: z
    .string()
    .min(1)
    .meta({ description: 'Brings a database up to date: `npx knex migrate:latest`. A shell runs it.' }),
  'working-directory': z
    .string()
    .regex(/^(?!\/|[A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$)).+$/, 'write a folder of the repository, such as `apps/api`')
    .prefault('.')
    .meta({ description: 'Where the command runs, as seen from the top of the repository.' }),
  paths: z
    .array(globSchema)
    .prefault([])
    .meta({
      description: `Globs of the files that it runs; default: what lies in folders of migrations. ${GLOB_FORMAT}.`,
    }),
  environment: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/, 'write the name of a variable'), z.string())
    .prefault({})
    .meta({
      description:
        'Variables of the command, besides DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, whose values `$PGPORT` and its like stand for. The job has no others for it.',
    }),
  minutes: z.number().positive().max(120).prefault(10).meta({ description: 'How long it may take.' }),
});

export type RunSection = z.infer<typeof runSchema>;

export const migrationsSchema = z
  .strictObject({
    // One object with three optional keys instead of a union: a wrong key is then named, not "Invalid input".
    database: z
      .strictObject({
        postgres: version('Major version of PostgreSQL in production: `16`.'),
        mysql: version('Version of MySQL or MariaDB in production: `8.4`.'),
        sqlite: version('Version of SQLite in production: `3.45`.'),
      })
      .refine(
        (database) => Object.keys(database).length === 1,
        'write exactly one database, such as `{ postgres: 16 }`',
      )
      .exactOptional()
      .meta({ description: 'The database in production; default: what the migration tool or the SQL itself says.' }),
    paths: z
      .array(globSchema)
      .prefault([])
      .meta({ description: `Globs of SQL migrations; default: where the known tools keep them. ${GLOB_FORMAT}.` }),
    'ignore-paths': z
      .array(globSchema)
      .prefault(['**/node_modules/**', '**/vendor/**', '**/fixtures/**', '**/__fixtures__/**', '**/testdata/**'])
      .meta({ description: `Globs of files that are no migrations of this project. ${GLOB_FORMAT}.` }),
    transactions: z
      .enum(['auto', 'file', 'none'])
      .prefault('auto')
      .meta({ description: 'Whether each file runs in one transaction; `auto`: as the migration tool does it.' }),
    shadow: z.enum(['auto', 'never']).prefault('auto').meta({
      description:
        'Whether new statements are run in a throw-away PostgreSQL (or in a MySQL or MariaDB that the machine has), on what the migrations of the base make; `auto`: where a change is compared.',
    }),
    run: runSchema.exactOptional().meta({
      description:
        'For any tool that speaks PostgreSQL: a command of the project that runs its migrations. Counts once it is on the base; never run for forks, and on a laptop only by `--run`.',
    }),
    stats: z.string().min(1).prefault('.launch-ready/stats.json').meta({
      description:
        'File that says how large the tables of production are, read from the base; `launch-ready migrations --stats-query` writes it.',
    }),
    'lock-timeout': z
      .string()
      .regex(/^[1-9]\d*(?:ms|s|min)$/, 'write a length of time that PostgreSQL reads, such as `5s`')
      .prefault('5s')
      .meta({ description: 'How long a migration may wait for a lock: the value that suggested rewrites use.' }),
  })
  .meta({ description: 'SQL migrations that a change brings.' });

export type MigrationsSection = z.infer<typeof migrationsSchema>;
