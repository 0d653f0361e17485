import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const mergifyKey: Provider = {
  id: 'mergify-key',
  name: 'Mergify application key',
  variable: 'MERGIFY_TOKEN',
  formats: [token(['mergify_application_key_'], 'mergify_application_key_[\\w-]{64}(?![\\w-])')],
  severity: 'blocker',
  opens: 'control the merge queue of your organisation and read its pull requests and tests',
  rotate: 'Delete it at dashboard.mergify.com → Settings → Security & Access → API Keys.',
  docs: 'https://docs.mergify.com/api/application-keys',
  sample: (random) => `mergify_application_key_${random.text(BASE64URL, 64)}`,
};
