import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const cerebrasKey: Provider = {
  id: 'cerebras-key',
  name: 'Cerebras API key',
  variable: 'CEREBRAS_API_KEY',
  formats: [token(['csk-'], 'csk-[0-9a-z]{48}(?![\\w-])')],
  severity: 'blocker',
  opens: 'call language models on your bill',
  rotate: 'Delete it at cloud.cerebras.ai → API Keys, and generate a new one.',
  docs: 'https://inference-docs.cerebras.ai/console/api-keys',
  sample: (random) => `csk-${random.text(BASE36, 48)}`,
  sources: ['https://inference-docs.cerebras.ai/console/api-keys'],
};
