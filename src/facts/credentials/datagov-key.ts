import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const datagovKey: Provider = {
  id: 'datagov-key',
  name: 'api.data.gov key',
  variable: 'DATA_GOV_API_KEY',
  formats: [assigned(['data_gov', 'data.gov'], '[0-9A-Za-z]{40}')],
  severity: 'medium',
  opens: 'call the public APIs of US agencies in your name and use up your hourly limit',
  rotate: 'Sign up for a new key at api.data.gov/signup, and have the old one disabled at api.data.gov/contact.',
  docs: 'https://api.data.gov/docs/developer-manual',
  sample: (random) => random.text(BASE62, 40),
};
