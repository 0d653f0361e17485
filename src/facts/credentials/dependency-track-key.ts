import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const dependencyTrackKey: Provider = {
  id: 'dependency-track-key',
  name: 'Dependency-Track API key',
  variable: 'DTRACK_API_KEY',
  formats: [token(['odt_'], 'odt_(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32,36}(?!\\w)')],
  severity: 'blocker',
  opens: 'read which vulnerable components your projects have, and change what is known of them',
  rotate:
    'Regenerate or delete it in Dependency-Track → Administration → Access Management → Teams → the team → API Keys.',
  docs: 'https://docs.dependencytrack.org/integrations/rest-api/',
  sample: (random) => `odt_${random.text(BASE62, 32)}`,
};
