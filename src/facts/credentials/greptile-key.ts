import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const greptileKey: Provider = {
  id: 'greptile-key',
  name: 'Greptile API key',
  variable: 'GREPTILE_API_KEY',
  formats: [assigned(['greptile'], '[0-9A-Za-z+/]{48}')],
  severity: 'high',
  opens: 'ask Greptile about the code of the repositories you have connected, and so read it',
  rotate: 'Delete it at app.greptile.com → API keys, and create another.',
  docs: 'https://www.greptile.com/docs/mcp/authentication',
  sample: (random) => `${random.text(`${BASE62}+/`, 47)}7`,
};
