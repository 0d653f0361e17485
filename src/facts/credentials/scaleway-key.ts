import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The secret key (a UUID, known by its name), and the access key (`SCW…`), which opens nothing alone. */
export const scalewayKey: Provider = {
  id: 'scaleway-key',
  name: 'Scaleway API key',
  variable: 'SCW_SECRET_KEY',
  formats: [
    assigned(
      ['scw_secret', 'scw_token', 'scaleway_secret', 'scaleway_token', 'scaleway_api_key'],
      '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    ),
    token(['scw'], 'SCW(?=[A-Z]{0,16}\\d)[0-9A-Z]{17}(?![\\w-])'),
  ],
  severity: 'high',
  opens: 'act in your Scaleway account with the rights of its user: servers, buckets, databases',
  rotate: 'Delete it in the Scaleway console → IAM & API keys → API keys.',
  docs: 'https://www.scaleway.com/en/docs/iam/how-to/manage-api-keys/',
  severityOf: (secret) => (secret.startsWith('SCW') ? 'low' : undefined),
  sample: (random) => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-'),
  examples: {
    bad: ['SCW_SECRET_KEY=<token>', 'scaleway_secret = "<token>"'],
    good: ['SCW_SECRET_KEY=$SCALEWAY_KEY', 'SCW_ACCESS_KEY=SCWXXXXXXXXXXXXXXXXX'],
  },
  sources: ['https://www.scaleway.com/en/developers/api/iam/api-keys'],
};
