import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const couchbaseCapellaKey: Provider = {
  id: 'couchbase-capella-key',
  name: 'Couchbase Capella API key',
  variable: 'CAPELLA_API_SECRET',
  formats: [
    assigned(
      ['capella_api', 'capella_secret', 'capella_auth', 'capella_token', 'couchbase_api', 'couchbase_secret'],
      '[0-9A-Za-z+/]{64,120}={0,2}',
    ),
  ],
  severity: 'high',
  opens: 'manage the Couchbase clusters of your organization: add users, read backups, delete clusters',
  rotate: 'Rotate or delete it at cloud.couchbase.com → Settings → API Keys.',
  docs: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
  sample: (random) => `${random.text(BASE62, 70)}==`,
};
