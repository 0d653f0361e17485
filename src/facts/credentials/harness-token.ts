import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, BASE64URL, HEX } from './shared/random.ts';

/** Personal (`pat`) and service account (`sat`) tokens: the account, the token's id (hexadecimal), the secret. */
export const harnessToken: Provider = {
  id: 'harness-token',
  name: 'Harness token',
  variable: 'HARNESS_PLATFORM_API_KEY',
  formats: [token(['pat.', 'sat.'], '[ps]at\\.[\\w-]{22}\\.[0-9A-Za-z]{24}\\.[0-9A-Za-z]{20}(?![\\w-])')],
  severity: 'blocker',
  opens: 'start and change deployments in your Harness account with the rights of its owner',
  rotate:
    'Delete it in Harness under your profile → My API Keys (service accounts: Access Control), or rotate it there.',
  docs: 'https://developer.harness.io/harness-platform/use-harness-platform/automation/api/add-and-manage-api-keys',
  provenBy: 'hexadecimal id',
  prove: (secret) => (/^[0-9a-f]{24}$/.test(secret.split('.')[2] ?? '') ? 'plausible' : 'disproven'),
  sample: (random) => `pat.${random.text(BASE64URL, 22)}.${random.text(HEX, 24)}.${random.text(BASE62, 20)}`,
};
