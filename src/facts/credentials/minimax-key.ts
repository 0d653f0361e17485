import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const minimaxKey: Provider = {
  id: 'minimax-key',
  name: 'MiniMax API key',
  variable: 'MINIMAX_API_KEY',
  formats: [token(['sk-api-'], 'sk-api-[\\w-]{110,130}(?![\\w-])')],
  severity: 'blocker',
  opens: 'call models on your bill: text, speech, music and video',
  rotate: 'Delete it at platform.minimax.io → API Keys, and look at the usage for calls that are not yours.',
  docs: 'https://platform.minimax.io/docs/guides/quickstart',
  sample: (random) => `sk-api-${random.text(BASE64URL, 119)}`,
  sources: ['https://platform.minimax.io/docs/guides/quickstart'],
};
