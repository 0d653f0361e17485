import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

export const sslmateKey: Provider = {
  id: 'sslmate-key',
  name: 'SSLMate API key',
  variable: 'SSLMATE_API_KEY',
  formats: [assigned(['sslmate'], '(?:[0-9A-Za-z]{36}|\\d{1,9}_[0-9A-Za-z]{20})')],
  severity: 'high',
  opens: 'order, reissue and revoke TLS certificates of your domains on your bill',
  rotate: 'Replace it at sslmate.com/account/api_credentials; where that offers no way, ask their support.',
  docs: 'https://sslmate.com/help/reference/apiv2',
  sample: (random) => `${random.text(DIGITS, 3)}_${random.text(BASE62, 20)}`,
  sources: ['https://sslmate.com/help/reference/sslmate-agent.conf'],
};
