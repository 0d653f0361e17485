import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const resendKey: Provider = {
  id: 'resend-key',
  name: 'Resend API key',
  variable: 'RESEND_API_KEY',
  formats: [token(['re_'], 're_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}', { after: 48 })],
  severity: 'blocker',
  opens: 'send mail as your domain (phishing that passes SPF and DKIM)',
  rotate: 'Delete it at resend.com → API Keys.',
  docs: 'https://resend.com/docs/knowledge-base/how-to-handle-api-keys',
  sample: (random) => `re_${random.text(BASE62, 8)}_${random.text(BASE62, 24)}`,
};
