import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const ionicToken: Provider = {
  id: 'ionic-token',
  name: 'Ionic personal access token',
  variable: 'IONIC_TOKEN',
  formats: [token(['ion_'], 'ion_[0-9A-Za-z]{42}(?![\\w-])')],
  severity: 'blocker',
  opens: 'build and publish your mobile apps in Appflow, live updates included',
  rotate: 'Delete it at dashboard.ionicframework.com → Personal Settings → Personal Access Tokens.',
  docs: 'https://ionic.io/docs/appflow/ionic-cli/overview',
  sample: (random) => `ion_${random.text(BASE62, 42)}`,
};
