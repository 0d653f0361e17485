import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const codecovToken: Provider = {
  id: 'codecov-token',
  name: 'Codecov token',
  variable: 'CODECOV_TOKEN',
  formats: [assigned(['codecov'], '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-z]{32}')],
  // An upload token only writes reports; an access token, which also reads, looks the same.
  severity: 'medium',
  opens: 'upload false coverage reports, which decide whether a pull request passes',
  rotate:
    'Regenerate it at app.codecov.io → the repository → Configuration → General (or the organization → Global Upload Token).',
  docs: 'https://docs.codecov.com/docs/codecov-tokens',
  sample(random) {
    const [a, b, c, d, e] = [8, 4, 4, 4, 12].map((length) => random.text(HEX, length));
    return `${a}-${b}-${c}-${d}-${e}`;
  },
  sources: ['https://github.com/codecov/codecov-node'],
};
