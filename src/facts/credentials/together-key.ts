import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const togetherKey: Provider = {
  id: 'together-key',
  name: 'Together AI API key',
  variable: 'TOGETHER_API_KEY',
  formats: [
    token(['tgp_v1_'], 'tgp_v1_[\\w-]{43}(?![\\w-])'),
    assigned(['together_api', 'together_ai'], '[0-9a-f]{64}'),
  ],
  severity: 'blocker',
  opens: 'run models and training jobs on your bill',
  rotate: "Revoke it at api.together.ai → the project's Settings → API keys.",
  docs: 'https://docs.together.ai/docs/api-keys-authentication',
  // An older key has no letters of its own.
  severityOf: (secret) => (secret.startsWith('tgp_') ? undefined : 'high'),
  sample: (random) => `tgp_v1_${random.text(BASE64URL, 43)}`,
};
