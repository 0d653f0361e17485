import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Never all hexadecimal digits: that is the hash of a commit. */
export const upstageKey: Provider = {
  id: 'upstage-key',
  name: 'Upstage API key',
  variable: 'UPSTAGE_API_KEY',
  formats: [assigned(['upstage'], '(?=[0-9a-f]{0,39}[A-Zg-z])[0-9A-Za-z]{40}')],
  severity: 'high',
  opens: 'run Upstage models on your bill',
  rotate: 'Delete it at console.upstage.ai → API keys, and create a new one.',
  docs: 'https://console.upstage.ai/docs/getting-started/quick-start',
  sample: (random) => random.text(BASE62, 40),
};
