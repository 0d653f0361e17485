import { proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

/** API keys, reference tokens (base 64 of `reftkn:01:<when it expires>:<random>`), and values of their lengths by name. */
export const artifactoryToken: Provider = {
  id: 'artifactory-token',
  name: 'JFrog Artifactory token',
  variable: 'JF_ACCESS_TOKEN',
  formats: [
    token(['akcp'], 'AKCp[0-9A-Za-z]{69}(?![\\w+/=])'),
    token(['cmvmd'], 'cmVmd[0-9A-Za-z+/]{59}(?![\\w+/=])'),
    // Not a checksum of a package, which is 64 digits of base 16.
    assigned(
      ['jfrog', 'artifactory', 'bintray', 'xray'],
      '(?![0-9a-f]{64}(?![0-9A-Za-z]))(?:[0-9A-Za-z]{73}|[0-9A-Za-z]{64})',
    ),
  ],
  severity: 'blocker',
  opens: 'download your packages and images, and replace them if its user may',
  rotate:
    'Revoke it in the JFrog Platform → Administration → User Management → Access Tokens (`DELETE /access/api/v1/tokens/revoke`); API keys: Edit profile → Revoke API Key.',
  docs: 'https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-value',
  provenBy: 'encoded text inside',
  prove: (secret) =>
    secret.startsWith('cmVmd')
      ? proofOf(/^reftkn:\d\d:\d{1,12}:[0-9A-Za-z]+$/.test(Buffer.from(secret, 'base64').toString('latin1')))
      : 'plausible',
  severityOf: (secret) => (/^(?:cmVmd|AKCp)/.test(secret) ? undefined : 'high'),
  sample: (random) => Buffer.from(`reftkn:01:1${random.text(DIGITS, 9)}:${random.text(BASE62, 27)}`).toString('base64'),
  sources: ['https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-value'],
};
