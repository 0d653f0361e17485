import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const dopplerToken: Provider = {
  id: 'doppler-token',
  name: 'Doppler token',
  variable: 'DOPPLER_TOKEN',
  formats: [
    token(['dp.'], 'dp\\.(?:pt|ct|sa|said|scim|audit|st(?:\\.[a-z0-9_-]{2,35})?)\\.[0-9A-Za-z]{40,44}', { after: 100 }),
  ],
  severity: 'blocker',
  opens: 'read every secret of the projects it is for',
  rotate: "Revoke it at dashboard.doppler.com → the project's Access tab (personal tokens: Tokens).",
  docs: 'https://docs.doppler.com/docs/service-tokens',
  verify: {
    who: 'Doppler',
    host: 'api.doppler.com',
    request: (secret) => ({ path: '/v3/me', headers: bearer(secret) }),
    read: byStatus('workplace', 'name'),
    sources: ['https://docs.doppler.com/reference/auth-me', 'https://docs.doppler.com/reference/api'],
  },
  sample: (random) => `dp.pt.${random.text(BASE62, 43)}`,
};
