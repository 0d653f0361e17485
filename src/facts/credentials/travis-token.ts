import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const travisToken: Provider = {
  id: 'travis-token',
  name: 'Travis CI API token',
  variable: 'TRAVIS_TOKEN',
  formats: [
    assigned(
      ['travis_token', 'travis_api', 'travis_access', 'travis_auth', 'travis_ci_token', 'travis_pro_token'],
      '[\\w-]{22}',
    ),
  ],
  severity: 'high',
  opens: 'start builds, and read and change the settings of your repositories on Travis CI',
  rotate: 'Make a new one with `travis regenerate-token`, or at app.travis-ci.com → Settings.',
  docs: 'https://developer.travis-ci.com/authentication',
  sample: (random) => random.text(BASE64URL, 22),
};
