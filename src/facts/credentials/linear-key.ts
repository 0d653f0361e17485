import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const linearKey: Provider = {
  id: 'linear-key',
  name: 'Linear API key',
  variable: 'LINEAR_API_KEY',
  formats: [token(['lin_api_', 'lin_oauth_'], 'lin_(?:api_[0-9A-Za-z]{40}|oauth_[0-9a-f]{64})')],
  severity: 'blocker',
  opens: 'read and change the issues and documents of your workspace',
  rotate: 'Revoke it at linear.app → Settings → Security & access.',
  docs: 'https://linear.app/docs/api-and-webhooks',
  sample: (random) => `lin_api_${random.text(BASE62, 40)}`,
};
