import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const trelloToken: Provider = {
  id: 'trello-token',
  name: 'Trello token',
  variable: 'TRELLO_TOKEN',
  formats: [
    assigned(['trello'], '(?:ATTA)?[0-9a-f]{64}(?:[0-9A-F]{8})?'),
    // The API key.
    assigned(['trello'], '[0-9A-Za-z-]{32}'),
  ],
  severity: 'high',
  opens: 'read and change the boards of the person it belongs to',
  rotate:
    "Revoke it at trello.com → Account → Settings → Applications, or with `DELETE /1/tokens/{token}`. An application's secret: trello.com/power-ups/admin → API Key.",
  docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  // Atlassian means the key to be public: it only names the application.
  severityOf: (secret) => (secret.length === 32 ? 'low' : undefined),
  sample: (random) => random.text(HEX, 64),
  sources: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/'],
};
