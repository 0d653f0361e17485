import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The client's secret, and its id, which opens nothing alone. */
export const rampKey: Provider = {
  id: 'ramp-key',
  name: 'Ramp client credential',
  variable: 'RAMP_CLIENT_SECRET',
  formats: [
    token(['ramp_sec_'], 'ramp_sec_[0-9A-Za-z]{48}(?![\\w-])'),
    token(['ramp_id_'], 'ramp_id_[0-9A-Za-z]{40}(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'read the spending of your company and issue cards, with the scopes of the app',
  rotate:
    'Rotate the client secret at app.ramp.com → Settings → Ramp developer → your app → Show Client Secret. The id is public.',
  docs: 'https://support.ramp.com/hc/en-us/articles/25329686691603-What-to-do-if-OAuth-credentials-are-leaked',
  severityOf: (secret) => (secret.startsWith('ramp_id_') ? 'low' : undefined),
  sample: (random) => `ramp_sec_${random.text(BASE62, 48)}`,
  sources: ['https://support.ramp.com/hc/en-us/articles/25329686691603-What-to-do-if-OAuth-credentials-are-leaked'],
};
