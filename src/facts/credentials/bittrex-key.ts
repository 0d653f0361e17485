import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** API key and secret look the same. */
export const bittrexKey: Provider = {
  id: 'bittrex-key',
  name: 'Bittrex API key',
  variable: 'BITTREX_API_SECRET',
  formats: [assigned(['bittrex'], '[0-9a-z]{32}')],
  // The exchange stopped trading in December 2023.
  severity: 'low',
  opens: 'learn a key of an exchange that closed in December 2023; while it was open, the key could trade in your name',
  rotate: 'Nothing to rotate any more. Remove it, and check that the same value is not used elsewhere.',
  docs: 'https://bittrex.github.io/api/v3',
  sample: (random) => random.text(HEX, 32),
  sources: ['https://investment-policy.com/bittrex-crypto-exchange-to-shut-down-heres-what-happened/'],
};
