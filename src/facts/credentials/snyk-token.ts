import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const snykToken: Provider = {
  id: 'snyk-token',
  name: 'Snyk token',
  variable: 'SNYK_TOKEN',
  formats: [
    token(['snyk_'], 'snyk_(?:uat|sat|pat)\\.[0-9a-f]{8}\\.[\\w.-]{40,200}(?![\\w-])'),
    assigned(['snyk'], '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  severity: 'high',
  opens: 'read the list of your known vulnerabilities',
  rotate: 'Revoke it at app.snyk.io → Account settings.',
  docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  sample: (random) => `snyk_uat.${random.text(HEX, 8)}.${random.text(BASE62, 60)}`,
};
