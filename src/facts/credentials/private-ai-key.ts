import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const privateAiKey: Provider = {
  id: 'private-ai-key',
  name: 'Private AI API key',
  variable: 'PRIVATE_AI_API_KEY',
  formats: [assigned(['private_ai_api', 'private_ai_key', 'private_ai_token'], '[0-9a-z]{32}')],
  severity: 'high',
  opens: 'call the API as you and on your bill, and send it whatever they like',
  rotate: 'Regenerate it in your account: the old one ends with that.',
  docs: 'https://docs.private-ai.com/',
  sample: (random) => `${random.text(BASE36, 31)}7`,
};
