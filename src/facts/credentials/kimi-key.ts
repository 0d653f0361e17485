import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** `sk-` is the prefix of many: the name must tell. */
export const kimiKey: Provider = {
  id: 'kimi-key',
  name: 'Kimi API key',
  variable: 'MOONSHOT_API_KEY',
  formats: [assigned(['kimi', 'moonshot'], 'sk-[\\w-]{48}')],
  severity: 'high',
  opens: 'run Kimi models of Moonshot AI on your bill',
  rotate: 'Delete it at platform.kimi.ai → Console → API Keys.',
  docs: 'https://platform.kimi.ai/docs/overview',
  sample: (random) => `sk-${random.text(BASE62, 47)}7`,
};
