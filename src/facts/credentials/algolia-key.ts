import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const algoliaKey: Provider = {
  id: 'algolia-key',
  name: 'Algolia API key',
  variable: 'ALGOLIA_ADMIN_KEY',
  formats: [assigned(['algolia'], '[0-9a-z]{32}')],
  // Search keys look the same and are public; the name of the variable seldom tells.
  severity: 'medium',
  opens: 'change or delete your search index, if it is an admin key (search-only keys are public)',
  rotate: 'Regenerate it at dashboard.algolia.com → Settings → API keys. Of a search-only key, accept this finding.',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  sample: (random) => random.text(HEX, 32),
};
