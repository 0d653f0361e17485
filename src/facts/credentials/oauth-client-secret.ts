import { assigned } from './shared/format.ts';
import { entropyOf } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const HEXADECIMAL = '(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64})';
const MIXED = `(?=[\\w~-]{0,63}[a-z])(?=[\\w~-]{0,63}[A-Z])[\\w~-]{20,64}`;

/** The password of an app, whoever it signs in at (RFC 6749). Known by its name; where the provider is known, its own rule says more. */
export const oauthClientSecret: Provider = {
  id: 'oauth-client-secret',
  name: 'OAuth client secret',
  variable: 'OAUTH_CLIENT_SECRET',
  formats: [assigned(['client_secret', 'consumer_secret', 'oauth_secret'], `${HEXADECIMAL}|${MIXED}`)],
  severity: 'high',
  opens: 'pose as your app when people sign in with it, and call the API in its name',
  rotate: "Make a new secret in the app's settings at the provider, put it in place, then delete this one.",
  docs: 'https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1',
  // The one of RFC 6749; names of variables and sentences in camel case.
  isPublic: (secret) =>
    secret.startsWith('7Fjfp0ZBr1K') ||
    entropyOf(secret) < 3.2 ||
    /^(?:[A-Za-z][a-z]{2,}[_-]?){2,}\d{0,2}$/.test(secret),
  wide: true,
  selfMade: true,
  sample: (random) => `a7B${random.text(BASE62, 29)}`,
};
