import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const neonKey: Provider = {
  id: 'neon-key',
  name: 'Neon API key',
  variable: 'NEON_API_KEY',
  formats: [token(['napi_'], 'napi_[0-9a-z]{60,66}')],
  severity: 'blocker',
  opens: 'read and delete the Postgres databases of your projects',
  rotate: 'Revoke it at console.neon.tech → Account settings → API keys.',
  docs: 'https://neon.com/docs/manage/api-keys',
  sample: (random) => `napi_${random.text(BASE36, 64)}`,
};
