import { crc32Base62 } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Tokens of organizations, people and OAuth apps. */
export const polarToken: Provider = {
  id: 'polar-token',
  name: 'Polar access token',
  variable: 'POLAR_ACCESS_TOKEN',
  formats: [
    token(
      ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_'],
      'polar_(?:oat|pat|[ar]t(?:_[uo])?)_[\\w-]{40,43}(?![\\w-])',
    ),
  ],
  severity: 'blocker',
  opens: 'read your customers and orders, change products and prices, and refund payments',
  rotate: 'Delete it at polar.sh → Settings → Developers (of the organization, or of your account).',
  docs: 'https://polar.sh/docs/integrate/oat',
  provenBy: 'CRC32 checksum',
  prove(secret) {
    if (crc32Base62(secret.slice(-43, -6)) === secret.slice(-6)) return 'proven';
    // Tokens of the other kinds may be from before there was a checksum.
    return secret.startsWith('polar_oat_') ? 'disproven' : 'plausible';
  },
  sample(random) {
    const body = random.text(BASE62, 37);
    return `polar_oat_${body}${crc32Base62(body)}`;
  },
  sources: [
    'https://polar.sh/docs/integrate/oat.md',
    'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py',
  ],
};
