import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** API tokens (`11` and 32 hexadecimal digits), trigger tokens, crumbs, and the first password of a new server. */
export const jenkinsToken: Provider = {
  id: 'jenkins-token',
  name: 'Jenkins token',
  variable: 'JENKINS_API_TOKEN',
  formats: [
    assigned(['jenkins'], '11[0-9a-f]{32}'),
    assigned(
      ['jenkins_token', 'jenkins_api_token', 'jenkins_pass', 'jenkins_crumb'],
      '[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
    ),
    around(
      ['use the following password to proceed to installation'],
      /password to proceed to installation:\s{1,8}([0-9a-f]{32})(?![0-9a-f])/dg,
      { textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'start builds as this user and read what they print, and as an administrator run anything on the server',
  rotate: 'Revoke it in Jenkins under your user → Security → API Token.',
  docs: 'https://www.jenkins.io/blog/2018/07/02/new-api-token-system/',
  sample: (random) => `11${random.text(HEX, 32)}`,
};
