import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** Stream keys by their letters; client secrets and access tokens by their name. A client id looks the same. */
export const twitchToken: Provider = {
  id: 'twitch-token',
  name: 'Twitch token or secret',
  variable: 'TWITCH_CLIENT_SECRET',
  formats: [
    token(['live_'], 'live_\\d{6,12}_[0-9A-Za-z]{30}(?![\\w-])'),
    assigned(['twitch'], '(?:oauth:)?[0-9a-z]{30}'),
  ],
  severity: 'high',
  opens: 'broadcast on your channel (stream key), or act for your application and chat as its user',
  rotate:
    'A client secret: dev.twitch.tv/console → Applications → Manage → New Secret. A token: `POST https://id.twitch.tv/oauth2/revoke`. A stream key: Creator Dashboard → Settings → Stream → Reset.',
  docs: 'https://dev.twitch.tv/docs/authentication/revoke-tokens',
  sample: (random) => random.text(BASE36, 30),
};
