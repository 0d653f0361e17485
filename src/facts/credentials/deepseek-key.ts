import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const deepseekKey: Provider = {
  id: 'deepseek-key',
  name: 'DeepSeek API key',
  variable: 'DEEPSEEK_API_KEY',
  // Others hand out keys of the same shape, so the name must tell.
  formats: [assigned(['deepseek', 'deep_seek'], 'sk-[0-9a-f]{32}')],
  severity: 'high',
  opens: 'run DeepSeek models and use up your balance',
  rotate: 'Delete it at platform.deepseek.com → API keys.',
  docs: 'https://api-docs.deepseek.com/',
  sample: (random) => `sk-${random.text(HEX, 32)}`,
};
