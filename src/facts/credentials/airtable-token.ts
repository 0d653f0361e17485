import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const airtableToken: Provider = {
  id: 'airtable-token',
  name: 'Airtable token',
  variable: 'AIRTABLE_TOKEN',
  formats: [token(['pat'], 'pat[0-9A-Za-z]{14}\\.[0-9a-f]{64}', { after: 96 })],
  severity: 'blocker',
  opens: 'read and change the bases it was given',
  rotate: 'Delete it at airtable.com/create/tokens.',
  docs: 'https://support.airtable.com/docs/creating-personal-access-tokens',
  sample: (random) => `pat${random.text(BASE62, 14)}.${random.text(HEX, 64)}`,
};
