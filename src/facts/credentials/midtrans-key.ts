import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const BODY = '[\\w-]{16,24}(?![\\w-])';

/** Server keys, and client keys, which web pages carry. `SB-` is the sandbox. */
export const midtransKey: Provider = {
  id: 'midtrans-key',
  name: 'Midtrans key',
  variable: 'MIDTRANS_SERVER_KEY',
  formats: [
    token(['mid-server-', 'mid-client-'], `Mid-(?:server|client)-${BODY}`),
    token(['sb-mid-server-', 'sb-mid-client-'], `SB-Mid-(?:server|client)-${BODY}`),
  ],
  severity: 'blocker',
  opens: 'charge, refund and cancel payments, and read the transactions of your shop',
  rotate: 'Replace it at dashboard.midtrans.com → Settings → Access Keys, or ask the support of Midtrans to.',
  docs: 'https://docs.midtrans.com/reference/authorization',
  severityOf(secret) {
    if (secret.includes('Mid-client-')) return 'low';
    return secret.startsWith('SB-') ? 'medium' : undefined;
  },
  sample: (random) => `Mid-server-${random.text(BASE62, 24)}`,
  sources: [
    'https://docs.midtrans.com/reference/authorization',
    'https://docs.midtrans.com/reference/security-aspects',
  ],
};
