import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Secret keys, and publishable ones (`live_pub_…`), which only check addresses. */
export const lobKey: Provider = {
  id: 'lob-key',
  name: 'Lob API key',
  variable: 'LOB_API_KEY',
  formats: [token(['live_', 'test_'], '(?:live|test)_(?:pub_[0-9a-f]{31}|[0-9a-f]{35})(?![\\w-])')],
  severity: 'high',
  opens: 'print and post letters, postcards and cheques on your bill, and read the addresses you have sent to',
  rotate: 'Rotate it at dashboard.lob.com → Settings → API Keys: that ends the old one.',
  docs: 'https://help.lob.com/account-management/api-keys',
  severityOf(secret) {
    if (secret.includes('_pub_')) return 'low';
    return secret.startsWith('test_') ? 'medium' : undefined;
  },
  sample: (random) => `live_${random.text(HEX, 35)}`,
  sources: ['https://help.lob.com/account-management/api-keys'],
};
