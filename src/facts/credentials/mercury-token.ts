import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const mercuryToken: Provider = {
  id: 'mercury-token',
  name: 'Mercury API token',
  variable: 'MERCURY_API_TOKEN',
  formats: [
    token(
      ['mercury_production_', 'mercury_sandbox_'],
      'mercury_(?:production|sandbox)_[a-z]{3}_[0-9A-Za-z]{40,50}_yrucrem(?!\\w)',
    ),
  ],
  severity: 'blocker',
  opens: 'read your bank accounts and their transactions, and with write access send money',
  rotate: 'Revoke it at app.mercury.com → Settings → API Tokens, and look at the payments since it leaked.',
  docs: 'https://docs.mercury.com/docs/getting-started',
  severityOf: (secret) => (secret.startsWith('mercury_sandbox_') ? 'medium' : undefined),
  sample: (random) => `mercury_production_rma_${random.text(BASE62, 44)}_yrucrem`,
};
