import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The key that signs and encrypts cookies, and the one that opens `credentials.yml.enc`. */
export const railsSecret: Provider = {
  id: 'rails-secret',
  name: 'Rails secret key',
  variable: 'SECRET_KEY_BASE',
  formats: [
    assigned(['secret_key_base'], '(?:[0-9a-f]{128}|[0-9a-f]{64})'),
    assigned(['rails_master_key'], '[0-9a-f]{32}'),
  ],
  severity: 'high',
  opens: 'sign in to your app as anybody by forging cookies, or read its encrypted credentials',
  rotate:
    'Make a new one with `bin/rails secret` (for the master key: `bin/rails credentials:edit` with a new key), deploy it, and expect everybody to be signed out.',
  docs: 'https://guides.rubyonrails.org/security.html#environmental-security',
  selfMade: true,
  sample: (random) => random.text(HEX, 128),
};
