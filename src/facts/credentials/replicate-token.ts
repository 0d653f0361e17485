import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const replicateToken: Provider = {
  id: 'replicate-token',
  name: 'Replicate API token',
  variable: 'REPLICATE_API_TOKEN',
  formats: [token(['r8_'], 'r8_[0-9A-Za-z]{37}')],
  severity: 'blocker',
  opens: 'run models on your bill',
  rotate: 'Disable it at replicate.com → Account settings → API tokens.',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  sample: (random) => `r8_${random.text(BASE62, 37)}`,
};
