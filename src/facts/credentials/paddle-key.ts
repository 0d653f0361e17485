import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, BASE62 } from './shared/random.ts';

export const paddleKey: Provider = {
  id: 'paddle-key',
  name: 'Paddle API key',
  variable: 'PADDLE_API_KEY',
  formats: [
    token(
      ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
      'pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}',
    ),
  ],
  severity: 'blocker',
  opens: 'read your customers and transactions, change prices and subscriptions, and refund payments',
  rotate: 'Revoke it at Paddle → Developer tools → Authentication → API keys.',
  docs: 'https://developer.paddle.com/api-reference/about/rotate-api-keys',
  // The id of the key that Paddle's documentation prints.
  isPublic: (secret) => secret.includes('_01gtgztp8f4kek3yd4g1wrksa3_'),
  severityOf: (secret) => (secret.startsWith('pdl_sdbx_') ? 'medium' : undefined),
  sample: (random) =>
    `pdl_live_apikey_01${random.text(BASE36, 24)}_${random.text(BASE62, 22)}_${random.text(BASE62, 3)}`,
  sources: ['https://developer.paddle.com/api-reference/about/api-keys'],
};
