import { proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL } from './shared/random.ts';
import { active, bearer, inactive, textAt } from './shared/verification.ts';

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
  verify: {
    who: 'OpenAI',
    host: 'api.openai.com',
    // What is known by its name only may be another provider's; admin keys list no models.
    request: (secret) =>
      secret.includes('T3BlbkFJ') && !secret.startsWith('sk-admin-')
        ? { path: '/v1/models', headers: bearer(secret) }
        : undefined,
    // A 401 may also be about the address or the organization that asks.
    read({ status, json }) {
      if (status === 200) return active();
      return status === 401 && textAt(json, 'error', 'code') === 'invalid_api_key' ? inactive : undefined;
    },
    sources: [
      'https://platform.openai.com/docs/guides/error-codes',
      'https://platform.openai.com/docs/api-reference/models/list',
    ],
  },
  sample: (random) =>
    `sk-proj-${random.text(BASE64URL, 74)}T3BlbkFJ${random.text(BASE64URL, 73)}${random.text(BASE62, 1)}`,
};
