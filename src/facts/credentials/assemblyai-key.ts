import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const assemblyaiKey: Provider = {
  id: 'assemblyai-key',
  name: 'AssemblyAI API key',
  variable: 'ASSEMBLYAI_API_KEY',
  formats: [assigned(['assembly_ai', 'aai_api_key'], '[0-9a-z]{32}')],
  severity: 'high',
  opens: 'transcribe on your bill and read the transcripts of your account',
  rotate: 'Delete it at assemblyai.com/dashboard → API Keys, and create a new one.',
  docs: 'https://www.assemblyai.com/docs',
  sample: (random) => random.text(HEX, 32),
};
