import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const civoKey: Provider = {
  id: 'civo-key',
  name: 'Civo API key',
  variable: 'CIVO_TOKEN',
  formats: [assigned(['civo_api', 'civo_key', 'civo_secret', 'civo_token'], '[0-9A-Za-z]{50}')],
  severity: 'high',
  opens: 'create and delete servers and Kubernetes clusters on your bill',
  rotate: 'Regenerate it at dashboard.civo.com → Profile → Security.',
  docs: 'https://civo.com/docs/account/api-keys',
  sample: (random) => random.text(BASE62, 50),
  sources: ['https://civo.com/docs/account/api-keys'],
};
