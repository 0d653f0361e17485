import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const cohereKey: Provider = {
  id: 'cohere-key',
  name: 'Cohere API key',
  variable: 'CO_API_KEY',
  formats: [assigned(['co_api_key', 'cohere_api', 'cohere_key', 'cohere_token'], '[0-9A-Za-z]{40}')],
  severity: 'high',
  opens: 'run Cohere models on your bill',
  rotate: 'Delete it at dashboard.cohere.com → API keys.',
  docs: 'https://docs.cohere.com/docs/going-live',
  sample: (random) => random.text(BASE62, 40),
};
