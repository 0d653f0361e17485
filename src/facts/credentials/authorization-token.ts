import { anyCase, around } from './shared/format.ts';
import { entropyOf } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const HEADER = anyCase(['authorization']);
const SCHEME = anyCase(['bearer', 'token', 'apikey', 'api-key', 'api-token']);
// JSON Web Tokens have a rule of their own.
const VALUE = '(?!eyJ)(?=[^\\s"\'`]{0,200}\\d)[\\w~+/.-]{16,600}={0,2}';
const END = '(?![\\w~+/=-])';

/** A credential of no known provider in a request that somebody wrote down (RFC 6750). Whose it is cannot be told. */
export const authorizationToken: Provider = {
  id: 'authorization-token',
  name: 'Token in an HTTP header',
  variable: 'API_TOKEN',
  formats: [
    around(
      ['authorization'],
      new RegExp(
        `${HEADER}["'\\]]{0,3}[ \\t]{0,4}(?:=>|[:=,])[ \\t]{0,4}["'\`]?${SCHEME}[ \\t]{1,4}["']?(${VALUE})${END}`,
        'dg',
      ),
      { after: 700, textOnly: true },
    ),
    // On a command line a header needs no scheme: `curl -H 'X-Api-Key: …'`.
    around(
      ['curl'],
      new RegExp(
        `(?<![\\w-])curl(?:\\.exe)?[ \\t](?:[^\\n]|\\\\\\r?\\n){0,400}?(?<=[ \\t])(?:-H|--header)(?:=|[ \\t]{1,4})["'](?:${HEADER}|(?:[Xx]-)?(?:[\\w-]{1,30}-)?${anyCase(['api-key', 'apikey', 'api-token', 'token', 'auth-token', 'access-token'])}):[ \\t]{0,4}(?:(?!${anyCase(['basic'])})[A-Za-z-]{2,20}[ \\t]{1,4})?(${VALUE})${END}`,
        'dg',
      ),
      { after: 1200, textOnly: true },
    ),
  ],
  severity: 'medium',
  opens: 'call that API with it, as long as it is valid',
  rotate: 'Revoke it at whoever issued it.',
  docs: 'https://datatracker.ietf.org/doc/html/rfc6750#section-5',
  // A sentence, a path, an identifier.
  isPublic: (secret) => entropyOf(secret) < 2.7 || /^[A-Za-z./_-]*\d{0,4}$/.test(secret),
  wide: true,
  selfMade: true,
  sample: (random) => `7${random.text(BASE62, 31)}`,
  examples: {
    bad: [
      'curl -H "Authorization: Bearer <token>" https://api.shop.internal',
      "curl --header 'X-Api-Key: <token>' https://api.shop.internal",
      'headers: { "Authorization": "Token <token>" }',
    ],
    good: ['curl -H "Authorization: Bearer $TOKEN" https://api.shop.internal', 'Authorization: Bearer <access token>'],
  },
};
