import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The private key is 64 bytes in base 64; the public one (56 characters) only names it. */
export const krakenKey: Provider = {
  id: 'kraken-key',
  name: 'Kraken private key',
  variable: 'KRAKEN_API_SECRET',
  formats: [assigned(['kraken'], '[\\w=/+-]{80,90}|[0-9A-Za-z+/]{56}')],
  severity: 'high',
  opens: 'trade on your Kraken account, and withdraw from it where the key allows that',
  rotate: 'Delete it at pro.kraken.com → Settings → API, and look at the orders and withdrawals since it leaked.',
  docs: 'https://support.kraken.com/articles/360022839451-how-to-create-an-api-key-for-kraken-derivatives',
  severityOf: (secret) => (secret.length === 56 ? 'low' : undefined),
  sample: (random) => `${random.text(`${BASE62}+/`, 85)}A==`,
};
