import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const renderKey: Provider = {
  id: 'render-key',
  name: 'Render API key',
  variable: 'RENDER_API_KEY',
  formats: [token(['rnd_'], 'rnd_[0-9A-Za-z]{28,32}', { after: 48 })],
  severity: 'blocker',
  opens: 'deploy to your services and read their environment variables',
  rotate: 'Revoke it at dashboard.render.com → Account settings → API keys.',
  docs: 'https://render.com/docs/api#create-an-api-key',
  sample: (random) => `rnd_${random.text(BASE62, 28)}`,
};
