import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

/** Secrets of Entra ID app registrations: three characters, a digit, `Q~`, the rest. Older ones by their name. */
export const azureClientSecret: Provider = {
  id: 'azure-client-secret',
  name: 'Azure client secret',
  variable: 'AZURE_CLIENT_SECRET',
  formats: [
    around(['q~'], /(?<![\w.~-])([\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w.~-])/dg, { before: 8, after: 48 }),
    assigned(['aad_client_secret', 'arm_client_secret', 'azure_client_secret'], '[0-9A-Za-z+/]{40}|[0-9A-Za-z+/]{43}='),
  ],
  severity: 'blocker',
  opens: 'sign in to your Azure tenant as this app, with everything it may do there',
  rotate: 'Delete it in the Azure portal → Microsoft Entra ID → App registrations → Certificates & secrets.',
  docs: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
  severityOf: (secret) => (secret.includes('Q~') ? undefined : 'high'),
  sample: (random) => `${random.text(BASE62, 3)}${random.text(DIGITS, 1)}Q~${random.text(`${BASE62}_-`, 33)}a`,
};
