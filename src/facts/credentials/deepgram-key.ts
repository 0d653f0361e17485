import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const deepgramKey: Provider = {
  id: 'deepgram-key',
  name: 'Deepgram API key',
  variable: 'DEEPGRAM_API_KEY',
  formats: [assigned(['deepgram'], '[0-9a-f]{40}')],
  severity: 'high',
  opens: 'transcribe and speak on your bill, and manage the project where its role allows',
  rotate: 'Delete it at console.deepgram.com → Settings → API Keys.',
  docs: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  sample: (random) => random.text(HEX, 40),
};
