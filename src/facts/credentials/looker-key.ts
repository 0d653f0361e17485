import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** A client secret (24 characters) and a client id (20), which opens nothing without it. */
export const lookerKey: Provider = {
  id: 'looker-key',
  name: 'Looker API key',
  variable: 'LOOKERSDK_CLIENT_SECRET',
  formats: [
    assigned(
      ['looker_client', 'lookersdk_client', 'looker_secret', 'looker_token', 'looker_api', 'looker_key'],
      '[0-9A-Za-z]{24}|[0-9A-Za-z]{20}',
    ),
  ],
  severity: 'high',
  opens: 'query the data behind Looker as this user',
  rotate: 'Delete it in Looker → your account → API Keys (or Admin → Users), and create another.',
  docs: 'https://cloud.google.com/looker/docs/api-keys',
  severityOf: (secret) => (secret.length === 20 ? 'low' : undefined),
  sample: (random) => `${random.text(BASE36, 23)}7`,
};
