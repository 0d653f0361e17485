import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Not the API key of a project, which looks the same: that one is public. */
export const amplitudeSecret: Provider = {
  id: 'amplitude-secret',
  name: 'Amplitude secret key',
  variable: 'AMPLITUDE_SECRET_KEY',
  formats: [assigned(['amplitude_project_secret', 'amplitude_secret'], '[0-9a-f]{32}')],
  severity: 'high',
  opens: 'export what your users did, and change or delete the data of the project',
  rotate: 'Generate a new secret key in Amplitude → Settings → Projects → your project → General, and revoke this one.',
  docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
  sample: (random) => random.text(HEX, 32),
  sources: ['https://amplitude.com/docs/apis/keys-and-tokens'],
};
