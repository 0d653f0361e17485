import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const coverallsToken: Provider = {
  id: 'coveralls-token',
  name: 'Coveralls token',
  variable: 'COVERALLS_REPO_TOKEN',
  formats: [assigned(['coveralls'], '[0-9A-Za-z]{36,37}|[0-9A-Za-z]{32}')],
  // A repository's token only writes reports; a personal one, which manages repositories, is a little longer.
  severity: 'medium',
  opens: 'upload false coverage reports; with a personal token, add and change repositories on Coveralls',
  rotate: 'Regenerate it at coveralls.io → the repository → Settings (a personal token: your account page).',
  docs: 'https://docs.coveralls.io/api-introduction',
  severityOf: (secret) => (secret.length > 32 ? 'high' : undefined),
  sample: (random) => random.text(BASE62, 32),
};
