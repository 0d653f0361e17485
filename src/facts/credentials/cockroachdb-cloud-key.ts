import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const cockroachdbCloudKey: Provider = {
  id: 'cockroachdb-cloud-key',
  name: 'CockroachDB Cloud API key',
  variable: 'COCKROACH_API_KEY',
  formats: [token(['ccdb1_'], 'CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}')],
  severity: 'blocker',
  opens: 'manage your CockroachDB clusters with the roles of its service account: add SQL users, delete clusters',
  rotate:
    'Delete it in the CockroachDB Cloud console → Access Management → Service Accounts → the account → API Access.',
  docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api',
  sample: (random) => `CCDB1_${random.text(BASE62, 22)}_${random.text(BASE62, 40)}`,
};
