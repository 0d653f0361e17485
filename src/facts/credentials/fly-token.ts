import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';

export const flyToken: Provider = {
  id: 'fly-token',
  name: 'Fly.io token',
  variable: 'FLY_API_TOKEN',
  formats: [
    token(['fo1_'], 'fo1_[\\w-]{43}(?![\\w-])'),
    // What `fly tokens create` prints: one token or several, behind the name of their scheme.
    token(['flyv1 '], 'FlyV1 [\\w+/=,-]{60,2000}', { after: 2040 }),
    token(['fm1r_', 'fm1a_', 'fm2_'], 'fm(?:1[ar]|2)_[0-9A-Za-z+/]{80,1000}={0,3}(?![0-9A-Za-z+/])', { after: 1100 }),
  ],
  severity: 'blocker',
  opens: 'deploy to your apps and read their volumes and databases',
  rotate: 'Run `fly tokens revoke <id>`, or delete it at fly.io → Dashboard → Tokens.',
  docs: 'https://fly.io/docs/security/tokens/',
  sample: (random) => `fo1_${random.text(BASE64URL, 42)}${random.text(BASE62, 1)}`,
};
