import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const digitaloceanToken: Provider = {
  id: 'digitalocean-token',
  name: 'DigitalOcean token',
  variable: 'DIGITALOCEAN_TOKEN',
  formats: [token(['dop_v1_', 'doo_v1_', 'dor_v1_'], 'do[opr]_v1_[0-9a-f]{64}')],
  severity: 'blocker',
  opens: 'start and destroy droplets, databases and backups of your account',
  rotate: 'Delete it at cloud.digitalocean.com → API → Tokens.',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  verify: {
    who: 'DigitalOcean',
    host: 'api.digitalocean.com',
    // A refresh token is not for requests.
    request: (secret) => (secret.startsWith('dor_') ? undefined : { path: '/v2/account', headers: bearer(secret) }),
    read: byStatus('account', 'team', 'name'),
    sources: ['https://docs.digitalocean.com/reference/api/reference/account/'],
  },
  sample: (random) => `dop_v1_${random.text(HEX, 64)}`,
};
