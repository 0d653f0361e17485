import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** The three values that sign a request: key (a UUID), secret and passphrase. The wallet's address is public. */
export const polymarketKey: Provider = {
  id: 'polymarket-key',
  name: 'Polymarket API credential',
  variable: 'POLY_SECRET',
  formats: [
    assigned(['poly_secret', 'poly_api_secret', 'polymarket_secret', 'polymarket_api_secret'], '[\\w+/-]{40,44}={0,2}'),
    assigned(
      ['poly_passphrase', 'poly_api_passphrase', 'polymarket_passphrase', 'polymarket_api_passphrase'],
      '[\\w-]{12,64}',
    ),
    assigned(['poly_key', 'poly_api_key', 'polymarket_key', 'polymarket_api_key'], UUID),
  ],
  severity: 'high',
  opens: 'cancel your orders on Polymarket and read your trades, once it has all three values',
  rotate: 'Delete the key with `deleteApiKey()` of the CLOB client, and make a new one with `createApiKey()`.',
  docs: 'https://docs.polymarket.com/api-reference/authentication',
  // The key names the credential; it signs nothing.
  severityOf: (secret) => (secret.length === 36 ? 'low' : undefined),
  sample: (random) => `${random.text(BASE64URL, 42)}4=`,
  sources: ['https://docs.polymarket.com/api-reference/authentication'],
};
