import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

const NAMES = ['auth0_api', 'auth0_client', 'auth0_management', 'auth0_mgmt', 'auth0_secret'];

/** The client secret of an application, the secret its sessions are signed with, and the client id. */
export const auth0Secret: Provider = {
  id: 'auth0-secret',
  name: 'Auth0 client secret or id',
  variable: 'AUTH0_CLIENT_SECRET',
  formats: [assigned(NAMES, '[\\w-]{64}'), assigned(['auth0_client', 'auth0_mgmt_client'], '[0-9A-Za-z]{32}')],
  severity: 'high',
  opens: 'sign in to your Auth0 tenant as this application, and so act as it towards your APIs and users',
  rotate:
    'Rotate it in the Auth0 dashboard → Applications → your application → Settings → Danger Zone → Rotate secret.',
  docs: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
  // 32 characters are the client id, which stands in every sign-in address.
  severityOf: (secret) => (secret.length === 32 ? 'low' : undefined),
  sample: (random) => random.text(BASE64URL, 64),
  sources: ['https://auth0.com/docs/get-started/applications/rotate-client-secret'],
};
