import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';
import { byStatus } from './shared/verification.ts';

export const anthropicKey: Provider = {
  id: 'anthropic-key',
  name: 'Anthropic API key',
  variable: 'ANTHROPIC_API_KEY',
  formats: [token(['sk-ant-'], 'sk-ant-(?:api03|admin01|oat01|ort01)-[\\w-]{93}AA(?![\\w-])')],
  severity: 'blocker',
  opens: 'call Claude on your bill, and with an admin key manage the members and keys of your organization',
  rotate: 'Delete it at platform.claude.com → API keys, and look at the usage page for calls that are not yours.',
  docs: 'https://support.claude.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure',
  verify: {
    who: 'Anthropic',
    host: 'api.anthropic.com',
    request: (secret) =>
      secret.startsWith('sk-ant-api03-')
        ? { path: '/v1/models', headers: { 'x-api-key': secret, 'anthropic-version': '2023-06-01' } }
        : undefined,
    read: byStatus(),
    sources: ['https://platform.claude.com/docs/en/api/errors', 'https://platform.claude.com/docs/en/api/models-list'],
  },
  sample: (random) => `sk-ant-api03-${random.text(BASE64URL, 93)}AA`,
};
