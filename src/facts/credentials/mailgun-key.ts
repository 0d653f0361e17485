import { anyCase, around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const KEY = '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}';

export const mailgunKey: Provider = {
  id: 'mailgun-key',
  name: 'Mailgun API key',
  variable: 'MAILGUN_API_KEY',
  formats: [
    assigned(['mailgun'], `key-[0-9a-f]{32}|${KEY}`),
    token(['key-'], 'key-[0-9a-f]{32}', { after: 48 }),
    token(['pubkey-'], 'pubkey-[0-9a-f]{32}', { after: 48 }),
    around(['mailgun'], new RegExp(`${anyCase(['mailgun'])}[^\\n]{0,80}?(?<![0-9a-f-])(${KEY})(?![0-9a-f-])`, 'dg'), {
      textOnly: true,
    }),
  ],
  severity: 'blocker',
  opens: 'send mail as your domain (phishing that passes SPF and DKIM) and read stored messages',
  rotate: 'Delete it at app.mailgun.com → API Security.',
  docs: 'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
  // It only checks whether an address can be written to.
  severityOf: (secret) => (secret.startsWith('pubkey-') ? 'low' : undefined),
  sample: (random) => `key-${random.text(HEX, 32)}`,
};
