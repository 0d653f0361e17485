import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const squarespaceKey: Provider = {
  id: 'squarespace-key',
  name: 'Squarespace API key',
  variable: 'SQUARESPACE_API_KEY',
  formats: [assigned(['squarespace'], '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}')],
  severity: 'high',
  opens: 'read the orders and customers of your shop, and change its products and stock',
  rotate: 'Delete it in Squarespace → Settings → Developer tools → Developer API keys, and create a new one.',
  docs: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  sample: (random) =>
    `${random.text(HEX, 8)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 12)}`,
};
