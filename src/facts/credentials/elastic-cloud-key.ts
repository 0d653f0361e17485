import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const elasticCloudKey: Provider = {
  id: 'elastic-cloud-key',
  name: 'Elastic Cloud API key',
  variable: 'EC_API_KEY',
  formats: [token(['essu_'], 'essu_[\\w+/-]{72,200}={0,2}(?![\\w+/=-])')],
  severity: 'blocker',
  opens: 'manage the Elastic deployments of your organization: reset their passwords, delete them',
  rotate: 'Revoke it at cloud.elastic.co → Organization → API keys.',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  sample: (random) => `essu_${random.text(BASE62, 80)}`,
};
