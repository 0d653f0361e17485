import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** With the id of the instance in the middle, or without. Older ones have no prefix. */
export const sourcegraphToken: Provider = {
  id: 'sourcegraph-token',
  name: 'Sourcegraph access token',
  variable: 'SRC_ACCESS_TOKEN',
  formats: [
    token(['sgp_'], 'sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}'),
    assigned(['src_access_token', 'sourcegraph_token', 'sourcegraph_access'], '[0-9a-f]{40}'),
  ],
  severity: 'blocker',
  opens: 'read all code that you can read on Sourcegraph, private repositories included',
  rotate: 'Delete it in Sourcegraph → Settings → Access tokens.',
  docs: 'https://sourcegraph.com/docs/cli/how-tos/revoking_an_access_token',
  // Without the prefix it looks like any commit's hash.
  severityOf: (secret) => (secret.startsWith('sgp_') ? undefined : 'high'),
  sample: (random) => `sgp_${random.text(HEX, 16)}_${random.text(HEX, 40)}`,
};
