import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const jumpcloudKey: Provider = {
  id: 'jumpcloud-key',
  name: 'JumpCloud API key',
  variable: 'JUMPCLOUD_API_KEY',
  formats: [assigned(['jumpcloud'], 'jca_[0-9A-Za-z]{36}|[0-9a-z]{40}')],
  severity: 'high',
  opens: 'manage the users and machines of your organisation as this administrator, and run commands on them',
  rotate: 'Reset it in the JumpCloud admin console under your initials → My API Key: that ends the old one.',
  docs: 'https://docs.jumpcloud.com/api/1.0/index.html',
  sample: (random) => random.text(HEX, 40),
};
