import { crc32Base62, proofOf } from './shared/checksum.ts';
import { around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { bearer, byStatus } from './shared/verification.ts';

export const npmToken: Provider = {
  id: 'npm-token',
  name: 'npm access token',
  variable: 'NPM_TOKEN',
  formats: [
    token(['npm_'], 'npm_[0-9A-Za-z]{36}'),
    // Older tokens, in a .npmrc: random UUIDs.
    around(
      ['_authtoken'],
      /_authToken\s{0,4}=\s{0,4}["']?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-f-])/dg,
    ),
  ],
  severity: 'blocker',
  opens: 'publish a new version of your packages, which everybody who installs them then runs',
  rotate: 'Delete it at npmjs.com → Access Tokens, or run `npm token revoke <id>`.',
  docs: 'https://docs.npmjs.com/revoking-access-tokens',
  provenBy: 'CRC32 checksum or UUID version',
  // https://github.blog/security/supply-chain-security/changes-to-npm-authentication-tokens/ (2021-09-23)
  prove(secret) {
    if (secret.startsWith('npm_')) return proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6));
    // RFC 9562: version 4 is random; version 1 is the time and a network card, and keeps nothing secret.
    return secret.charAt(14) === '1' ? 'disproven' : 'plausible';
  },
  verify: {
    who: 'npm',
    host: 'registry.npmjs.org',
    // The older ones may be of any registry.
    request: (secret) => (secret.startsWith('npm_') ? { path: '/-/whoami', headers: bearer(secret) } : undefined),
    read: byStatus('username'),
    sources: ['https://docs.npmjs.com/cli/v10/commands/npm-whoami'],
  },
  sample(random) {
    const body = random.text(BASE62, 30);
    return `npm_${body}${crc32Base62(body)}`;
  },
};
