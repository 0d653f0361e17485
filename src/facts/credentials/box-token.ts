import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The client secret of an app, and developer tokens, which live for an hour. */
export const boxToken: Provider = {
  id: 'box-token',
  name: 'Box client secret or token',
  variable: 'BOX_CLIENT_SECRET',
  formats: [
    assigned(['box_access_token', 'box_api_token', 'box_client_secret', 'box_developer_token'], '[0-9A-Za-z]{32}'),
  ],
  severity: 'high',
  opens: 'read and change the files your app or its user can reach in Box',
  rotate:
    'Reset the client secret in the Box Developer Console → your app → Configuration; revoke a developer token there too.',
  docs: 'https://developer.box.com/guides/authentication/tokens/developer-tokens',
  sample: (random) => random.text(BASE62, 32),
  sources: ['https://developer.box.com/docs/authenticate-with-developer-token'],
};
