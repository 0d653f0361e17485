import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { active, inactive, textAt } from './shared/verification.ts';

/** Personal keys, OAuth tokens, and the secrets of OAuth applications (32 hexadecimal digits, by their name). */
export const linearKey: Provider = {
  id: 'linear-key',
  name: 'Linear API key',
  variable: 'LINEAR_API_KEY',
  formats: [
    token(['lin_api_', 'lin_oauth_'], 'lin_(?:api_[0-9A-Za-z]{40}|oauth_[0-9a-f]{64})'),
    assigned(['linear_client_secret', 'linear_oauth', 'linear_secret', 'linear_token'], '[0-9a-f]{32}'),
  ],
  severity: 'blocker',
  opens: 'read and change the issues and documents of your workspace',
  rotate: 'Revoke it at linear.app → Settings → Security & access (client secrets: Settings → API → the application).',
  docs: 'https://linear.app/docs/api-and-webhooks',
  severityOf: (secret) => (secret.startsWith('lin_') ? undefined : 'high'),
  verify: {
    who: 'Linear',
    host: 'api.linear.app',
    request: (secret) =>
      secret.startsWith('lin_')
        ? {
            method: 'POST',
            path: '/graphql',
            headers: {
              'content-type': 'application/json',
              authorization: secret.startsWith('lin_oauth_') ? `Bearer ${secret}` : secret,
            },
            body: JSON.stringify({ query: '{ viewer { id } organization { urlKey } }' }),
          }
        : undefined,
    read({ status, json }) {
      if (status === 401) return inactive;
      return textAt(json, 'data', 'viewer', 'id') === undefined
        ? undefined
        : active(json, 'data', 'organization', 'urlKey');
    },
    sources: ['https://linear.app/developers/graphql'],
  },
  sample: (random) => `lin_api_${random.text(BASE62, 40)}`,
};
