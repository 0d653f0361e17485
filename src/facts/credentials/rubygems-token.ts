import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const rubygemsToken: Provider = {
  id: 'rubygems-token',
  name: 'RubyGems API key',
  variable: 'GEM_HOST_API_KEY',
  formats: [token(['rubygems_'], 'rubygems_[0-9a-f]{48}')],
  severity: 'blocker',
  opens: 'push new versions of your gems, which everybody who installs them then runs',
  rotate: 'Delete it at rubygems.org → Settings → API keys.',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  sample: (random) => `rubygems_${random.text(HEX, 48)}`,
};
