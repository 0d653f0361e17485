import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const groqKey: Provider = {
  id: 'groq-key',
  name: 'Groq API key',
  variable: 'GROQ_API_KEY',
  formats: [token(['gsk_'], 'gsk_[0-9A-Za-z]{48,52}')],
  severity: 'blocker',
  opens: 'call models on your bill',
  rotate: 'Delete it at console.groq.com → API Keys.',
  docs: 'https://console.groq.com/docs/production-readiness/security-onboarding',
  sample: (random) => `gsk_${random.text(BASE62, 52)}`,
};
