import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const thunderstoreToken: Provider = {
  id: 'thunderstore-token',
  name: 'Thunderstore API token',
  variable: 'THUNDERSTORE_TOKEN',
  formats: [token(['tss_'], 'tss_(?=[A-Za-z]{0,31}\\d)[0-9A-Za-z]{32}')],
  severity: 'blocker',
  opens: 'publish packages of your team that players download and run',
  rotate: 'Remove the service account at thunderstore.io → Settings → Teams → Service Accounts, and create a new one.',
  docs: 'https://github.com/GreenTF/upload-thunderstore-package/wiki',
  sample: (random) => `tss_1${random.text(BASE62, 31)}`,
};
