import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const cloudsmithKey: Provider = {
  id: 'cloudsmith-key',
  name: 'Cloudsmith API key',
  variable: 'CLOUDSMITH_API_KEY',
  formats: [token(['csa_'], 'csa_[0-9A-Za-z]{36}')],
  severity: 'blocker',
  opens: 'download the packages of your Cloudsmith workspace and publish others in their place',
  rotate: 'Click Refresh at cloudsmith.com → your user → Personal API Keys: the old key stops working at once.',
  docs: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
  sample: (random) => `csa_${random.text(HEX, 30)}${random.text(BASE62, 6)}`,
};
