/**
 * Puts made-up credentials where an example of a rule names them, so that none stands in a file:
 *
 * - `<token>`: 32 random letters and digits, everywhere the same; `<token#2>`: others
 * - `<token:stripe-key>`: what this provider of `src/facts/credentials` gives out
 * - `<jwt exp=2027-01-14>`, `<jwt role=anon>`: a JSON Web Token with that claim
 * - `<pem>`: a private key, its line breaks written as `\\n`
 */
import { providers } from '../../facts/credentials/index.ts';
import { samplePem } from '../../facts/credentials/shared/pem.ts';
import { BASE62, BASE64URL, type Random, seeded } from '../../facts/credentials/shared/random.ts';

/** The same mark gives the same text. */
export function fillExample(example: string): string {
  return example.replaceAll(
    /<(token|jwt|pem)(?::([a-z0-9-]+))?(?:#(\d+))?(?: (\w+)=([\w-]+))?>/g,
    (mark, kind, id, seed, claim, value) => {
      const random = seeded(Number(seed ?? 1));
      if (kind === 'pem') return samplePem(random).replaceAll('\n', '\\n');
      if (kind === 'jwt') return sampleJwt(random, claim === undefined ? {} : { [claim]: claimOf(value) });
      if (id === undefined) return `q8Zt${random.text(BASE62, 28)}`;
      return providers.find((provider) => provider.id === id)?.sample(random) ?? mark;
    },
  );
}

/** A date becomes seconds since 1970. */
const claimOf = (value: string): string | number =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) / 1000 : value;

function sampleJwt(random: Random, claims: Record<string, string | number>): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: 'supabase', iat: 1_700_000_000, ...claims })}.${random.text(BASE64URL, 43)}`;
}
