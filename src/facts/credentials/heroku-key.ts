import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const herokuKey: Provider = {
  id: 'heroku-key',
  name: 'Heroku API key',
  variable: 'HEROKU_API_KEY',
  formats: [
    token(['hrku-'], 'HRKU-(?:AA)?[\\w-]{36,60}(?![\\w-])'),
    assigned(['heroku'], '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  severity: 'blocker',
  opens: 'deploy to your apps and read their configuration, database URLs included',
  rotate:
    'Regenerate it at dashboard.heroku.com → Account settings → API Key (`heroku authorizations:revoke` for others).',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  // A UUID beside the word may also be an app's id.
  severityOf: (secret) => (secret.startsWith('HRKU-') ? undefined : 'high'),
  verify: {
    who: 'Heroku',
    host: 'api.heroku.com',
    // A UUID beside the word may be an app's id.
    request: (secret) =>
      secret.startsWith('HRKU-')
        ? { path: '/account', headers: { ...bearer(secret), accept: 'application/vnd.heroku+json; version=3' } }
        : undefined,
    read: byStatus(),
    sources: ['https://devcenter.heroku.com/articles/platform-api-reference#error-responses'],
  },
  sample: (random) => `HRKU-AA${random.text(BASE64URL, 58)}`,
};
