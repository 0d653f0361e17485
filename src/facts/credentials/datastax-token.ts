import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, HEX } from './shared/random.ts';

export const datastaxToken: Provider = {
  id: 'datastax-token',
  name: 'DataStax Astra application token',
  variable: 'ASTRA_DB_APPLICATION_TOKEN',
  formats: [token(['astracs:'], 'AstraCS:[0-9A-Za-z]{24,48}(?::[0-9a-f]{64})?')],
  severity: 'blocker',
  opens: 'read and change your Astra databases with everything its role allows',
  rotate: 'Run `astra token delete <client id>`, or delete it at astra.datastax.com → Settings → Tokens.',
  docs: 'https://docs.datastax.com/en/astra/docs/manage-application-tokens.html',
  // The client id and then the secret; with the second part cut off it opens nothing.
  severityOf: (secret) => (secret.split(':').length === 3 ? undefined : 'medium'),
  sample: (random) => `AstraCS:${random.text(BASE62, 24)}:${random.text(HEX, 64)}`,
  sources: ['https://docs.datastax.com/en/astra-cli/commands/astra-token-delete.html'],
};
