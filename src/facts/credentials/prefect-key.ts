import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Keys of a person (`pnu_`) and of a service account (`pnb_`). */
export const prefectKey: Provider = {
  id: 'prefect-key',
  name: 'Prefect Cloud API key',
  variable: 'PREFECT_API_KEY',
  formats: [token(['pnu_', 'pnb_'], 'pn[ub]_[0-9A-Za-z]{36}(?![\\w-])')],
  severity: 'blocker',
  opens: 'run and change your flows and read the blocks with their credentials',
  rotate: 'Delete it at app.prefect.cloud → account icon → API Keys (or Service Accounts → Rotate key).',
  docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  sample: (random) => `pnu_${random.text(BASE62, 36)}`,
  sources: ['https://docs.prefect.io/latest/cloud/users/api-keys'],
};
