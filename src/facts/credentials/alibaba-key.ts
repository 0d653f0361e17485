import { assigned, token } from './shared/format.ts';
import { entropyOf } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const NAMES = ['alibaba', 'alicloud', 'aliyun'].flatMap((name) =>
  ['access', 'cloud', 'secret', 'sts', 'token'].map((word) => `${name}_${word}`),
);

/** The AccessKey id with its secret, the id of a temporary key, and the secret alone, known by its name. */
export const alibabaKey: Provider = {
  id: 'alibaba-key',
  name: 'Alibaba Cloud AccessKey',
  variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  formats: [
    token(['ltai'], 'LTAI[0-9A-Za-z]{12,20}'),
    // Two digits, or it is the name of a class in an SDK.
    token(['sts.'], 'STS\\.(?=[A-Za-z]{0,28}\\d[A-Za-z]{0,28}\\d)[0-9A-Za-z]{20,30}'),
    assigned(NAMES, '[0-9A-Za-z]{30}|[0-9A-Za-z]{36,44}'),
  ],
  severity: 'high',
  opens: 'act in your Alibaba Cloud account with everything this key is allowed to do',
  rotate: 'Disable, then delete it in the RAM console → Users → AccessKey, and make a new pair.',
  docs: 'https://www.alibabacloud.com/help/doc-detail/120400.htm',
  // The id alone opens nothing; that of a temporary key is worth less still.
  severityOf: (secret) => (secret.startsWith('LTAI') ? 'medium' : secret.startsWith('STS.') ? 'low' : undefined),
  companion: {
    name: 'AccessKey secret',
    // Behind an id only: a secret that is found by its name is no companion of itself.
    pattern: /LTAI[0-9A-Za-z]{12,20}[^0-9A-Za-z][\s\S]{0,160}?(?<![0-9A-Za-z/+])([0-9A-Za-z]{30})(?![0-9A-Za-z/+=])/dg,
    reach: 240,
    accept: (value) => entropyOf(value) > 3.8 && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value),
  },
  sample: (random) => `LTAI${random.text(BASE62, 20)}`,
  sources: ['https://www.alibabacloud.com/help/doc-detail/120400.htm'],
};
