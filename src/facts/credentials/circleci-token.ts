import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

/** Personal and project tokens; older ones, 40 digits, by their name (not `CIRCLE_SHA1`, a commit). */
export const circleciToken: Provider = {
  id: 'circleci-token',
  name: 'CircleCI token',
  variable: 'CIRCLECI_TOKEN',
  formats: [
    token(['ccipat_', 'cciprj_'], 'CCI(?:PAT|PRJ)_[0-9A-Za-z]{22}_[0-9a-f]{40}'),
    assigned(
      ['circleci_api', 'circleci_cli', 'circleci_key', 'circleci_project', 'circleci_secret', 'circleci_token'],
      '[0-9a-f]{40}',
    ),
  ],
  severity: 'blocker',
  opens: 'start pipelines with your contexts, and so read the secrets in them',
  rotate: 'Delete it at app.circleci.com → User settings → Personal API tokens.',
  docs: 'https://circleci.com/docs/managing-api-tokens/',
  severityOf: (secret) => (secret.startsWith('CCI') ? undefined : 'high'),
  sample: (random) => `CCIPAT_${random.text(BASE62, 22)}_${random.text(HEX, 40)}`,
};
