import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const unkeyKey: Provider = {
  id: 'unkey-key',
  name: 'Unkey root key',
  variable: 'UNKEY_ROOT_KEY',
  formats: [token(['unkey_3z'], 'unkey_3Z[0-9A-Za-z]{20,22}')],
  severity: 'blocker',
  opens: 'create, read and delete the API keys that you gave to your customers',
  rotate: 'Delete it in the Unkey dashboard → Settings → Root Keys, and create a new one.',
  docs: 'https://www.mintlify.com/unkeyed/unkey/security/root-keys',
  sample: (random) => `unkey_3Z${random.text(BASE62, 22)}`,
};
