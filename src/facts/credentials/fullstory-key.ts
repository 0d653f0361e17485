import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const fullstoryKey: Provider = {
  id: 'fullstory-key',
  name: 'Fullstory API key',
  variable: 'FULLSTORY_API_KEY',
  // It begins with its data centre.
  formats: [assigned(['fullstory', 'full_story'], '(?:na1|eu1)\\.[0-9A-Za-z+/]{32,160}={0,2}')],
  severity: 'high',
  opens: 'read the recorded sessions of your users, and with an admin key delete users',
  rotate: 'Delete it at app.fullstory.com → Settings → Integrations → API Keys.',
  docs: 'https://help.fullstory.com/hc/en-us/articles/360052021773-Managing-API-Keys',
  sample: (random) => `na1.${random.text(BASE62, 64)}`,
  sources: ['https://developer.fullstory.com/server/v1/getting-started'],
};
