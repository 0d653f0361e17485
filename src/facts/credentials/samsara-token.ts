import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const samsaraToken: Provider = {
  id: 'samsara-token',
  name: 'Samsara API token',
  variable: 'SAMSARA_API_TOKEN',
  formats: [token(['samsara_api_'], 'samsara_api_[0-9A-Za-z]{30}(?![\\w-])')],
  severity: 'blocker',
  opens: 'follow your vehicles and drivers, and change the settings of your fleet',
  rotate: 'Delete it at cloud.samsara.com → Settings → Developer → API Tokens.',
  docs: 'https://developers.samsara.com/docs/authentication',
  sample: (random) => `samsara_api_${random.text(BASE62, 30)}`,
  sources: ['https://developers.samsara.com/docs/authentication'],
};
