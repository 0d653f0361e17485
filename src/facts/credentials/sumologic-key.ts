import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

// Not `sumo` alone: `sumOfFiles` is no name of a key.
const NAMES = ['sumologic', 'sumo_logic', 'sumo_access', 'sumo_token', 'sumo_api', 'sumo_key', 'sumo_secret'];

/** The key, and its id. A key is never all hexadecimal digits: that is a hash. */
export const sumologicKey: Provider = {
  id: 'sumologic-key',
  name: 'Sumo Logic access key',
  variable: 'SUMOLOGIC_ACCESSKEY',
  formats: [assigned(NAMES, '(?=[0-9a-f]{0,63}[A-Zg-z])[0-9A-Za-z]{64}'), assigned(NAMES, 'su[0-9A-Za-z]{12}')],
  severity: 'high',
  opens: 'search your logs and change collectors and dashboards in Sumo Logic',
  rotate:
    'Deactivate, then delete it in Sumo Logic → Administration → Security → Access Keys (your own: Preferences → Personal Access Keys).',
  docs: 'https://www.sumologic.com/help/docs/manage/security/access-keys/',
  // The id alone opens nothing.
  severityOf: (secret) => (secret.length === 14 ? 'low' : undefined),
  companion: {
    name: 'access key',
    pattern: /(?<![0-9A-Za-z])([0-9A-Za-z]{64})(?![0-9A-Za-z])/dg,
    reach: 200,
    accept: (value) => /[A-Zg-z]/.test(value),
  },
  sample: (random) => random.text(BASE62, 64),
};
