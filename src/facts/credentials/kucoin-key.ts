import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The secret is a UUID; the key (24 hexadecimal digits) only names it. */
export const kucoinKey: Provider = {
  id: 'kucoin-key',
  name: 'KuCoin API secret',
  variable: 'KUCOIN_API_SECRET',
  formats: [
    assigned(
      ['kucoin_api', 'kucoin_key', 'kucoin_secret', 'kucoin_token', 'kucoin_access', 'kc_api'],
      '[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    ),
  ],
  severity: 'high',
  opens: 'trade on your KuCoin account, together with the key and its passphrase',
  rotate: 'Delete it at kucoin.com → API Management, and look at the orders since it leaked.',
  docs: 'https://www.kucoin.com/support/900006465403',
  severityOf: (secret) => (secret.length === 24 ? 'low' : undefined),
  sample: (random) =>
    `${random.text(HEX, 8)}-${random.text(HEX, 4)}-4${random.text(HEX, 3)}-a${random.text(HEX, 3)}-${random.text(HEX, 12)}`,
};
