import { assigned, token } from './shared/format.ts';
import { entropyOf } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** The id of a key, with its secret where that is near; or the secret alone, known by its name. */
export const exoscaleKey: Provider = {
  id: 'exoscale-key',
  name: 'Exoscale API key',
  variable: 'EXOSCALE_API_SECRET',
  formats: [token(['exo'], 'EXO[0-9a-f]{24}'), assigned(['exoscale'], '[\\w-]{43}|[0-9A-Za-z]{40}')],
  severity: 'high',
  opens: 'start and delete machines, databases and buckets at Exoscale with everything its role allows',
  rotate: 'Run `exo iam api-key delete <name>`, or delete it at portal.exoscale.com → IAM → Keys.',
  docs: 'https://community.exoscale.com/reference/cli/exo/iam/api-key/',
  // The id alone opens nothing.
  severityOf: (secret) => (secret.startsWith('EXO') && secret.length === 27 ? 'low' : undefined),
  companion: {
    name: 'secret',
    pattern: /(?<![\w-])([\w-]{43})(?![\w-])/dg,
    reach: 300,
    accept: (value) => entropyOf(value) > 4.2 && /\d/.test(value) && /[A-Z]/.test(value),
  },
  sample: (random) => random.text(BASE64URL, 43),
};
