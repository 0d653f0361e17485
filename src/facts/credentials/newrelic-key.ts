import { around, assigned, token } from './shared/format.ts';
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
    // Licence keys end in their letters; a region may stand before.
    token(['nral'], '(?:[a-z]{2}\\d{2}xx[0-9a-f]{30}|[0-9a-f]{36})NRAL', { before: 36, after: 8 }),
    assigned(['new_relic_license'], '[0-9a-f]{40}'),
    // newrelic.yml, as New Relic makes it.
    around(
      ['license_key'],
      /New Relic[^\n]{0,40}\r?\n[ \t]{0,8}license_key:[ \t]{0,4}["']?([0-9a-f]{40})(?![0-9A-Za-z])/dg,
      { before: 80, after: 64, textOnly: true },
    ),
    assigned(['new_relic_token', 'new_relic_user', 'new_relic_api', 'new_relic_id'], '[0-9a-z]{64}'),
  ],
  severity: 'blocker',
  opens: 'read what your apps report (or, with a licence key, report false data on your bill)',
  rotate: 'Delete it at one.newrelic.com → Administration → API keys.',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  severityOf(secret) {
    // Browser keys stand in web pages; the id of 64 characters only names a user.
    if (secret.startsWith('NRJS-') || secret.length === 64) return 'low';
    return secret.length === 40 ? 'high' : undefined;
  },
  sample: (random) => `NRAK-${random.text(BASE36.toUpperCase(), 26)}${random.text(UPPER, 1)}`,
};
