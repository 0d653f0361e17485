import { proofOf, sha256Base32 } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import { GITHUB_VERIFY_SOURCES, githubHeaders } from './shared/github-verify.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { byStatus } from './shared/verification.ts';

const CHECKED = 77;

export const githubFineGrainedToken: Provider = {
  id: 'github-fine-grained-token',
  name: 'GitHub fine-grained token',
  // Not GITHUB_TOKEN: GitHub refuses names of secrets that begin with GITHUB_.
  // https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets
  variable: 'RELEASE_TOKEN',
  formats: [token(['github_pat_'], 'github_pat_\\w{82}')],
  severity: 'blocker',
  opens: 'use every permission the token was given on the repositories it was given for',
  rotate:
    'Delete or regenerate it under GitHub → Settings → Developer settings → Personal access tokens → Fine-grained tokens.',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  provenBy: 'SHA-256 checksum',
  // 77 characters, then the first eight of base 32 of their SHA-256, then eight more characters.
  prove: (secret) =>
    proofOf(sha256Base32(secret.slice(0, CHECKED)) === secret.slice(CHECKED, CHECKED + 8).toUpperCase()),
  verify: {
    who: 'GitHub',
    host: 'api.github.com',
    request: (secret) => ({ path: '/user', headers: githubHeaders(secret) }),
    read: byStatus('login'),
    sources: GITHUB_VERIFY_SOURCES,
  },
  sample(random) {
    const checked = `github_pat_1${random.text(BASE62, 21)}_${random.text(BASE62, 43)}`;
    return checked + sha256Base32(checked) + random.text(BASE62, 8);
  },
};
