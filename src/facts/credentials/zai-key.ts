import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

/** An id and a secret with a dot between them. */
export const zaiKey: Provider = {
  id: 'zai-key',
  name: 'Z.ai (Zhipu) API key',
  variable: 'ZAI_API_KEY',
  formats: [assigned(['zai', 'z_ai', 'zhipu', 'bigmodel', 'glm'], '[0-9a-f]{32}\\.[0-9A-Za-z]{16}')],
  severity: 'high',
  opens: 'run GLM models on your bill',
  rotate: 'Delete it at z.ai → API Keys (bigmodel.cn for an account in China), and create a new one.',
  docs: 'https://docs.z.ai/guides/develop/http/introduction',
  sample: (random) => `${random.text(HEX, 32)}.${random.text(BASE62, 16)}`,
};
