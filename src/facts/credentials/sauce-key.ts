import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const sauceKey: Provider = {
  id: 'sauce-key',
  name: 'Sauce Labs access key',
  variable: 'SAUCE_ACCESS_KEY',
  formats: [
    assigned(
      ['sauce_access_key', 'sauce_key', 'sauce_api_key', 'sauce_labs_access_key', 'sauce_labs_key'],
      '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    ),
  ],
  severity: 'high',
  opens: 'run tests on your account, and see recordings of those you ran',
  rotate: 'Regenerate it at app.saucelabs.com → Account → User settings → Access Key.',
  docs: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  sample: (random) => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-'),
};
