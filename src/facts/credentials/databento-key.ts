import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const databentoKey: Provider = {
  id: 'databento-key',
  name: 'Databento API key',
  variable: 'DATABENTO_API_KEY',
  // 32 characters in all.
  formats: [token(['db-'], 'db-[0-9A-Za-z]{29}(?![\\w-])')],
  severity: 'high',
  opens: 'buy market data on your bill',
  rotate: 'Rotate or delete it at databento.com/portal/keys.',
  docs: 'https://databento.com/docs/portal/api-keys',
  sample: (random) => `db-${random.text(BASE62, 29)}`,
  sources: ['https://databento.com/docs/api-historical/basics/authentication'],
};
