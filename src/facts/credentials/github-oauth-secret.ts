import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Client secrets of OAuth and GitHub Apps: 40 hexadecimal digits, known by their name or by the id (20 of them) before. */
export const githubOauthSecret: Provider = {
  id: 'github-oauth-secret',
  name: 'GitHub OAuth client secret',
  variable: 'AUTH_GITHUB_SECRET',
  formats: [
    assigned(
      ['github_client_secret', 'github_secret', 'github_oauth_secret', 'github_app_secret', 'gh_client_secret'],
      '[0-9a-f]{40}',
    ),
    around(
      ['clientid', 'client_id'],
      /[cC]lient_?(?:ID|Id|id)["']?\s{0,4}[:=]\s{0,4}["'][0-9a-f]{20}["'][^"']{0,30}["']?[cC]lient_?[sS]ecret["']?\s{0,4}[:=]\s{0,4}["']([0-9a-f]{40})(?![0-9a-f])/dg,
      { textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'pose as your app when people sign in with GitHub',
  rotate:
    'Generate a new client secret under GitHub → Settings → Developer settings → OAuth Apps (or GitHub Apps), then delete this one.',
  docs: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/best-practices-for-creating-an-oauth-app',
  sample: (random) => random.text(HEX, 40),
};
