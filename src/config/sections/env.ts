import * as z from 'zod';
import { GLOB_FORMAT, globSchema } from './glob.ts';

/** What a value must be. The presets know what a real value looks like, so a placeholder is no value. */
export const VALUE_TYPES = [
  'string',
  'url',
  'https-url',
  'postgres-url',
  'mysql-url',
  'mongodb-url',
  'redis-url',
  'amqp-url',
  'sqlite-url',
  'host',
  'ip',
  'port',
  'integer',
  'number',
  'boolean',
  'duration',
  'email',
  'uuid',
  'semver',
  'hex',
  'base64',
  'jwt',
  'pem',
  'json',
  'enum',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Credentials of providers, by what they are called: what one looks like, in test and in earnest, is known. */
export const PRESETS = [
  'anthropic-api-key',
  'aws-access-key-id',
  'aws-secret-access-key',
  'clerk-publishable-key',
  'clerk-secret-key',
  'github-token',
  'google-client-secret',
  'laravel-app-key',
  'mailgun-api-key',
  'openai-api-key',
  'paddle-api-key',
  'posthog-project-key',
  'postmark-token',
  'razorpay-key-id',
  'resend-api-key',
  'sendgrid-api-key',
  'sentry-auth-token',
  'sentry-dsn',
  'slack-token',
  'slack-webhook-url',
  'stripe-publishable-key',
  'stripe-restricted-key',
  'stripe-secret-key',
  'stripe-webhook-secret',
  'supabase-anon-key',
  'supabase-secret-key',
  'supabase-service-role-key',
  'twilio-account-sid',
  'twilio-auth-token',
  'vercel-token',
] as const;
export type Preset = (typeof PRESETS)[number];

const environments = z.array(z.string()).meta({ description: 'Names of environments.' });

export const envVariableSchema = z
  .strictObject({
    type: z.enum(VALUE_TYPES).exactOptional().meta({ description: 'What a value must look like.' }),
    pattern: z.string().min(1).max(1000).exactOptional().meta({
      description:
        'What the whole value must match: a regular expression as Go has it (no look-around, https://github.com/google/re2/wiki/Syntax).',
    }),
    preset: z
      .enum(PRESETS)
      .exactOptional()
      .meta({ description: "A provider's credential, which has a format of its own: `stripe-secret-key`." }),
    values: z.array(z.string()).exactOptional().meta({ description: 'Allowed values of the type `enum`.' }),
    required: z
      .union([z.boolean(), environments])
      .prefault(true)
      .meta({ description: 'In every environment (`true`), in none (`false`), or in those named.' }),
    default: z
      .string()
      .exactOptional()
      .meta({ description: 'The code has this default, so the variable may be absent.' }),
    secret: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Its value is a credential. Default: what its name says.' }),
    'never-share': z.boolean().exactOptional().meta({
      description: 'Two environments must not have the same value. Default: for credentials and databases.',
    }),
    'allow-empty': z.boolean().prefault(false).meta({ description: 'An empty value is meant.' }),
    forbid: z
      .record(z.string(), z.array(z.string()))
      .prefault({})
      .meta({ description: 'Values that must not be used in an environment: `{ production: [debug] }`.' }),
    group: z.string().min(1).exactOptional().meta({
      description:
        'Variables of one group are set together or not at all. For all that begin alike: `SMTP_*: { group: all-or-none }`.',
    }),
    owner: z.string().exactOptional().meta({ description: 'Who can change it: a person or team.' }),
    store: z.string().exactOptional().meta({
      description: 'Where its value is kept: `github-environment`, `1password: Production`. For your readers.',
    }),
    rotate: z
      .string()
      .regex(/^[1-9]\d{0,5}[dhms]$/, 'write a length of time such as `90d`')
      .exactOptional()
      .meta({ description: 'How often it is to be replaced: `90d`.' }),
    expires: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date such as `2027-01-31`')
      .refine((date) => !Number.isNaN(Date.parse(date)), 'there is no such date')
      .exactOptional()
      .meta({ description: 'The last day on which its value is good: `2027-01-31`.' }),
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
    'require-owner': z.boolean().prefault(false).meta({ description: 'Every credential must have an `owner`.' }),
    'ignore-paths': z
      .array(globSchema)
      .prefault(['**/node_modules/**', '**/vendor/**', '**/fixtures/**', '**/__fixtures__/**', '**/testdata/**'])
      .meta({ description: `Globs of paths whose example files do not count. ${GLOB_FORMAT}.` }),
  })
  .meta({ description: 'Environment variables that the code needs.' });

export type EnvVariable = z.infer<typeof envVariableSchema>;
