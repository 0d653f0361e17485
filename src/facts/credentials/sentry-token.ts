import { proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import { decodeJson } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Organization and user tokens; the older ones by their name. A DSN is public. */
export const sentryToken: Provider = {
  id: 'sentry-token',
  name: 'Sentry auth token',
  variable: 'SENTRY_AUTH_TOKEN',
  formats: [
    token(['sntrys_'], 'sntrys_eyJ[0-9A-Za-z+/]{40,400}={0,2}_[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/])', { after: 480 }),
    token(['sntryu_'], 'sntryu_[0-9a-f]{64}'),
    assigned(['sentry'], '[0-9a-f]{64}'),
  ],
  severity: 'blocker',
  opens: 'read your error reports (with what users sent) and your releases and source maps',
  rotate:
    'Revoke it at sentry.io → Settings → Developer settings → Organization tokens (or Account → Personal tokens).',
  docs: 'https://docs.sentry.io/account/auth-tokens/',
  provenBy: 'JSON inside',
  prove: (secret) =>
    secret.startsWith('sntrys_') ? proofOf(decodeJson(secret.split('_')[1] ?? '')?.iat !== undefined) : 'plausible',
  sample(random) {
    const inside = { iat: 1_700_000_000.5, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'shop' };
    return `sntrys_${Buffer.from(JSON.stringify(inside)).toString('base64')}_${random.text(BASE62, 43)}`;
  },
};
