import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The secret of a ClickHouse Cloud API key, and its id by name. */
export const clickhouseKey: Provider = {
  id: 'clickhouse-key',
  name: 'ClickHouse Cloud API key',
  variable: 'CLICKHOUSE_CLOUD_API_SECRET',
  formats: [
    // The first four are hexadecimal digits: the rest must not be.
    token(['4b1d'], '4b1d(?=[0-9a-f]{0,37}[A-Zg-z])[0-9A-Za-z]{38}(?![\\w+/=-])'),
    assigned(['clickhouse_api', 'clickhouse_cloud', 'clickhouse_id', 'clickhouse_key'], '[0-9A-Za-z]{20}'),
  ],
  severity: 'blocker',
  opens: 'manage your ClickHouse Cloud services, and query or delete the data in them',
  rotate: 'Disable or delete it at console.clickhouse.cloud → API Keys, and make a new one.',
  docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  // Twenty characters are the key's id, which opens nothing by itself.
  severityOf: (secret) => (secret.length === 20 ? 'low' : undefined),
  sample: (random) => `4b1dZ${random.text(BASE62, 37)}`,
  sources: ['https://clickhouse.com/docs/products/cloud/features/admin-features/api/openapi'],
};
