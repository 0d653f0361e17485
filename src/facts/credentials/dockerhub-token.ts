import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const dockerhubToken: Provider = {
  id: 'dockerhub-token',
  name: 'Docker Hub token',
  variable: 'DOCKERHUB_TOKEN',
  formats: [token(['dckr_pat_', 'dckr_oat_'], 'dckr_(?:pat_[\\w-]{27}|oat_[\\w-]{32})(?![\\w-])')],
  severity: 'blocker',
  opens: 'pull your private images and push others in their place',
  rotate:
    "Delete it at app.docker.com → Account settings → Personal access tokens (or the organization's access tokens).",
  docs: 'https://docs.docker.com/security/access-tokens/',
  sample: (random) => `dckr_pat_${random.text(BASE64URL, 27)}`,
};
