import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const apifyToken: Provider = {
  id: 'apify-token',
  name: 'Apify API token',
  variable: 'APIFY_TOKEN',
  formats: [token(['apify_api_'], 'apify_api_[0-9A-Za-z]{36}(?!\\w)')],
  severity: 'blocker',
  opens: 'run Actors on your bill and read the data they have collected',
  rotate: 'Rotate or delete it at console.apify.com → Settings → API & Integrations.',
  docs: 'https://docs.apify.com/platform/integrations/api',
  sample: (random) => `apify_api_${random.text(BASE62, 36)}`,
  sources: ['https://docs.apify.com/platform/integrations/api'],
};
