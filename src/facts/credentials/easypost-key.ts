import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Production (`EZAK`) and test (`EZTK`) keys. */
export const easypostKey: Provider = {
  id: 'easypost-key',
  name: 'EasyPost API key',
  variable: 'EASYPOST_API_KEY',
  // Beside `+` and `/` the four letters are a piece of base 64.
  formats: [token(['ezak', 'eztk'], '(?<![+/])EZ[AT]K[0-9A-Za-z]{54}(?![+/])')],
  severity: 'blocker',
  opens: 'buy shipping labels from your wallet and read the addresses of your customers',
  rotate: 'Disable and delete it at easypost.com → Account settings → API Keys.',
  docs: 'https://docs.easypost.com/docs/authentication',
  // A test key buys nothing.
  severityOf: (secret) => (secret.startsWith('EZTK') ? 'medium' : undefined),
  sample: (random) => `EZAK${random.text(BASE62, 54)}`,
};
