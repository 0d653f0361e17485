import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Google ends it after an hour, so that most of those in files are dead. */
export const googleAccessToken: Provider = {
  id: 'google-access-token',
  name: 'Google access token',
  variable: 'GOOGLE_OAUTH_ACCESS_TOKEN',
  formats: [token(['ya29.'], 'ya29\\.(?:c\\.|d\\.)?[\\w-]{30,1000}(?:\\.{2,8})?(?![\\w-])', { after: 1040 })],
  severity: 'medium',
  opens: 'call Google APIs as the person or service account it was made for, until it expires (an hour)',
  rotate:
    'Revoke it: `curl -d token=… https://oauth2.googleapis.com/revoke`. Look for a refresh token or a key beside it: that lives on.',
  docs: 'https://developers.google.com/identity/protocols/oauth2/web-server',
  sample: (random) => `ya29.a0${random.text(BASE64URL, 160)}`,
};
