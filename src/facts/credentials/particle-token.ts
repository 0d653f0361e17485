import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const GIVEN = '(?:access_token=|Bearer )([0-9a-f]{40})(?![0-9A-Za-z])';

/** Known by its name, or by the call to Particle's API it is in (on one line, or two with a backslash between). */
export const particleToken: Provider = {
  id: 'particle-token',
  name: 'Particle access token',
  variable: 'PARTICLE_ACCESS_TOKEN',
  formats: [
    assigned(['particle_access_token', 'particle_token'], '[0-9a-f]{40}'),
    around(['api.particle.io'], new RegExp(`api\\.particle\\.io[^\\n]{0,100}\\n?[^\\n]{0,60}?${GIVEN}`, 'dg'), {
      after: 240,
      textOnly: true,
    }),
    around(['api.particle.io'], new RegExp(`${GIVEN}[^\\n]{0,60}\\n?[^\\n]{0,30}api\\.particle\\.io`, 'dg'), {
      before: 160,
      after: 16,
      textOnly: true,
    }),
  ],
  severity: 'high',
  opens: 'control your Particle devices: read them, call their functions, flash other firmware',
  rotate: 'Run `particle token revoke <token>`, or `curl -X DELETE https://api.particle.io/v1/access_tokens/<token>`.',
  docs: 'https://docs.particle.io/reference/cloud-apis/access-tokens',
  sample: (random) => random.text(HEX, 40),
  sources: ['https://docs.particle.io/reference/cloud-apis/access-tokens'],
};
