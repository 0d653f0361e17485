import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const gocardlessToken: Provider = {
  id: 'gocardless-token',
  name: 'GoCardless access token',
  variable: 'GOCARDLESS_ACCESS_TOKEN',
  formats: [assigned(['gocardless', 'gc_access_token'], '(?:live|sandbox)_[\\w=-]{40}')],
  severity: 'high',
  opens: "collect money from your customers' bank accounts and read their details",
  rotate: 'Delete it at manage.gocardless.com → Developers, and create another.',
  docs: 'https://developer.gocardless.com/getting-started/making-your-first-api-request',
  severityOf: (secret) => (secret.startsWith('sandbox_') ? 'medium' : undefined),
  sample: (random) => `live_${random.text(BASE64URL, 39)}7`,
};
