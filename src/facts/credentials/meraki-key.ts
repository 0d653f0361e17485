import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const merakiKey: Provider = {
  id: 'meraki-key',
  name: 'Cisco Meraki API key',
  variable: 'MERAKI_DASHBOARD_API_KEY',
  formats: [
    assigned(['meraki_api', 'meraki_dashboard', 'meraki_key', 'meraki_secret', 'meraki_token'], '[0-9a-f]{40}'),
  ],
  severity: 'high',
  opens: 'read and change the networks its administrator manages: firewalls, Wi-Fi and who may join',
  rotate: 'Revoke it at dashboard.meraki.com → My profile → API access, and generate a new one.',
  docs: 'https://developer.cisco.com/meraki/api-v1/',
  sample: (random) => random.text(HEX, 40),
  sources: ['https://pypi.org/project/meraki-sdk/1.4.0/'],
};
