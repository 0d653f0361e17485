import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import { parseJwt } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL, HEX, LOWER } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

const claimsOf = (secret: string): Record<string, unknown> => parseJwt(secret)?.claims ?? {};

/** The secret and service-role keys, which pass by row level security. `sb_publishable_…` and the `anon` role are public. */
export const supabaseKey: Provider = {
  id: 'supabase-key',
  name: 'Supabase secret key',
  variable: 'SUPABASE_SERVICE_ROLE_KEY',
  formats: [
    token(['sb_secret_'], 'sb_secret_[\\w-]{31}(?![\\w-])'),
    token(['sbp_'], 'sbp_(?:v0_)?[0-9a-z]{40}'),
    // `"iss":"supabase` in base 64, at each of its three alignments.
    token(
      ['eyj'],
      'eyJ[\\w-]{10,120}\\.eyJ[\\w-]{0,40}(?:Imlzcy[\\w-]{0,4}zdXBhYmFzZ|InN1cGFiYXNl|iOiJzdXBhYmFzZ|6InN1cGFiYXNl|J1c3VwYWJhc2|c3VwYWJhc2)[\\w-]{10,400}\\.[\\w-]{20,100}(?![\\w-])',
      {
        after: 800,
      },
    ),
  ],
  severity: 'blocker',
  opens: 'read and change every row of every table, whatever your row level security says',
  rotate:
    'Delete it at supabase.com → Project settings → API keys (legacy JWT keys: disable them there and use secret keys). Access tokens: Account → Access Tokens.',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  provenBy: 'JSON Web Token',
  prove: (secret) => (secret.startsWith('eyJ') ? proofOf(claimsOf(secret).role === 'service_role') : 'plausible'),
  // Local development's keys are the same for everybody: https://supabase.com/docs/guides/self-hosting/docker
  isPublic: (secret) => claimsOf(secret).role === 'anon' || claimsOf(secret).iss === 'supabase-demo',
  verify: {
    who: 'Supabase',
    host: 'api.supabase.com',
    // Access tokens; a project's own keys are for the project's own host.
    request: (secret) => (secret.startsWith('sbp_') ? { path: '/v1/projects', headers: bearer(secret) } : undefined),
    read: byStatus(),
    sources: ['https://supabase.com/docs/reference/api/introduction'],
  },
  sample: (random) => `sb_secret_${random.text(BASE64URL, 22)}_${random.text(HEX, 8)}`,
  examples: {
    bad: ['SUPABASE_SERVICE_ROLE_KEY=<token>', 'createClient(url, "<token>")'],
    good: ['createClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY)'],
  },
};

/** The older kind: a JSON Web Token with a role. */
export function sampleSupabaseJwt(random: Parameters<Provider['sample']>[0], role: 'anon' | 'service_role'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'supabase', ref: random.text(LOWER, 20), role, iat: 1_700_000_000, exp: 2_015_360_000 };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${random.text(BASE64URL, 43)}`;
}
