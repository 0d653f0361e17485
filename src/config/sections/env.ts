import * as z from 'zod';
import { GLOB_FORMAT, globSchema } from './glob.ts';

/** What a value must be. The presets know what a real value looks like, so a placeholder is no value. */
export const VALUE_TYPES = [
  'string',
  'url',
  'https-url',
  'postgres-url',
  'mysql-url',
  'redis-url',
  'port',
  'integer',
  'number',
  'boolean',
  'email',
  'json',
  'enum',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

const environments = z.array(z.string()).meta({ description: 'Names of environments.' });

export const envVariableSchema = z
  .strictObject({
    type: z.enum(VALUE_TYPES).exactOptional().meta({ description: 'What a value must look like.' }),
    values: z.array(z.string()).exactOptional().meta({ description: 'Allowed values of the type `enum`.' }),
    required: z
      .union([z.boolean(), environments])
      .prefault(true)
      .meta({ description: 'In every environment (`true`), in none (`false`), or in those named.' }),
    default: z
      .string()
      .exactOptional()
      .meta({ description: 'The code has this default, so the variable may be absent.' }),
    secret: z.boolean().prefault(false).meta({ description: 'Its value is a credential.' }),
    'allow-empty': z.boolean().prefault(false).meta({ description: 'An empty value is meant.' }),
    forbid: z
      .record(z.string(), z.array(z.string()))
      .prefault({})
      .meta({ description: 'Values that must not be used in an environment: `{ production: [debug] }`.' }),
    owner: z.string().exactOptional().meta({ description: 'Who can change it: a person or team.' }),
    rotate: z
      .string()
      .regex(/^\d+[dhms]$/, 'write a length of time such as `90d`')
      .exactOptional()
      .meta({ description: 'How often it is to be replaced: `90d`. For your readers; not judged yet.' }),
    description: z.string().exactOptional().meta({ description: 'What it is for.' }),
  })
  .meta({ description: 'One environment variable.' });

export const envSchema = z
  .strictObject({
    vars: z.record(z.string(), envVariableSchema).prefault({}).meta({ description: 'Variables by name.' }),
    examples: z
      .array(z.string())
      .prefault(['.env.example', '.env.sample', '.env.template', '.env.dist'])
      .meta({ description: 'Names of the files that declare variables, in every folder.' }),
    'ignore-paths': z
      .array(globSchema)
      .prefault(['**/node_modules/**', '**/vendor/**', '**/fixtures/**', '**/__fixtures__/**', '**/testdata/**'])
      .meta({ description: `Globs of paths whose example files do not count. ${GLOB_FORMAT}.` }),
  })
  .meta({ description: 'Environment variables that the code needs.' });

export type EnvVariable = z.infer<typeof envVariableSchema>;
