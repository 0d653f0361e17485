import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

// Ids of bases, tables and records are 17 characters too.
const LEGACY = '(?!(?:app|tbl|viw|fld|rec|usr|wsp)[0-9A-Z])[0-9A-Za-z]{17}';

/** Personal access tokens, OAuth tokens, and the API keys of before 2024. */
export const airtableToken: Provider = {
  id: 'airtable-token',
  name: 'Airtable token',
  variable: 'AIRTABLE_TOKEN',
  formats: [
    token(['pat'], 'pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}', { after: 96 }),
    assigned(['airtable'], '[0-9A-Za-z]{14,20}\\.v1\\.[\\w-]{10,80}\\.[0-9a-f]{64}'),
    assigned(['airtable_api_key', 'airtable_key', 'airtable_token', 'airtable_secret'], LEGACY),
  ],
  severity: 'blocker',
  opens: 'read and change the bases it was given',
  rotate: 'Delete it at airtable.com/create/tokens.',
  docs: 'https://support.airtable.com/docs/creating-personal-access-tokens',
  // Airtable turned the old keys off: https://fivetran.com/docs/applications/airtable/changelog
  severityOf: (secret) => (secret.length === 17 ? 'low' : undefined),
  verify: {
    who: 'Airtable',
    host: 'api.airtable.com',
    request: (secret) =>
      /^pat\w{14}\./.test(secret) ? { path: '/v0/meta/whoami', headers: bearer(secret) } : undefined,
    read: byStatus(),
    sources: [
      'https://airtable.com/developers/web/api/get-user-id-scopes',
      'https://airtable.com/developers/web/api/errors',
    ],
  },
  sample: (random) => `pat${random.text(BASE62, 14)}.${random.text(HEX, 64)}`,
};
