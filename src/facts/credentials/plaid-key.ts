import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The secret of an environment (30 characters), and the client id (24), which opens nothing alone. */
export const plaidKey: Provider = {
  id: 'plaid-key',
  name: 'Plaid API key',
  variable: 'PLAID_SECRET',
  formats: [assigned(['plaid'], '[0-9a-z]{30}'), assigned(['plaid'], '[0-9A-Za-z]{24}')],
  severity: 'high',
  opens: 'call Plaid as your app and, with an access token, read the bank accounts of your users',
  rotate: 'Rotate the secret at dashboard.plaid.com → Developers → Keys. The client id stays.',
  docs: 'https://plaid.com/docs/quickstart/glossary/',
  severityOf: (secret) => (secret.length === 24 ? 'low' : undefined),
  sample: (random) => `${random.text(HEX, 29)}7`,
  sources: ['https://plaid.com/docs/quickstart/glossary/'],
};
