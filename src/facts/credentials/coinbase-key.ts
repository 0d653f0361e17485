import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** OAuth tokens of 64 characters, and secrets of the Developer Platform (an Ed25519 key in base 64). */
export const coinbaseKey: Provider = {
  id: 'coinbase-key',
  name: 'Coinbase credential',
  variable: 'COINBASE_API_SECRET',
  formats: [
    assigned(
      ['coinbase_api', 'coinbase_key', 'coinbase_secret', 'coinbase_token', 'coinbase_access', 'coinbase_client'],
      // 64 hexadecimal digits are the hash of a coinbase transaction.
      '(?![0-9a-f]{64})[\\w-]{64}|[0-9A-Za-z+/]{86}==',
    ),
    assigned(['cdp_api_key_secret', 'cdp_wallet_secret'], '[0-9A-Za-z+/]{86}=='),
  ],
  severity: 'high',
  opens: 'read the balances of your Coinbase account, and move funds where it was given that right',
  rotate:
    'Delete it at portal.cdp.coinbase.com → API keys (an OAuth app: reset its client secret), and look at the recent transactions.',
  docs: 'https://docs.cdp.coinbase.com/get-started/authentication/',
  sample: (random) => random.text(BASE64URL, 64),
};
