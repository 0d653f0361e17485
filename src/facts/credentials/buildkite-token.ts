import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const buildkiteToken: Provider = {
  id: 'buildkite-token',
  name: 'Buildkite token',
  variable: 'BUILDKITE_API_TOKEN',
  formats: [token(['bkua_'], 'bkua_[0-9a-z]{40}')],
  severity: 'blocker',
  opens: 'start builds and read their logs and artifacts',
  rotate: 'Delete it at buildkite.com → Personal settings → API access tokens.',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  sample: (random) => `bkua_${random.text(BASE36, 40)}`,
};
