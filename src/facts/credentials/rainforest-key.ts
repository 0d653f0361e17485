import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const rainforestKey: Provider = {
  id: 'rainforest-key',
  name: 'Rainforest Pay API key',
  variable: 'RAINFOREST_API_KEY',
  formats: [token(['apikey_', 'sbx_apikey_'], '(?:sbx_)?apikey_[0-9a-f]{64}')],
  // Others begin their keys with `apikey_` too.
  severity: 'high',
  opens: 'move money and read the payments and merchants of your platform',
  rotate: 'Make a new key in the Rainforest platform portal and delete this one.',
  docs: 'https://docs.rainforestpay.com/docs/api-keys',
  severityOf: (secret) => (secret.startsWith('sbx_') ? 'medium' : undefined),
  sample: (random) => `apikey_${random.text(HEX, 64)}`,
  sources: ['https://docs.rainforestpay.com/docs/api-keys'],
};
