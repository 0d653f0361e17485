import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const dropboxToken: Provider = {
  id: 'dropbox-token',
  name: 'Dropbox access token',
  variable: 'DROPBOX_TOKEN',
  formats: [
    token(['sl.'], 'sl\\.(?:u\\.)?[\\w-]{130,152}(?![\\w-])|sl\\.u\\.[\\w-]{200,1300}(?![\\w-])', { after: 1320 }),
  ],
  severity: 'high',
  opens: 'read and change the files its app may see, for as long as it lives (four hours)',
  rotate: 'Revoke it with `/2/auth/token/revoke`, or unlink the app at dropbox.com → Settings → Connected apps.',
  docs: 'https://developers.dropbox.com/oauth-guide',
  sample: (random) => `sl.${random.text(BASE64URL, 135)}`,
};
