/** `launch-ready.yml`. The only place where a default lives; the JSON Schema and the reference are made from this. */
import * as z from 'zod';
import { FAIL_ON, SEVERITIES } from '../core/severity.ts';
import { annotateSchema } from './sections/annotate.ts';
import { envSchema } from './sections/env.ts';
import { migrationsSchema } from './sections/migrations.ts';
import { secretsSchema } from './sections/secrets.ts';
import { smokeSchema } from './sections/smoke/smoke.ts';

const environmentSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'write an address such as https://app.example.com' })
      .exactOptional()
      .meta({ description: 'Where this environment answers.' }),
    hosts: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]*$/i, 'a name is letters, digits and -'),
        z.url({ protocol: /^https?$/, error: 'write an address such as https://api.example.com' }),
      )
      .exactOptional()
      .meta({ description: 'Its other addresses by name: a check says `host: api`.' }),
    branch: z
      .string()
      .exactOptional()
      .meta({ description: 'The branch that is deployed there. For your readers; not judged yet.' }),
    owner: z
      .string()
      .exactOptional()
      .meta({ description: 'Who answers for it, a person or team: named where a variable is missing there.' }),
  })
  .meta({ description: 'One environment.' });

const appSchema = z
  .strictObject({ path: z.string().meta({ description: 'Folder of the app, relative to the repository.' }) })
  .meta({ description: 'One app of a monorepo.' });

export const configSchema = z
  .strictObject({
    version: z.literal(1).prefault(1).meta({ description: 'Version of this format.' }),
    'fail-on': z.enum(FAIL_ON).prefault('high').meta({ description: 'New findings of this severity or worse fail.' }),
    'warn-only': z.boolean().prefault(false).meta({ description: 'Report all the same and exit 0.' }),
    policy: z.enum(['head', 'base']).prefault('head').meta({
      description: 'Whose configuration counts on a pull request of the repository; forks always get the base.',
    }),
    environments: z
      .record(z.string(), environmentSchema)
      .prefault({})
      .meta({ description: 'Environments by name, as GitHub knows them.' }),
    apps: z.record(z.string(), appSchema).prefault({}).meta({
      description:
        'Apps of a monorepo by name: each has its own example files. Default: the shallowest folders that have some.',
    }),
    rules: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, 'write a rule id such as `migrations/drop-index`'),
        z.enum([...SEVERITIES, 'off']),
      )
      .prefault({})
      .meta({ description: 'The severity of a rule, ours or another tool’s, or `off`.' }),
    env: envSchema.prefault({}),
    secrets: secretsSchema.prefault({}),
    migrations: migrationsSchema.prefault({}),
    smoke: smokeSchema.prefault({}),
    annotate: annotateSchema.prefault({}),
  })
  .meta({ title: 'Launch Ready', description: 'Configuration of Launch Ready.' });

/** As the program sees it: every default filled in. */
export type Config = z.infer<typeof configSchema>;

export const CONFIG_FILES = ['launch-ready.yml', '.github/launch-ready.yml'] as const;

/** A run parses one configuration: compiling functions for the next one costs more than it saves. */
export const PARSING = { jitless: true } as const;

export const DEFAULT_CONFIG: Config = configSchema.parse({}, PARSING);
