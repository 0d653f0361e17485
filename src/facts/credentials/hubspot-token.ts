import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const UUID = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';

export const hubspotToken: Provider = {
  id: 'hubspot-token',
  name: 'HubSpot access token',
  variable: 'HUBSPOT_ACCESS_TOKEN',
  formats: [
    token(['pat-na', 'pat-eu', 'pat-ap'], `pat-(?:na|eu|ap)\\d-${UUID}`, { after: 64 }),
    assigned(['hubspot', 'hapikey'], UUID),
  ],
  severity: 'high',
  opens: 'read and change your contacts and deals',
  rotate: 'Rotate it at app.hubspot.com → Settings → Integrations → Private apps → Auth.',
  docs: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  sample: (random) => `pat-na1-${[8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-')}`,
};
