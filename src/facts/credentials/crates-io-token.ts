import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const cratesIoToken: Provider = {
  id: 'crates-io-token',
  name: 'crates.io API token',
  variable: 'CARGO_REGISTRY_TOKEN',
  formats: [token(['cio'], '(?<![+/])cio[0-9A-Za-z]{32}(?![+/=_-])')],
  severity: 'blocker',
  opens: 'publish new versions of your crates, which others build and run',
  rotate: 'Revoke it at crates.io → Account settings → API Tokens (`cargo logout` only deletes your copy).',
  docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  sample: (random) => `cio${random.text(BASE62, 32)}`,
  sources: ['https://doc.rust-lang.org/cargo/commands/cargo-logout.html'],
};
