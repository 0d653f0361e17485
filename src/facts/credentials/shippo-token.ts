import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const shippoToken: Provider = {
  id: 'shippo-token',
  name: 'Shippo API token',
  variable: 'SHIPPO_API_TOKEN',
  formats: [token(['shippo_live_', 'shippo_test_'], 'shippo_(?:live|test)_[0-9a-f]{40}')],
  severity: 'blocker',
  opens: 'buy shipping labels on your bill, and read the addresses of your customers',
  rotate: 'Delete it at portal.goshippo.com → API Configuration → Developer keys, and create a new one.',
  docs: 'https://docs.goshippo.com/guides/authentication',
  // A test token buys nothing.
  severityOf: (secret) => (secret.startsWith('shippo_test_') ? 'medium' : undefined),
  sample: (random) => `shippo_live_${random.text(HEX, 40)}`,
};
