import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const openrouterKey: Provider = {
  id: 'openrouter-key',
  name: 'OpenRouter API key',
  variable: 'OPENROUTER_API_KEY',
  formats: [token(['sk-or-'], 'sk-or-v1-[0-9a-f]{64}')],
  severity: 'blocker',
  opens: 'call models on your credit',
  rotate: 'Delete it at openrouter.ai → Settings → Keys.',
  docs: 'https://openrouter.ai/docs/api-reference/authentication',
  sample: (random) => `sk-or-v1-${random.text(HEX, 64)}`,
};
