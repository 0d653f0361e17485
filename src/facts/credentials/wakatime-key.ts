import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const wakatimeKey: Provider = {
  id: 'wakatime-key',
  name: 'WakaTime API key',
  variable: 'WAKATIME_API_KEY',
  formats: [
    token(['waka_'], 'waka_[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
    assigned(['wakatime', 'waka_time'], '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  severity: 'high',
  opens: 'read on which projects and files you work and when',
  rotate: 'Replace it at wakatime.com/settings/api-key.',
  docs: 'https://wakatime.com/api',
  sample: (random) =>
    `waka_${random.text(HEX, 8)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 4)}-${random.text(HEX, 12)}`,
};
