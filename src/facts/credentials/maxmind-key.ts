import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Since 2023 they end in `_mmk`; older ones have 16 characters. */
export const maxmindKey: Provider = {
  id: 'maxmind-key',
  name: 'MaxMind license key',
  variable: 'GEOIPUPDATE_LICENSE_KEY',
  formats: [
    token(['_mmk'], '[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk(?!_)', { before: 40, after: 8 }),
    assigned(['maxmind_license', 'maxmind_key', 'geoip_license', 'geoipupdate_license'], '[0-9A-Za-z]{16}'),
  ],
  severity: 'high',
  opens: 'download databases and use web services of MaxMind on your account',
  rotate: 'Deactivate it at maxmind.com → Account → Manage License Keys, and create another.',
  docs: 'https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/',
  sample: (random) => `${random.text(BASE62, 6)}_${random.text(BASE62, 29)}_mmk`,
  sources: ['https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/'],
};
