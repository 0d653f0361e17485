import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Keys of build.nvidia.com, and personal and service keys of NGC. */
export const nvidiaKey: Provider = {
  id: 'nvidia-key',
  name: 'NVIDIA API key',
  variable: 'NVIDIA_API_KEY',
  formats: [token(['nvapi-'], 'nvapi-[\\w-]{64}(?![\\w-])')],
  severity: 'blocker',
  opens: 'call models on your account, and pull the images and models your organization may pull',
  rotate: 'Delete or rotate it at org.ngc.nvidia.com/setup/api-keys (or build.nvidia.com → Settings → API keys).',
  docs: 'https://docs.nvidia.com/rag/latest/api-key.html',
  sample: (random) => `nvapi-${random.text(BASE64URL, 64)}`,
  sources: ['https://docs.nvidia.com/nemo/retriever/latest/extraction/api-keys/index.html'],
};
