import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const xaiKey: Provider = {
  id: 'xai-key',
  name: 'xAI API key',
  variable: 'XAI_API_KEY',
  formats: [token(['xai-'], 'xai-[\\w-]{70,120}(?![\\w-])')],
  severity: 'blocker',
  opens: 'call Grok on your bill',
  rotate: 'Delete it at console.x.ai → API Keys.',
  docs: 'https://docs.x.ai/docs/tutorial',
  sample: (random) => `xai-${random.text(BASE62, 80)}`,
};
