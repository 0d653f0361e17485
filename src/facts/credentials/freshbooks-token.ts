import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Client secrets and bearer tokens look the same. */
export const freshbooksToken: Provider = {
  id: 'freshbooks-token',
  name: 'FreshBooks credential',
  variable: 'FRESHBOOKS_CLIENT_SECRET',
  formats: [assigned(['freshbooks', 'fresh_books'], '[0-9a-z]{64}')],
  severity: 'high',
  opens: 'read and change invoices, clients and expenses in FreshBooks, or pose as your app there',
  rotate: 'Open the app at my.freshbooks.com/#/developer: make a new client secret there, and revoke its tokens.',
  docs: 'https://www.freshbooks.com/api/authentication',
  sample: (random) => random.text(HEX, 64),
};
