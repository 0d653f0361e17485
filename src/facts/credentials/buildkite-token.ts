import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

/** API access tokens; of agents: session, registration and cluster tokens; of portals: tokens and secrets. */
export const buildkiteToken: Provider = {
  id: 'buildkite-token',
  name: 'Buildkite token',
  variable: 'BUILDKITE_API_TOKEN',
  formats: [
    token(['bkua_'], 'bkua_[0-9A-Za-z]{40,60}(?![\\w-])'),
    token(['bkaa_', 'bkar_', 'bkct_', 'bkpat_', 'bkps_'], 'bk(?:aa|ar|ct|pat|ps)_[0-9A-Za-z]{40,80}(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'start builds and read their logs and artifacts',
  rotate: 'Delete it at buildkite.com → Personal settings → API access tokens.',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  verify: {
    who: 'Buildkite',
    host: 'api.buildkite.com',
    // Agents and portals have other hosts.
    request: (secret) =>
      secret.startsWith('bkua_') ? { path: '/v2/access-token', headers: bearer(secret) } : undefined,
    read: byStatus(),
    sources: ['https://buildkite.com/docs/apis/rest-api/access-token'],
  },
  sample: (random) => `bkua_${random.text(BASE36, 40)}`,
  sources: ['https://buildkite.com/docs/platform/security/tokens'],
};
