import { crc32Base62, proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import { GITHUB_VERIFY_SOURCES, githubHeaders } from './shared/github-verify.ts';
import { parseJwt } from './shared/parse.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { byStatus } from './shared/verification.ts';

/** Classic, OAuth, user-to-server, server-to-server and refresh tokens; since 2026 also `ghs_<app>_<JWT>`. */
export const githubToken: Provider = {
  id: 'github-token',
  name: 'GitHub token',
  // Not GITHUB_TOKEN: GitHub refuses names of secrets that begin with GITHUB_.
  // https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets
  variable: 'RELEASE_TOKEN',
  formats: [
    token(['ghp_', 'gho_', 'ghu_', 'ghs_'], 'gh[pous]_[0-9A-Za-z]{36}'),
    token(['ghr_'], 'ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36})'),
    token(['ghs_'], 'ghs_\\d{1,12}_eyJ[\\w-]{10,400}\\.eyJ[\\w-]{10,1000}\\.[\\w-]{20,700}', { after: 2200 }),
  ],
  severity: 'blocker',
  opens: 'read and change every repository the token reaches, and run workflows with their secrets',
  rotate:
    'Delete it under GitHub → Settings → Developer settings → Personal access tokens (or OAuth and GitHub Apps), or without signing in: `curl -X POST https://api.github.com/credentials/revoke -d \'{"credentials":["…"]}\'`.',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  provenBy: 'CRC32 checksum',
  // https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
  prove(secret) {
    if (secret.length > 80) return proofOf(parseJwt(secret.slice(secret.indexOf('eyJ'))) !== undefined);
    return proofOf(crc32Base62(secret.slice(4, -6)) === secret.slice(-6));
  },
  verify: {
    who: 'GitHub',
    host: 'api.github.com',
    // Refresh tokens need the secret of their app. An app's own token is nobody's, so it asks for its limits, which costs none.
    request: (secret) =>
      secret.startsWith('ghr_')
        ? undefined
        : { path: secret.startsWith('ghs_') ? '/rate_limit' : '/user', headers: githubHeaders(secret) },
    read: byStatus('login'),
    sources: GITHUB_VERIFY_SOURCES,
  },
  sample(random) {
    const body = random.text(BASE62, 30);
    return `ghp_${body}${crc32Base62(body)}`;
  },
  sources: ['https://github.blog/engineering/behind-githubs-new-authentication-token-formats/'],
};
