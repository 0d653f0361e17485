import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const tailscaleKey: Provider = {
  id: 'tailscale-key',
  name: 'Tailscale key',
  variable: 'TS_AUTHKEY',
  formats: [token(['tskey-'], 'tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{10,20}-[0-9A-Za-z]{18,40}')],
  severity: 'blocker',
  opens: 'join your private network, or (API keys) change who may',
  rotate: 'Revoke it at login.tailscale.com → Settings → Keys.',
  docs: 'https://tailscale.com/docs/reference/key-secret-management',
  sample: (random) => `tskey-auth-${random.text(BASE62, 16)}-${random.text(BASE62, 32)}`,
};
