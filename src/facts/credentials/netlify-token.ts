import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const netlifyToken: Provider = {
  id: 'netlify-token',
  name: 'Netlify token',
  variable: 'NETLIFY_AUTH_TOKEN',
  formats: [
    token(['nfp_', 'nfc_', 'nfo_', 'nfu_'], 'nf[coup]_[0-9A-Za-z]{36,40}'),
    assigned(['netlify'], '[0-9A-Za-z=_-]{40,46}'),
  ],
  severity: 'blocker',
  opens: 'deploy to your sites and read their environment variables',
  rotate: 'Revoke it at app.netlify.com → User settings → Applications → Personal access tokens.',
  docs: 'https://docs.netlify.com/api/get-started/#authentication',
  severityOf: (secret) => (secret.startsWith('nf') ? undefined : 'high'),
  verify: {
    who: 'Netlify',
    host: 'api.netlify.com',
    request: (secret) => (secret.startsWith('nfp_') ? { path: '/api/v1/user', headers: bearer(secret) } : undefined),
    read: byStatus(),
    sources: ['https://open-api.netlify.com/#tag/user'],
  },
  sample: (random) => `nfp_${random.text(BASE62, 36)}`,
};
