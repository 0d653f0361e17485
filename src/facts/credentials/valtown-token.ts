import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const valtownToken: Provider = {
  id: 'valtown-token',
  name: 'Val Town API token',
  variable: 'VAL_TOWN_API_KEY',
  formats: [token(['vtwn_'], 'vtwn_[\\w-]{28,40}(?![\\w-])')],
  severity: 'blocker',
  opens: 'read and change your vals, with the secrets in their environment',
  rotate: 'Delete it at val.town → Settings → API Tokens, and create a new one.',
  docs: 'https://docs.dust.tt/docs/user-documentation/agents/tools/val-town',
  sample: (random) => `vtwn_${random.text(BASE62, 32)}`,
};
