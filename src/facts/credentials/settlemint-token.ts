import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Application, personal and service access tokens. */
export const settlemintToken: Provider = {
  id: 'settlemint-token',
  name: 'SettleMint access token',
  variable: 'SETTLEMINT_ACCESS_TOKEN',
  formats: [token(['sm_aat_', 'sm_pat_', 'sm_sat_'], 'sm_[aps]at_[0-9A-Za-z]{16}')],
  severity: 'blocker',
  opens: 'use and change the blockchain nodes and services of your SettleMint applications',
  rotate:
    'Delete it at console.settlemint.com, in your profile → Personal access tokens or in the application → Access tokens.',
  docs: 'https://github.com/settlemint/docs/pull/85',
  sample: (random) => `sm_pat_${random.text(BASE62, 16)}`,
};
