import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const scalingoToken: Provider = {
  id: 'scalingo-token',
  name: 'Scalingo API token',
  variable: 'SCALINGO_API_TOKEN',
  formats: [token(['tk-us-'], 'tk-us-[\\w-]{48}(?![\\w-])')],
  severity: 'blocker',
  opens: 'deploy to your apps and read their environment, database URLs included',
  rotate: 'Delete it at dashboard.scalingo.com → Account → Tokens. It does not expire by itself.',
  docs: 'https://developers.scalingo.com/tokens',
  sample: (random) => `tk-us-${random.text(BASE62, 48)}`,
  sources: ['https://developers.scalingo.com/tokens'],
};
