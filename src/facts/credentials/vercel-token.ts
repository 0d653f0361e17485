import { crc32Base62, proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { active, bearer, inactive, valueAt } from './shared/verification.ts';

const CHECKED = /^vc[aikpr]_[0-9A-Za-z]{56}$/;

export const vercelToken: Provider = {
  id: 'vercel-token',
  name: 'Vercel token',
  variable: 'VERCEL_TOKEN',
  formats: [
    token(['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], 'vc[aikpr]_[\\w-]{40,60}(?![\\w-])'),
    assigned(['vercel_token', 'vercel_api', 'vercel_access', 'vercel_key', 'vercel_secret'], '[0-9A-Za-z]{24}'),
  ],
  severity: 'blocker',
  opens: 'deploy to your projects and read their environment variables',
  rotate: 'Delete it at vercel.com → Account settings → Tokens.',
  docs: 'https://vercel.com/docs/sign-in-with-vercel/tokens',
  provenBy: 'CRC32 checksum',
  prove: (secret) =>
    CHECKED.test(secret)
      ? proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6))
      : secret.startsWith('vc') && secret.charAt(3) === '_'
        ? 'disproven'
        : 'plausible',
  verify: {
    who: 'Vercel',
    host: 'api.vercel.com',
    request: (secret) => (secret.startsWith('vcp_') ? { path: '/v2/user', headers: bearer(secret) } : undefined),
    // A 403 is also for a token that may see its team only.
    read({ status, json }) {
      if (status === 200) return active(json, 'user', 'username');
      return valueAt(json, 'error', 'invalidToken') === true ? inactive : undefined;
    },
    sources: ['https://vercel.com/docs/rest-api/user/get-the-user', 'https://vercel.com/docs/rest-api/errors'],
  },
  sample(random) {
    const body = random.text(BASE62, 50);
    return `vcp_${body}${crc32Base62(body)}`;
  },
};
