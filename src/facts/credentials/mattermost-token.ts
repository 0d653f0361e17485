import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

/** z-base-32, in which Mattermost writes ids and tokens alike (mattermost/mattermost: audit/id.go). */
const ALPHABET = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** 26 characters, as ids of channels have them: the name must say that it is a token. */
export const mattermostToken: Provider = {
  id: 'mattermost-token',
  name: 'Mattermost access token',
  variable: 'MATTERMOST_TOKEN',
  formats: [
    assigned(
      [
        'mattermost_token',
        'mattermost_access_token',
        'mattermost_bot_token',
        'mattermost_api_token',
        'mattermost_personal_access_token',
        'mattermost_api_key',
        'mattermost_pat',
      ],
      '[0-9a-z]{26}',
    ),
  ],
  severity: 'high',
  opens: 'read and write messages on your Mattermost server as this user or bot',
  rotate: 'Delete it in Mattermost → Profile → Security → Personal Access Tokens (bots: Integrations → Bot Accounts).',
  docs: 'https://developers.mattermost.com/integrate/reference/personal-access-token',
  provenBy: 'alphabet',
  prove: (secret) => (/[02lv]/.test(secret) ? 'disproven' : 'plausible'),
  sample: (random) => `${random.text(ALPHABET, 25)}7`,
};
