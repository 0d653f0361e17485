import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const fastlyToken: Provider = {
  id: 'fastly-token',
  name: 'Fastly API token',
  variable: 'FASTLY_API_TOKEN',
  formats: [assigned(['fastly'], '[\\w-]{32}')],
  severity: 'high',
  opens: 'purge your cache, and with the global scope change what your domains serve',
  rotate: 'Run `fastly auth revoke`, or delete it at manage.fastly.com → Account → API tokens.',
  docs: 'https://www.fastly.com/documentation/guides/organizations-and-accounts/personal-user-profiles/managing-your-personal-api-tokens',
  sample: (random) => random.text(BASE64URL, 32),
};
