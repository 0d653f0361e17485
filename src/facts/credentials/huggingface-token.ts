import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { LOWER, UPPER } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const huggingfaceToken: Provider = {
  id: 'huggingface-token',
  name: 'Hugging Face token',
  variable: 'HF_TOKEN',
  formats: [token(['hf_', 'api_org_'], '(?:hf_|api_org_)[A-Za-z]{34}', { after: 56 })],
  severity: 'blocker',
  opens: 'read your private models and data sets, and with write access replace what others download',
  rotate: 'Invalidate it at huggingface.co → Settings → Access Tokens.',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  verify: {
    who: 'Hugging Face',
    host: 'huggingface.co',
    request: (secret) => (secret.startsWith('hf_') ? { path: '/api/whoami-v2', headers: bearer(secret) } : undefined),
    read: byStatus('name'),
    sources: ['https://huggingface.co/docs/hub/api'],
  },
  sample: (random) => `hf_${random.text(UPPER + LOWER, 34)}`,
};
