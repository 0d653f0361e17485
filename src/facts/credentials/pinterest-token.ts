import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Access tokens (30 days) and refresh tokens (a year). */
export const pinterestToken: Provider = {
  id: 'pinterest-token',
  name: 'Pinterest token',
  variable: 'PINTEREST_ACCESS_TOKEN',
  formats: [
    token(['pina_', 'pinr_'], 'pin[ar]_(?=[\\w-]{0,39}\\d)(?=[\\w-]{0,39}[A-Z])[\\w-]{40,160}(?![\\w-])', {
      after: 170,
    }),
  ],
  severity: 'blocker',
  opens: 'read and change boards, pins and ads of the Pinterest account that granted it',
  rotate: 'Reset the app secret at developers.pinterest.com/apps, and have the account remove and grant the app again.',
  docs: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
  sample: (random) => `pina_AMA${random.text(BASE62, 60)}7`,
  sources: ['https://developers.pinterest.com/docs/developer-tools/token-debugger/'],
};
