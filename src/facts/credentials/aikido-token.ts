import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** CI tokens (one of them per region), and the client id and secret of the API. */
export const aikidoToken: Provider = {
  id: 'aikido-token',
  name: 'Aikido token',
  variable: 'AIKIDO_API_KEY',
  formats: [
    token(
      ['aik_ci_', 'aik_client_', 'aik_secret_'],
      'AIK_(?:(?:CI|CLIENT)_(?:[A-Z]{2}_)?[0-9A-Za-z]{24,64}|SECRET_(?:[A-Z]{2}_)?[0-9A-Za-z]{64})(?!\\w)',
    ),
  ],
  severity: 'blocker',
  opens: 'report scans in your name and read which weaknesses Aikido found in your code',
  rotate: 'Revoke it in Aikido → Settings → Integrations → API (CI tokens: Continuous Integration) and make a new one.',
  docs: 'https://apidocs.aikido.dev/reference/authorization',
  severityOf: (secret) => (secret.startsWith('AIK_CLIENT_') ? 'low' : undefined),
  sample: (random) => `AIK_CI_${random.text(BASE62, 64)}`,
  sources: ['https://apidocs.aikido.dev/reference/getaccesstoken'],
};
