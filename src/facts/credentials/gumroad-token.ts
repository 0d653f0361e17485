import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const gumroadToken: Provider = {
  id: 'gumroad-token',
  name: 'Gumroad access token',
  variable: 'GUMROAD_ACCESS_TOKEN',
  formats: [assigned(['gumroad'], '[0-9a-f]{64}|[\\w-]{43}')],
  severity: 'high',
  opens: 'read your sales with the addresses of your customers, change your products and refund purchases',
  rotate: 'Delete the application it belongs to at gumroad.com → Settings → Advanced, and create another.',
  docs: 'https://gumroad.com/help/article/280-create-application-api',
  sample: (random) => `${random.text(BASE64URL, 42)}7`,
};
