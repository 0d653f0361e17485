import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const frameioToken: Provider = {
  id: 'frameio-token',
  name: 'Frame.io developer token',
  variable: 'FRAMEIO_TOKEN',
  formats: [token(['fio-u-'], 'fio-u-[\\w=-]{64}(?![\\w=-])')],
  severity: 'blocker',
  opens: 'read and change the projects and videos its owner can see',
  rotate: 'Delete it at developer.frame.io/app/tokens.',
  docs: 'https://developer.frame.io/docs/getting-started/authentication',
  sample: (random) => `fio-u-${random.text(BASE64URL, 64)}`,
};
