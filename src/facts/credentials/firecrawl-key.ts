import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const firecrawlKey: Provider = {
  id: 'firecrawl-key',
  name: 'Firecrawl API key',
  variable: 'FIRECRAWL_API_KEY',
  formats: [token(['fc-'], '(?<!-)fc-[0-9a-f]{32}(?![\\w-])')],
  severity: 'high',
  opens: 'crawl the web and use up your Firecrawl credits',
  rotate: 'Delete it at firecrawl.dev/app/api-keys.',
  docs: 'https://docs.firecrawl.dev/api-reference/v2-introduction',
  sample: (random) => `fc-${random.text(HEX, 32)}`,
};
