import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

/** Personal and workspace tokens: with a prefix, or older ones known by their name. */
export const bitriseToken: Provider = {
  id: 'bitrise-token',
  name: 'Bitrise API token',
  variable: 'BITRISE_TOKEN',
  formats: [
    token(['bitpat_', 'bitwat_'], 'bit[pw]at_[\\w-]{20,120}(?![\\w-])'),
    assigned(
      ['bitrise_access', 'bitrise_api', 'bitrise_pat', 'bitrise_personal', 'bitrise_token', 'bitrise_workspace'],
      '[\\w-]{62,100}',
    ),
  ],
  severity: 'blocker',
  opens: 'start builds of your apps, read their logs and download what they made',
  rotate:
    'Delete it at app.bitrise.io → Account settings → Security (workspace tokens: Workspace settings → Security).',
  docs: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
  severityOf: (secret) => (/^bit[pw]at_/.test(secret) ? undefined : 'high'),
  sample: (random) => `bitpat_${random.text(BASE64URL, 63)}a`,
  sources: [
    'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
    'https://docs.bitrise.io/en/bitrise-platform/workspaces/workspace-api-token.html',
  ],
};
