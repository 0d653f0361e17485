import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** OAuth credentials of the Adobe Developer Console: the client secret, and the client id by its name. */
export const adobeCredential: Provider = {
  id: 'adobe-credential',
  name: 'Adobe client secret or id',
  variable: 'ADOBE_CLIENT_SECRET',
  formats: [
    token(['p8e-'], 'p8e-[\\w-]{32}(?![\\w-])'),
    assigned(['adobe_api', 'adobe_client', 'adobe_key', 'adobe_secret', 'adobe_token'], '[0-9a-f]{32}'),
  ],
  severity: 'blocker',
  opens: 'get access tokens as your app and use the Adobe APIs it was given (the client id alone opens nothing)',
  rotate:
    'In the Adobe Developer Console → your project → the OAuth credential, add a new client secret, move to it and delete the old one.',
  docs: 'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/',
  // A client id is 32 hexadecimal digits and no secret.
  severityOf: (secret) => (secret.startsWith('p8e-') ? undefined : 'low'),
  sample: (random) => `p8e-${random.text(BASE64URL, 31)}a`,
  sources: [
    'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/',
  ],
};
