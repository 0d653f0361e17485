import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const googleOauthSecret: Provider = {
  id: 'google-oauth-secret',
  name: 'Google OAuth client secret',
  variable: 'GOOGLE_CLIENT_SECRET',
  formats: [token(['gocspx-'], 'GOCSPX-[\\w-]{28}(?![\\w-])'), token(['1//0'], '1//0[\\w-]{40,120}(?![\\w-])')],
  severity: 'blocker',
  opens: 'pose as your app when people sign in with Google',
  rotate:
    'Add a new secret and disable this one in the Google Cloud console → APIs & Services → Credentials → OAuth client.',
  docs: 'https://support.google.com/cloud/answer/15549257',
  sample: (random) => `GOCSPX-${random.text(BASE64URL, 28)}`,
};
