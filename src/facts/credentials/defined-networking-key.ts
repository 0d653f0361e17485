import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32 } from './shared/random.ts';

export const definedNetworkingKey: Provider = {
  id: 'defined-networking-key',
  name: 'Defined Networking API key',
  variable: 'DEFINED_API_KEY',
  formats: [token(['dnkey-'], 'dnkey-[\\w=-]{26}-[\\w=-]{52}(?![\\w=-])', { after: 100 })],
  severity: 'blocker',
  opens: 'add hosts to your overlay network and change its firewall rules',
  rotate: 'Delete it at admin.defined.net → API keys.',
  docs: 'https://docs.defined.net/',
  sample: (random) => `dnkey-${random.text(BASE32, 26)}-${random.text(BASE32, 52)}`,
};
