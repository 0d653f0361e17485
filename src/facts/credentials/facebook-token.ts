import { anyCase, around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

const BEFORE = ['facebook', 'access_token'];

/** Tokens of users and pages (`EAA…`), and of apps (`<app id>|<27 characters>`) behind a word that tells. */
export const facebookToken: Provider = {
  id: 'facebook-token',
  name: 'Facebook access token',
  variable: 'FACEBOOK_ACCESS_TOKEN',
  formats: [
    // Beside `+` and `/` it is a piece of base 64.
    token(['eaa'], '(?<![+/])EAA[0-9A-Za-z]{80,400}(?![\\w+/=-])', { after: 420 }),
    around(
      BEFORE,
      new RegExp(`${anyCase(BEFORE)}[^\\n|]{0,60}?(?<![0-9A-Za-z])(\\d{13,17}\\|[\\w-]{27})(?![\\w-])`, 'dg'),
      { after: 130, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'read and write at Facebook as the person, the page or the app it was made for',
  rotate:
    'Send `DELETE /me/permissions` with it, or let its owner change the password; of an app token, reset the app secret at developers.facebook.com/apps.',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  sample: (random) => `EAA${random.text(BASE62, 160)}ZD`,
};

/** An app's own token, for tests. */
export const sampleFacebookAppToken = (random: Parameters<Provider['sample']>[0]): string =>
  `1${random.text(DIGITS, 14)}|${random.text(BASE62, 27)}`;
