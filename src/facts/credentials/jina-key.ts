import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const jinaKey: Provider = {
  id: 'jina-key',
  name: 'Jina AI API key',
  variable: 'JINA_API_KEY',
  formats: [token(['jina_'], 'jina_[0-9a-f]{32}[\\w-]{28}(?![\\w-])')],
  severity: 'blocker',
  opens: 'spend the tokens you have paid for',
  rotate: 'Create another at jina.ai → API → API Key & Billing, and delete this one.',
  docs: 'https://jina.ai/api-dashboard/',
  sample: (random) => `jina_${random.text(HEX, 32)}${random.text(BASE62, 28)}`,
};
