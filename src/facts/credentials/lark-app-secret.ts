import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Apps of Lark and Feishu: the id (`cli_…`) opens nothing without its secret. */
export const larkAppSecret: Provider = {
  id: 'lark-app-secret',
  name: 'Lark app secret',
  variable: 'LARK_APP_SECRET',
  formats: [
    assigned(['lark_app_secret', 'feishu_app_secret', 'lark_secret', 'feishu_secret'], '[0-9A-Za-z]{32}'),
    assigned(['lark', 'feishu'], 'cli_[0-9A-Za-z]{16,20}'),
  ],
  severity: 'high',
  opens: 'read messages, documents and the address book of your organisation with everything the app was granted',
  rotate: 'Reset it at open.larksuite.com (open.feishu.cn) → your app → Credentials & Basic Info.',
  docs: 'https://open.larksuite.com/document/server-docs/getting-started/server-api-list',
  severityOf: (secret) => (secret.startsWith('cli_') ? 'low' : undefined),
  sample: (random) => `${random.text(BASE62, 31)}7`,
};
