import { around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

const CLIENT_ID = '\\d{6,14}-[0-9a-z]{32}\\.apps\\.googleusercontent\\.com';

/** Client secrets (before 2021 without letters of their own), refresh tokens, and client ids, which open nothing. */
export const googleOauthSecret: Provider = {
  id: 'google-oauth-secret',
  name: 'Google OAuth client secret',
  variable: 'GOOGLE_CLIENT_SECRET',
  formats: [
    token(['gocspx-'], 'GOCSPX-[\\w-]{28}(?![\\w-])'),
    token(['1//0'], '1//0[\\w-]{40,120}(?![\\w-])'),
    assigned(
      ['google_client_secret', 'google_oauth_secret', 'google_oauth_client_secret', 'google_oauth2_client_secret'],
      '[\\w-]{24}',
    ),
    // The client's id, and in the next line its secret.
    around(
      ['.apps.googleusercontent.com'],
      /\.apps\.googleusercontent\.com[^\n]{0,20}\n?[^\n]{0,80}?(?:secret|SECRET|Secret)[^\n]{0,12}?["'](?=[\w-]{0,23}\d)(?=[\w-]{0,23}[A-Z])([\w-]{24})["']/dg,
      { textOnly: true },
    ),
    token(['.apps.googleusercontent.com'], CLIENT_ID, { before: 50, after: 30 }),
  ],
  severity: 'blocker',
  opens: 'pose as your app when people sign in with Google',
  rotate:
    'Add a new secret and disable this one in the Google Cloud console → APIs & Services → Credentials → OAuth client.',
  docs: 'https://support.google.com/cloud/answer/15549257',
  severityOf(secret) {
    if (secret.endsWith('.com')) return 'low';
    return secret.length === 24 ? 'high' : undefined;
  },
  sample: (random) => `GOCSPX-${random.text(BASE64URL, 28)}`,
};
