import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The three letters at its beginning are too few to search for without a name. */
export const braveKey: Provider = {
  id: 'brave-key',
  name: 'Brave Search API key',
  variable: 'BRAVE_API_KEY',
  formats: [assigned(['brave', 'x_subscription_token'], 'BSA[\\w-]{28}')],
  severity: 'high',
  opens: 'search on your bill until your quota is used up',
  rotate: 'Delete it at api-dashboard.search.brave.com → API keys, and add a new one.',
  docs: 'https://api-dashboard.search.brave.com/documentation/guides/authentication',
  sample: (random) => `BSA${random.text(BASE62, 28)}`,
  sources: ['https://docs.litellm.ai/docs/search/brave'],
};
