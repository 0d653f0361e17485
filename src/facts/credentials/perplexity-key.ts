import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const perplexityKey: Provider = {
  id: 'perplexity-key',
  name: 'Perplexity API key',
  variable: 'PERPLEXITY_API_KEY',
  formats: [token(['pplx-'], 'pplx-[0-9A-Za-z]{48}')],
  severity: 'blocker',
  opens: 'search and call models on your bill',
  rotate: 'Revoke it at perplexity.ai → Settings → API.',
  docs: 'https://docs.perplexity.ai/guides/api-key-management',
  sample: (random) => `pplx-${random.text(BASE62, 48)}`,
};
