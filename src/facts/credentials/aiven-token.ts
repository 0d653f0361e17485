import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

export const aivenToken: Provider = {
  id: 'aiven-token',
  name: 'Aiven token',
  variable: 'AIVEN_TOKEN',
  formats: [
    { ...assigned(['aiven'], '[0-9A-Za-z+/]{200,500}={0,2}'), after: 640 },
    around(['aivenv1 '], /aivenv1 ([0-9A-Za-z+/]{200,500}={0,2})(?![\w+/=])/dg, { after: 520, textOnly: true }),
  ],
  severity: 'high',
  opens: 'manage your Aiven services and read the passwords of the databases behind them',
  rotate: 'Revoke it in the Aiven console → User information → Tokens (or `avn user access-token revoke`).',
  docs: 'https://www.aiven.io/docs/platform/howto/manage-application-users',
  sample: (random) => random.bytes(280).toString('base64'),
  sources: ['https://www.aiven.io/docs/platform/howto/manage-application-users'],
};
