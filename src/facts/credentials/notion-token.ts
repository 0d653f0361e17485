import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const notionToken: Provider = {
  id: 'notion-token',
  name: 'Notion integration token',
  variable: 'NOTION_TOKEN',
  formats: [
    token(['ntn_'], 'ntn_\\d{11}[0-9A-Za-z]{32,35}', { after: 64 }),
    token(['secret_'], 'secret_[0-9A-Za-z]{43}', { after: 64 }),
  ],
  severity: 'blocker',
  opens: 'read and change the pages that are shared with the integration',
  rotate: 'Refresh it at notion.so/profile/integrations → the integration → Internal integration secret.',
  docs: 'https://developers.notion.com/docs/authorization',
  verify: {
    who: 'Notion',
    host: 'api.notion.com',
    // Others call their secrets `secret_…` too.
    request: (secret) =>
      secret.startsWith('ntn_')
        ? { path: '/v1/users/me', headers: { ...bearer(secret), 'notion-version': '2022-06-28' } }
        : undefined,
    read: byStatus('bot', 'workspace_name'),
    sources: [
      'https://developers.notion.com/reference/get-self',
      'https://developers.notion.com/reference/status-codes',
    ],
  },
  sample: (random) => `ntn_${random.text(DIGITS, 11)}${random.text(BASE62, 35)}`,
};
