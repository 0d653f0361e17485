import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const brevoKey: Provider = {
  id: 'brevo-key',
  name: 'Brevo API key',
  variable: 'BREVO_API_KEY',
  formats: [token(['xkeysib-', 'xsmtpsib-'], 'x(?:key|smtp)sib-[0-9a-f]{64}-[0-9A-Za-z]{16}')],
  severity: 'blocker',
  opens: 'send mail as your domain and read your contacts',
  rotate: 'Delete it at app.brevo.com → SMTP & API.',
  docs: 'https://help.brevo.com/hc/en-us/articles/209467485-Create-and-manage-your-API-keys',
  sample: (random) => `xkeysib-${random.text(HEX, 64)}-${random.text(BASE62, 16)}`,
};
