import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const elevenlabsKey: Provider = {
  id: 'elevenlabs-key',
  name: 'ElevenLabs API key',
  variable: 'ELEVENLABS_API_KEY',
  formats: [token(['sk_'], 'sk_[0-9a-f]{48}(?!\\w)')],
  severity: 'high',
  opens: 'make speech on your bill and use the voices you have cloned',
  rotate: 'Delete it at elevenlabs.io/app/settings/api-keys.',
  docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  sample: (random) => `sk_${random.text(HEX, 48)}`,
};
