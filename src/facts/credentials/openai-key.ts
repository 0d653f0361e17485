import { proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';

/** `T3BlbkFJ` is base 64 of `OpenAI`; every key since 2022 has it in the middle. */
export const openaiKey: Provider = {
  id: 'openai-key',
  name: 'OpenAI API key',
  variable: 'OPENAI_API_KEY',
  formats: [
    token(['t3blbkfj'], 'sk-(?:(?:proj|svcacct|admin|service|None)-)?[\\w-]{16,100}T3BlbkFJ[\\w-]{16,100}(?![\\w-])', {
      before: 120,
      after: 120,
    }),
    assigned(['openai'], 'sk-(?!ant-|or-)(?:proj-|svcacct-|admin-)?[0-9A-Za-z_-]{32,180}'),
  ],
  severity: 'blocker',
  opens: 'call models on your bill, and read what your project stored there (files, threads, fine-tunes)',
  rotate: 'Delete it at platform.openai.com → API keys, and look at the usage page for calls that are not yours.',
  docs: 'https://help.openai.com/en/articles/9047852-how-can-i-keep-my-api-key-safe-and-secure',
  provenBy: 'marker in the middle',
  prove: (secret) => (secret.includes('T3BlbkFJ') ? proofOf(true) : 'plausible'),
  sample: (random) =>
    `sk-proj-${random.text(BASE64URL, 74)}T3BlbkFJ${random.text(BASE64URL, 73)}${random.text(BASE62, 1)}`,
};
