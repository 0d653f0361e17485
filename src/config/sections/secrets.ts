import * as z from 'zod';
import { GLOB_FORMAT, globSchema } from './glob.ts';

export const secretsSchema = z
  .strictObject({
    'ignore-paths': z
      .array(globSchema)
      .prefault([])
      .meta({
        description: `Globs of files whose credentials are made up: fixtures, recorded answers. ${GLOB_FORMAT}.`,
      }),
    generic: z
      .boolean()
      .prefault(true)
      .meta({ description: 'Also report values of no known provider that look random and are called a secret.' }),
    verify: z.boolean().prefault(false).meta({
      description:
        'Ask the providers of found tokens whether these still work: one read-only request each, with the token in it. Counts from the base of a pull request, never for forks.',
    }),
  })
  .meta({ description: 'Credentials in changes, history and build output.' });

export type SecretsSection = z.infer<typeof secretsSchema>;
