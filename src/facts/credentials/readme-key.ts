import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const readmeKey: Provider = {
  id: 'readme-key',
  name: 'ReadMe API key',
  variable: 'README_API_KEY',
  formats: [token(['rdme_'], 'rdme_[0-9a-z]{70}')],
  severity: 'blocker',
  opens: 'change and delete the pages of your developer hub',
  rotate: 'Delete it at dash.readme.com → your project → Configuration → API Keys.',
  docs: 'https://docs.readme.com/main/docs/your-dashboard-and-profile',
  sample: (random) => `rdme_${random.text(BASE36, 70)}`,
  sources: ['https://docs.readme.com/main/docs/your-dashboard-and-profile'],
};
