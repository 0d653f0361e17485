import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** The secret of an OAuth application, and the application's id by its name. */
export const discordClientSecret: Provider = {
  id: 'discord-client-secret',
  name: 'Discord client secret',
  variable: 'DISCORD_CLIENT_SECRET',
  formats: [
    assigned(['discord_client', 'discord_secret', 'discord_oauth', 'discord_token'], '[\\w-]{32}'),
    assigned(['discord_client', 'discord_application_id', 'discord_app_id', 'discord_token'], '\\d{17,19}'),
  ],
  severity: 'high',
  opens: 'pose as your app when people sign in with Discord',
  rotate: 'Reset it at discord.com/developers/applications → your application → OAuth2 → Reset Secret.',
  docs: 'https://docs.discord.com/developers/topics/oauth2',
  // The id is public.
  severityOf: (secret) => (secret.length < 32 ? 'low' : undefined),
  sample: (random) => random.text(BASE64URL, 32),
};
