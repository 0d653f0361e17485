import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const stabilityKey: Provider = {
  id: 'stability-key',
  name: 'Stability AI API key',
  variable: 'STABILITY_API_KEY',
  formats: [assigned(['stability', 'dreamstudio'], 'sk-[0-9A-Za-z]{48}')],
  severity: 'high',
  opens: 'make images on your bill until the credits are gone',
  rotate: 'Create a new key at platform.stability.ai → Account → API keys, then delete this one.',
  docs: 'https://platform.stability.ai/docs/getting-started/authentication',
  sample: (random) => `sk-${random.text(BASE62, 48)}`,
};
