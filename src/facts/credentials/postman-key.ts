import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';
import { byStatus } from './shared/verification.ts';

export const postmanKey: Provider = {
  id: 'postman-key',
  name: 'Postman API key',
  variable: 'POSTMAN_API_KEY',
  formats: [token(['pmak-'], 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}')],
  severity: 'blocker',
  opens: 'read your workspaces, with the tokens saved in their environments',
  rotate: 'Revoke it at postman.com → Settings → API keys.',
  docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  verify: {
    who: 'Postman',
    host: 'api.getpostman.com',
    request: (secret) => ({ path: '/me', headers: { 'x-api-key': secret } }),
    read: byStatus('user', 'username'),
    sources: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  },
  sample: (random) => `PMAK-${random.text(HEX, 24)}-${random.text(HEX, 34)}`,
};
