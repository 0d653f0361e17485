import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { DIGITS, UPPER } from './shared/random.ts';

export const upcloudToken: Provider = {
  id: 'upcloud-token',
  name: 'UpCloud API token',
  variable: 'UPCLOUD_TOKEN',
  formats: [token(['ucat_'], 'ucat_[0-9A-Z]{26}')],
  severity: 'blocker',
  opens: 'start servers on your bill, and change or delete those you have',
  rotate: 'Delete it in the UpCloud control panel → Account → API Tokens.',
  docs: 'https://upcloud.com/docs/guides/managing-api-tokens/',
  sample: (random) => `ucat_${random.text(DIGITS + UPPER, 26)}`,
  sources: ['https://upcloud.com/docs/guides/getting-started-upcloud-api/'],
};
