import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const STATIC = ['yandex', 'yc_static', 'yc_access', 'yc_secret', 'yc_storage'];

export const yandexCloudKey: Provider = {
  id: 'yandex-cloud-key',
  name: 'Yandex Cloud key',
  variable: 'YC_TOKEN',
  formats: [
    // IAM tokens and cookies.
    token(['t1.', 'c1.'], '[ct]1\\.[\\w-]{1,500}={0,2}\\.[\\w-]{86}={0,2}(?![\\w-])', { after: 620 }),
    token(['aqvn'], 'AQVN[\\w-]{35,38}(?![\\w-])'),
    // A static access key: its secret, and its id.
    assigned(STATIC, 'YC[\\w-]{38}'),
    assigned(STATIC, 'YCA[\\w-]{22}'),
  ],
  severity: 'blocker',
  opens:
    'use your Yandex Cloud account as this person or service account: read its storage and start servers on your bill',
  rotate:
    '`yc iam revoke-token` for an IAM token, `yc iam api-key delete` for an API key, `yc iam access-key delete` for a static key.',
  docs: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
  // The id opens nothing; the secret is known by its name.
  severityOf: (secret) => (/^YCA[\w-]{22}$/.test(secret) ? 'low' : secret.startsWith('YC') ? 'high' : undefined),
  sample: (random) => `AQVN${random.text(BASE62, 36)}`,
  sources: ['https://gitlab.com/gitlab-org/gitlab/-/issues/353039'],
};
