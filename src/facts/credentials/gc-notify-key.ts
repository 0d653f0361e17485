import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const UUID = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';

/** `gcntfy-<name of the key>-<id of the service>-<secret>`. */
export const gcNotifyKey: Provider = {
  id: 'gc-notify-key',
  name: 'GC Notify API key',
  variable: 'NOTIFY_API_KEY',
  formats: [token(['gcntfy-'], `(?:gcntfy|GCNTFY)-[\\w-]{1,80}-${UUID}-${UUID}(?![\\w-])`)],
  severity: 'blocker',
  opens: 'send e-mails and text messages in the name of your government service',
  rotate: 'Revoke it at notification.canada.ca → your service → API integration → API keys.',
  docs: 'https://documentation.notification.canada.ca/',
  sample(random) {
    const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
    return `gcntfy-shop-${uuid()}-${uuid()}`;
  },
};
