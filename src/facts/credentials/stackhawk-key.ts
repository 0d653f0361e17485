import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const stackhawkKey: Provider = {
  id: 'stackhawk-key',
  name: 'StackHawk API key',
  variable: 'HAWK_API_KEY',
  formats: [token(['hawk.'], 'hawk\\.[0-9A-Za-z]{20}\\.[0-9A-Za-z]{20}')],
  severity: 'blocker',
  opens: 'read the weaknesses that StackHawk found in your applications, and change scans',
  rotate: 'Delete it at app.stackhawk.com → Settings → API Keys.',
  docs: 'https://docs.stackhawk.com/integrations/ci-cd/github-actions/',
  sample: (random) => `hawk.${random.text(BASE62, 20)}.${random.text(BASE62, 20)}`,
  sources: ['https://github.com/kaakaww/scan-configuration'],
};
