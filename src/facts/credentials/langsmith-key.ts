import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const langsmithKey: Provider = {
  id: 'langsmith-key',
  name: 'LangSmith API key',
  variable: 'LANGSMITH_API_KEY',
  formats: [token(['lsv2_'], 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}')],
  severity: 'blocker',
  opens: 'read the traces of your app, prompts and answers of your users among them',
  rotate: 'Delete it at smith.langchain.com → Settings → API Keys.',
  docs: 'https://docs.langchain.com/langsmith/create-account-api-key',
  sample: (random) => `lsv2_pt_${random.text(HEX, 32)}_${random.text(HEX, 10)}`,
};
