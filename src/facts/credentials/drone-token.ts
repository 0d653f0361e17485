import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const droneToken: Provider = {
  id: 'drone-token',
  name: 'Drone CI token',
  variable: 'DRONE_TOKEN',
  formats: [
    assigned(['drone_token', 'drone_ci', 'drone_access', 'drone_user_token', 'drone_rpc_secret'], '[0-9A-Za-z]{32}'),
  ],
  severity: 'high',
  opens: 'start and change your builds, and through them read their secrets',
  rotate:
    'Reset your personal token in the account settings of your Drone server; of the RPC secret, set a new one on the server and its runners.',
  docs: 'https://docs.drone.io/cli/configure',
  sample: (random) => random.text(BASE36, 32),
};
