import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const mistralKey: Provider = {
  id: 'mistral-key',
  name: 'Mistral API key',
  variable: 'MISTRAL_API_KEY',
  // Not `mistral` alone: checksums of model files stand beside it.
  formats: [assigned(['mistral_api', 'mistral_key', 'mistral_token', 'mistral_secret'], '[0-9A-Za-z]{32}')],
  severity: 'high',
  opens: 'call models on your bill, and read the files and fine-tuned models of your workspace',
  rotate: 'Delete it at console.mistral.ai → API keys, and look at the usage for calls that are not yours.',
  docs: 'https://docs.mistral.ai/getting-started/quickstart/',
  sample: (random) => random.text(BASE62, 32),
};
