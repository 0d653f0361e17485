import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const mailersendToken: Provider = {
  id: 'mailersend-token',
  name: 'MailerSend API token',
  variable: 'MAILERSEND_API_KEY',
  formats: [token(['mlsn.'], 'mlsn\\.(?:[0-9a-f]{64}|[0-9a-z]{48})')],
  severity: 'blocker',
  opens: 'send mail as your domain and read who you have written to',
  rotate: 'Pause or delete it in MailerSend → Integrations → API tokens.',
  docs: 'https://www.mailersend.com/help/managing-api-tokens',
  sample: (random) => `mlsn.${random.text(HEX, 64)}`,
};
