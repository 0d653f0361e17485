import { token } from './shared/format.ts';
import { parseJwt } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';

/** Any signed token. Whether it still opens something depends on who issued it, so it is `medium`. */
export const jsonWebToken: Provider = {
  id: 'json-web-token',
  name: 'JSON Web Token',
  variable: 'ACCESS_TOKEN',
  formats: [token(['eyj'], 'eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{20,1400}(?![\\w-])', { after: 7600 })],
  severity: 'medium',
  opens: 'call the API that issued it as the user it names, until it expires',
  rotate:
    'End the session at the issuer. If it was signed with a secret of yours, changing that secret ends all of them.',
  docs: 'https://datatracker.ietf.org/doc/html/rfc8725',
  provenBy: 'JSON Web Token',
  prove: (secret) => (parseJwt(secret) === undefined ? 'disproven' : 'plausible'),
  // The token on the first page of jwt.io, and Supabase's public ones.
  isPublic(secret) {
    const claims = parseJwt(secret)?.claims;
    return (
      (claims?.sub === '1234567890' && claims.name === 'John Doe') ||
      claims?.role === 'anon' ||
      claims?.iss === 'supabase-demo'
    );
  },
  wide: true,
  sample(random) {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: random.text(BASE62, 12), aud: 'shop', iat: 1_700_000_000 };
    return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${random.text(BASE64URL, 43)}`;
  },
};
