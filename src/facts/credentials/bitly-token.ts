import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const bitlyToken: Provider = {
  id: 'bitly-token',
  name: 'Bitly access token',
  variable: 'BITLY_ACCESS_TOKEN',
  formats: [
    assigned(
      ['bitly_access', 'bitly_api', 'bitly_generic', 'bitly_key', 'bitly_secret', 'bitly_token'],
      '[0-9a-f]{40}',
    ),
  ],
  severity: 'high',
  opens: 'make and change short links in your name, and read who clicked them',
  rotate: 'Disable it at app.bitly.com → Settings → API, and generate a new token.',
  docs: 'https://support.bitly.com/hc/en-us/articles/230647907-How-do-I-generate-an-OAuth-access-token-for-the-Bitly-API',
  sample: (random) => random.text(HEX, 40),
  sources: [
    'https://support.bitly.com/hc/en-us/articles/230647907-How-do-I-generate-an-OAuth-access-token-for-the-Bitly-API',
  ],
};
