import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const codeclimateToken: Provider = {
  id: 'codeclimate-token',
  name: 'Code Climate test reporter ID',
  variable: 'CC_TEST_REPORTER_ID',
  formats: [assigned(['cc_test_reporter_id', 'codeclimate_repo_token', 'code_climate_repo_token'], '[0-9a-f]{64}')],
  // Code Climate says that it names the repository and reads nothing.
  severity: 'low',
  opens: 'send false coverage reports for your repository (it reads nothing)',
  rotate: 'Regenerate it in the repository settings of Code Climate → Test coverage, where false reports would hurt.',
  docs: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
  sample: (random) => random.text(HEX, 64),
};
