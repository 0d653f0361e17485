import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The application's key (its name), its secret, and the consumer key that an account gave to it. */
export const ovhKey: Provider = {
  id: 'ovh-key',
  name: 'OVHcloud API key',
  variable: 'OVH_APPLICATION_SECRET',
  formats: [
    assigned(['ovh_application_secret', 'ovh_app_secret', 'ovh_consumer_key'], '[0-9A-Za-z-]{32}'),
    assigned(['ovh_application_key', 'ovh_app_key'], '[0-9A-Za-z]{16}'),
  ],
  severity: 'high',
  opens: 'act in your OVHcloud account, with the application key beside it: servers, domains, backups',
  rotate:
    'Delete the credential and the application with `DELETE /me/api/credential/{id}` and `DELETE /me/api/application/{id}` in the API console, and make a new token at api.ovh.com/createToken.',
  docs: 'https://github.com/ovh/python-ovh',
  // The application key may be shared, says OVH.
  severityOf: (secret) => (secret.length === 16 ? 'low' : undefined),
  sample: (random) => `${random.text(BASE62, 31)}4`,
  sources: ['https://github.com/ovh/python-ovh'],
};
