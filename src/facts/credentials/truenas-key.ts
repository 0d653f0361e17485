import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

// The number of the key, then the key.
const KEY = '\\d{1,6}-[0-9A-Za-z]{64}';

export const truenasKey: Provider = {
  id: 'truenas-key',
  name: 'TrueNAS API key',
  variable: 'TRUENAS_API_KEY',
  formats: [
    assigned(['truenas', 'freenas'], KEY),
    around(['login_with_api_key'], new RegExp(`login_with_api_key[^0-9]{1,60}(${KEY})(?![\\w-])`, 'dg'), {
      textOnly: true,
    }),
    around(['bearer '], new RegExp(`[Bb]earer (${KEY})(?![\\w-])`, 'dg'), { textOnly: true }),
  ],
  severity: 'high',
  opens: 'manage the storage server as its user: read, share and destroy pools of data',
  rotate: 'Delete or reset it in TrueNAS → the user menu → My API Keys.',
  docs: 'https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/',
  sample: (random) => `${random.below(90) + 1}-${random.text(BASE62, 64)}`,
};
