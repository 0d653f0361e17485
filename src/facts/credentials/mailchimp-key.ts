import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const REGIONS = Array.from('123456789', (digit) => `-us${digit}`);

export const mailchimpKey: Provider = {
  id: 'mailchimp-key',
  name: 'Mailchimp API key',
  variable: 'MAILCHIMP_API_KEY',
  formats: [token(REGIONS, '[0-9a-f]{32}-us\\d{1,2}', { before: 40, after: 8 })],
  severity: 'blocker',
  opens: 'read and export your mailing lists and send campaigns to them',
  rotate: 'Revoke it at mailchimp.com → Account → Extras → API keys.',
  docs: 'https://mailchimp.com/help/about-api-keys/',
  sample: (random) => `${random.text(HEX, 32)}-us1`,
};
