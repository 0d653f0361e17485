import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

export const launchdarklyKey: Provider = {
  id: 'launchdarkly-key',
  name: 'LaunchDarkly key',
  variable: 'LAUNCHDARKLY_SDK_KEY',
  formats: [
    token(['sdk-', 'api-'], `(?:sdk|api)-${UUID}`, { after: 56 }),
    assigned(['launchdarkly'], '[0-9A-Za-z=_-]{40}'),
  ],
  severity: 'high',
  opens: 'read your feature flags and, with an API token, switch them in production',
  rotate: 'Reset it at app.launchdarkly.com → Project settings → Environments (or Authorization).',
  docs: 'https://launchdarkly.com/docs/home/account/api',
  sample: (random) => `sdk-${[8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-')}`,
};
