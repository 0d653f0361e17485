import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const rootlyKey: Provider = {
  id: 'rootly-key',
  name: 'Rootly API key',
  variable: 'ROOTLY_API_KEY',
  formats: [token(['rootly_'], 'rootly_[0-9a-f]{64}')],
  severity: 'blocker',
  opens: 'read and change your incidents, schedules and who is called',
  rotate: 'Revoke it at Rootly → Organization Settings → API Keys.',
  docs: 'https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key',
  sample: (random) => `rootly_${random.text(HEX, 64)}`,
  sources: ['https://docs.rootly.com/api-reference/api-keys/revoke-an-api-key'],
};
