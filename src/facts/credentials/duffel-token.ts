import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const duffelToken: Provider = {
  id: 'duffel-token',
  name: 'Duffel access token',
  variable: 'DUFFEL_ACCESS_TOKEN',
  formats: [token(['duffel_test_', 'duffel_live_'], 'duffel_(?:test|live)_[\\w=-]{43}(?![\\w=-])')],
  severity: 'blocker',
  opens: 'book flights and stays on your bill, and read the passengers of your orders',
  rotate: 'Delete it at app.duffel.com → Developers → Access tokens.',
  docs: 'https://duffel.com/docs/api/overview/test-mode',
  // Test mode books nothing.
  severityOf: (secret) => (secret.startsWith('duffel_test_') ? 'medium' : undefined),
  sample: (random) => `duffel_live_${random.text(BASE64URL, 43)}`,
};
