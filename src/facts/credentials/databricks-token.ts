import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const databricksToken: Provider = {
  id: 'databricks-token',
  name: 'Databricks token',
  variable: 'DATABRICKS_TOKEN',
  formats: [token(['dapi', 'dose', 'dkea'], '(?:dapi|dose|dkea)[0-9a-fA-F]{32}(?:-\\d{1,2})?', { after: 56 })],
  severity: 'blocker',
  opens: 'read the data of your workspace and run jobs on your bill',
  rotate: 'Revoke it in Databricks → Settings → Developer → Access tokens.',
  docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  sample: (random) => `dapi${random.text(HEX, 32)}`,
};
