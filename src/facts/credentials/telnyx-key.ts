import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const telnyxKey: Provider = {
  id: 'telnyx-key',
  name: 'Telnyx API key',
  variable: 'TELNYX_API_KEY',
  formats: [token(['key0'], 'KEY0[0-9A-F]{31}_[0-9A-Za-z]{22}')],
  severity: 'blocker',
  opens: 'send messages and place calls on your bill, and order numbers',
  rotate: 'Delete it at portal.telnyx.com → Account settings → API Keys.',
  docs: 'https://developers.telnyx.com/development/api-fundamentals/create-api-keys',
  sample: (random) => `KEY0${random.text(HEX, 31).toUpperCase()}_${random.text(BASE62, 22)}`,
};
