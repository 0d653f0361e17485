import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** 40 hexadecimal digits, as a commit has them: the name must say that it is a token. */
export const giteaToken: Provider = {
  id: 'gitea-token',
  name: 'Gitea access token',
  variable: 'GITEA_TOKEN',
  formats: [
    assigned(
      ['gitea_token', 'gitea_access', 'gitea_api', 'gitea_secret', 'gitea_key', 'gitea_pat', 'forgejo_token'],
      '[0-9a-f]{40}',
    ),
  ],
  severity: 'high',
  opens: 'read and push to the repositories that this Gitea or Forgejo user reaches',
  rotate: 'Delete it in Gitea → Settings → Applications.',
  docs: 'https://docs.gitea.com/development/api-usage',
  sample: (random) => random.text(HEX, 40),
};
