import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const sendbirdToken: Provider = {
  id: 'sendbird-token',
  name: 'Sendbird API token',
  variable: 'SENDBIRD_API_TOKEN',
  formats: [
    assigned(['sendbird'], '[0-9a-f]{40}'),
    // The application's id.
    assigned(['sendbird'], '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  severity: 'high',
  opens: 'read every chat of your Sendbird application, write in the name of any user, and delete users and channels',
  rotate:
    'Issue a new one at dashboard.sendbird.com → Settings → Application → General → API tokens and delete this one. The application id needs no change.',
  docs: 'https://docs.sendbird.com/docs/security/documentation/app/sendbird-api-token-security-guide',
  // The id is in every client.
  severityOf: (secret) => (secret.includes('-') ? 'low' : undefined),
  sample: (random) => random.text(HEX, 40),
};
