import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const runpodKey: Provider = {
  id: 'runpod-key',
  name: 'Runpod API key',
  variable: 'RUNPOD_API_KEY',
  formats: [token(['rpa_'], 'rpa_[0-9A-Z]{40}[0-9A-Za-z]{6}')],
  severity: 'blocker',
  opens: 'start machines on your bill, and call and delete your endpoints',
  rotate: 'Disable, then delete it at console.runpod.io → Settings → API Keys.',
  docs: 'https://docs.runpod.io/references/troubleshooting/leaked-api-keys',
  sample: (random) => `rpa_${random.text(BASE36.toUpperCase(), 40)}${random.text(BASE36, 6)}`,
  sources: ['https://docs.runpod.io/get-started/api-keys'],
};
