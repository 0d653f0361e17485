import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32 } from './shared/random.ts';

/** Keys of one app and of the whole organization. */
export const onesignalKey: Provider = {
  id: 'onesignal-key',
  name: 'OneSignal API key',
  variable: 'ONESIGNAL_API_KEY',
  formats: [token(['os_v2_app_', 'os_v2_org_'], 'os_v2_(?:app|org)_[a-z2-7]{103}')],
  severity: 'blocker',
  opens: 'send push messages, emails and texts to your users, and read who they are',
  rotate: 'Rotate or delete it in OneSignal → Settings → Keys & IDs (organization keys: Organizations → Keys & IDs).',
  docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  sample: (random) => `os_v2_app_${random.text(BASE32.toLowerCase(), 103)}`,
  sources: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
};
