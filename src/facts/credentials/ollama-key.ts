import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const ollamaKey: Provider = {
  id: 'ollama-key',
  name: 'Ollama API key',
  variable: 'OLLAMA_API_KEY',
  formats: [assigned(['ollama'], '[0-9a-f]{32}\\.[\\w-]{24}')],
  severity: 'high',
  opens: 'run cloud models on your account, and publish models under your name',
  rotate: 'Revoke it at ollama.com/settings/keys. It does not expire by itself.',
  docs: 'https://docs.ollama.com/api/authentication',
  sample: (random) => `${random.text(HEX, 32)}.${random.text(BASE62, 24)}`,
  sources: ['https://docs.ollama.com/api/authentication'],
};
