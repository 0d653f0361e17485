import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, BASE62, LOWER } from './shared/random.ts';

// The third letter differs from key to key.
const INGEST = [...LOWER].map((letter) => `hc${letter}ik_`);

/** Ingest keys (id and secret in one), configuration keys (22 characters) and those of Honeycomb Classic (32). */
export const honeycombKey: Provider = {
  id: 'honeycomb-key',
  name: 'Honeycomb API key',
  variable: 'HONEYCOMB_API_KEY',
  formats: [
    token(INGEST, 'hc[a-z]ik_[0-9a-z]{58}'),
    assigned(
      [
        'honeycomb_api',
        'honeycomb_key',
        'honeycomb_config',
        'honeycomb_secret',
        'honeycomb_token',
        'honeycomb_write',
        'honeycomb_team',
      ],
      '[0-9a-f]{32}|[0-9A-Za-z]{22}',
    ),
  ],
  severity: 'high',
  opens: 'read and change the boards, triggers and data of this environment, or flood it with false events',
  rotate: 'Delete or disable it in Honeycomb → Environment settings → API Keys.',
  docs: 'https://docs.honeycomb.io/api/authentication',
  // It only sends events.
  severityOf: (secret) => (secret.startsWith('hc') && secret.length === 64 ? 'medium' : undefined),
  sample: (random) => (random.below(2) ? `hcaik_${random.text(BASE36, 58)}` : `${random.text(BASE62, 21)}7`),
  sources: ['https://docs.honeycomb.io/api/authentication'],
};
