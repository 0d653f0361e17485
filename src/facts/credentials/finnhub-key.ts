import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const finnhubKey: Provider = {
  id: 'finnhub-key',
  name: 'Finnhub API key',
  variable: 'FINNHUB_API_KEY',
  formats: [assigned(['finnhub'], '[0-9a-z]{40}|[0-9a-z]{20}')],
  severity: 'high',
  opens: 'read the market data of your Finnhub plan and use up its limits',
  rotate: 'Regenerate it at finnhub.io/dashboard.',
  docs: 'https://finnhub.io/docs/api/authentication',
  sample: (random) => random.text(BASE36, 20),
};
