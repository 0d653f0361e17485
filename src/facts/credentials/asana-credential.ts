import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

const NAMES = ['asana_access', 'asana_api', 'asana_client', 'asana_key', 'asana_oauth', 'asana_secret', 'asana_token'];

/** The client secret and id of an OAuth app, and personal access tokens (`1/<digits>:<hex>`). */
export const asanaCredential: Provider = {
  id: 'asana-credential',
  name: 'Asana credential',
  variable: 'ASANA_CLIENT_SECRET',
  formats: [
    assigned(NAMES, '[0-9a-z]{32}'),
    assigned(NAMES, '\\d{16}'),
    assigned([...NAMES, 'asana_pat', 'asana_personal'], '[012]/\\d{10,20}(?:/\\d{10,20})?:[0-9a-f]{32}'),
  ],
  severity: 'high',
  opens: 'act as your app, or as you, and read and change the tasks and projects behind it',
  rotate:
    'Reset the client secret (or revoke the token) in the Asana developer console at app.asana.com/0/my-apps → your app → OAuth.',
  docs: 'https://developers.asana.com/docs/oauth',
  // Sixteen digits are the client id, which opens nothing by itself.
  severityOf: (secret) => (/^\d{16}$/.test(secret) ? 'low' : undefined),
  sample: (random) => random.text(BASE36, 32),
};
