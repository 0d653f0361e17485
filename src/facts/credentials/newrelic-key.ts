import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, UPPER } from './shared/random.ts';

export const newrelicKey: Provider = {
  id: 'newrelic-key',
  name: 'New Relic key',
  variable: 'NEW_RELIC_API_KEY',
  formats: [
    token(
      ['nrak-', 'nraa-', 'nrra-', 'nriq-', 'nrjs-', 'nrsp-'],
      'NR(?:AK-[0-9A-Za-z]{27}|AA-[0-9a-f]{27}|RA-[0-9a-f]{42}|IQ-[\\w-]{32}|JS-[0-9a-f]{19}|SP-[0-9a-z]{2}[0-9A-Za-z]{31})(?![\\w-])',
    ),
    token(['nrii-'], 'NRII-[\\w-]{32}(?![\\w-])'),
    token(['nrli-'], 'NRLI-[\\w-]{32}(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'read what your apps report (or, with a licence key, report false data on your bill)',
  rotate: 'Delete it at one.newrelic.com → Administration → API keys.',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  // Browser keys stand in web pages.
  severityOf: (secret) => (secret.startsWith('NRJS-') ? 'low' : undefined),
  sample: (random) => `NRAK-${random.text(BASE36.toUpperCase(), 26)}${random.text(UPPER, 1)}`,
};
