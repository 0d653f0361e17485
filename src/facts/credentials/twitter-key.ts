import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const NAMES = [
  'twitter_api',
  'twitter_key',
  'twitter_token',
  'twitter_secret',
  'twitter_consumer',
  'twitter_client',
  'twitter_access',
  'twitter_oauth',
  'twitter_bearer',
  'twitter_app',
];

export const twitterKey: Provider = {
  id: 'twitter-key',
  name: 'X (Twitter) key or token',
  variable: 'TWITTER_API_SECRET',
  formats: [
    // The bearer token of an application. It carries percent signs, which base 64 of zeros in an image does not.
    token(['aaaaaaaaaaaaaaaaaaaaa'], '(?=[0-9A-Za-z]{21,110}%)A{21}[0-9A-Za-z%]{75,101}(?!%)'),
    assigned(NAMES, 'A{21}[0-9A-Za-z%]{75,101}'),
    // An access token; secrets; the consumer key.
    assigned(NAMES, '\\d{5,25}-[0-9A-Za-z]{20,45}'),
    assigned(NAMES, '(?=[0-9a-f]{0,40}[A-Zg-z])[0-9A-Za-z]{41,50}'),
    assigned(NAMES, '(?=\\d{0,19}[A-Za-z])[0-9A-Za-z]{20,25}'),
  ],
  severity: 'high',
  opens: 'read and write on X as your application or its user, and use up your quota',
  rotate: 'Regenerate it at developer.x.com → your app → Keys and tokens.',
  docs: 'https://developer.x.com/en/docs/authentication/oauth-1-0a/api-key-and-secret',
  // The consumer key only names the application.
  severityOf: (secret) => (/^[0-9A-Za-z]{20,25}$/.test(secret) ? 'low' : undefined),
  sample: (random) => random.text(BASE62, 50),
};
