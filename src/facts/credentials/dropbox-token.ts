import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Access tokens, and the secret of an app by its name. */
export const dropboxToken: Provider = {
  id: 'dropbox-token',
  name: 'Dropbox token or app secret',
  variable: 'DROPBOX_TOKEN',
  formats: [
    token(['sl.'], 'sl\\.(?:u\\.)?[\\w-]{130,152}(?![\\w-])|sl\\.u\\.[\\w-]{200,1300}(?![\\w-])', { after: 1320 }),
    assigned(
      ['dropbox_app', 'dropbox_api', 'dropbox_client', 'dropbox_secret', 'dropbox_key', 'dropbox_token'],
      '[0-9a-z]{15}',
    ),
  ],
  severity: 'high',
  opens:
    'read and change the files its app may see, for as long as it lives (four hours); with an app secret, pose as that app when people link their Dropbox',
  rotate:
    'Revoke it with `/2/auth/token/revoke`, or unlink the app at dropbox.com → Settings → Connected apps. An app secret: open the app at dropbox.com/developers/apps → Settings; where no new one can be made there, make a new app.',
  docs: 'https://developers.dropbox.com/oauth-guide',
  // The key of an app is public and looks the same as its secret; the name of the variable seldom tells.
  severityOf: (secret) => (secret.length === 15 ? 'medium' : undefined),
  sample: (random) => `sl.${random.text(BASE64URL, 135)}`,
};
