import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const lightonKey: Provider = {
  id: 'lighton-key',
  name: 'LightOn Paradigm API key',
  variable: 'LIGHTON_API_KEY',
  formats: [assigned(['lighton', 'paradigm_api', 'paradigm_key', 'paradigm_token', 'paradigm_secret'], '[\\w-]{48}')],
  severity: 'high',
  opens: 'read the documents this user reaches in Paradigm and run models on your bill',
  rotate: 'Revoke it in the LightOn console → API Keys (Paradigm: your profile).',
  docs: 'https://developers.lighton.ai/authentication',
  sample: (random) => `${random.text(BASE62, 47)}7`,
};
