import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Access keys (25 characters), and client ids (a UUID), which open nothing. */
export const messagebirdKey: Provider = {
  id: 'messagebird-key',
  name: 'MessageBird access key',
  variable: 'MESSAGEBIRD_ACCESS_KEY',
  formats: [
    assigned(
      ['messagebird', 'message_bird'],
      '(?:live_|test_)?[0-9A-Za-z]{25}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}',
    ),
  ],
  severity: 'high',
  opens: 'send messages and place calls on your bill, and read those of your customers',
  rotate: 'Delete it in the MessageBird dashboard → Developers → API access, and create another.',
  docs: 'https://docs.bird.com/connectivity-platform/getting-started/creating-access-keys',
  severityOf(secret) {
    if (secret.length === 36) return 'low';
    return secret.startsWith('test_') ? 'medium' : undefined;
  },
  sample: (random) => `${random.text(BASE62, 24)}7`,
};
