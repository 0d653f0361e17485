import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const railwayToken: Provider = {
  id: 'railway-token',
  name: 'Railway token',
  variable: 'RAILWAY_TOKEN',
  formats: [assigned(['railway_token', 'railway_api_token'], '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}')],
  severity: 'high',
  opens: 'deploy to your services and read their variables',
  rotate: 'Delete it at railway.com → Account (or Project) settings → Tokens.',
  docs: 'https://docs.railway.com/reference/public-api',
  sample: (random) => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-'),
};
