import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** A device's access token stands in the address that it sends to; a digit in it tells it from a word. */
export const thingsboardToken: Provider = {
  id: 'thingsboard-token',
  name: 'ThingsBoard device token',
  variable: 'THINGSBOARD_ACCESS_TOKEN',
  formats: [
    around(
      ['/telemetry', '/attributes', '/claim'],
      /\/api\/v1\/(?=[A-Za-z]{0,19}\d)([0-9A-Za-z]{20})\/(?:telemetry|attributes|claim)(?![0-9A-Za-z])/dg,
      { before: 30, after: 12, textOnly: true },
    ),
    assigned(['provision_device_key', 'provision_device_secret'], '[0-9a-z]{20}'),
    assigned(['thingsboard_access', 'thingsboard_token'], '[0-9A-Za-z]{20}'),
  ],
  severity: 'high',
  opens:
    'send measurements in the name of your devices and read their attributes, or (provisioning) add devices of their own',
  rotate:
    'Change it in ThingsBoard → Entities → Devices → Manage credentials. Provisioning keys: Profiles → Device profiles → Device provisioning.',
  docs: 'https://thingsboard.io/docs/reference/http-api/getting-connected/',
  sample: (random) => `a1${random.text(BASE36, 18)}`,
  sources: ['https://thingsboard.io/docs/paas/reference/http-api/provisioning/'],
};
