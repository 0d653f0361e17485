import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const infracostKey: Provider = {
  id: 'infracost-key',
  name: 'Infracost API key',
  variable: 'INFRACOST_API_KEY',
  // `favicon.ico-…` is a file; the hash in its name has no upper case.
  formats: [token(['ico-'], '(?<![.-])ico-(?=[0-9a-z]{0,31}[A-Z])[0-9A-Za-z]{32}(?![\\w.-])')],
  severity: 'high',
  opens: "query prices on your organisation's account and send false estimates to its dashboard",
  rotate: 'Create another at dashboard.infracost.io → Org settings → API keys, and delete this one.',
  docs: 'https://github.com/infracost/actions',
  sample: (random) => `ico-A${random.text(BASE62, 31)}`,
};
