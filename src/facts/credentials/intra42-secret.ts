import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Applications of the 42 schools: `u-…` is the client's id, `s-…` its secret. */
export const intra42Secret: Provider = {
  id: 'intra42-secret',
  name: '42 intranet client secret',
  variable: 'FORTYTWO_CLIENT_SECRET',
  formats: [token(['s-s4t2ud-', 's-s4t2af-', 'u-s4t2ud-', 'u-s4t2af-'], '[us]-s4t2(?:ud|af)-[0-9a-f]{64}')],
  severity: 'blocker',
  opens: 'call the API of the 42 intranet as your application, and pose as it when students sign in',
  rotate: 'Generate a new secret at profile.intra.42.fr → Settings → API → your application.',
  docs: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  severityOf: (secret) => (secret.startsWith('u-') ? 'low' : undefined),
  sample: (random) => `s-s4t2ud-${random.text(HEX, 64)}`,
};
