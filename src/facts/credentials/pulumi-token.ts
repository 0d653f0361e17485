import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const pulumiToken: Provider = {
  id: 'pulumi-token',
  name: 'Pulumi access token',
  variable: 'PULUMI_ACCESS_TOKEN',
  formats: [token(['pul-'], 'pul-[0-9a-f]{40}', { after: 56 })],
  severity: 'blocker',
  opens: 'read the state of your infrastructure and apply changes to it',
  rotate: 'Delete it at app.pulumi.com → Account settings → Access tokens.',
  docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  sample: (random) => `pul-${random.text(HEX, 40)}`,
};
