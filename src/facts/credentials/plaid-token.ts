import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const plaidToken: Provider = {
  id: 'plaid-token',
  name: 'Plaid access token',
  variable: 'PLAID_ACCESS_TOKEN',
  formats: [
    token(
      ['access-production-', 'access-development-', 'access-sandbox-'],
      'access-(?:production|development|sandbox)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])',
    ),
  ],
  severity: 'blocker',
  opens: "read one user's bank accounts and transactions, with the keys of your app",
  rotate: 'Call `/item/access_token/invalidate`: it answers with a new token, and this one ends.',
  docs: 'https://plaid.com/docs/api/items/',
  severityOf: (secret) => (secret.startsWith('access-production-') ? undefined : 'medium'),
  sample(random) {
    const uuid = [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
    return `access-production-${uuid}`;
  },
  sources: ['https://plaid.com/docs/quickstart/glossary/'],
};
