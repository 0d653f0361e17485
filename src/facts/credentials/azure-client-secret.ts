import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

/** Secrets of Entra ID app registrations: three characters, a digit, `Q~`, the rest. */
export const azureClientSecret: Provider = {
  id: 'azure-client-secret',
  name: 'Azure client secret',
  variable: 'AZURE_CLIENT_SECRET',
  formats: [around(['q~'], /(?<![\w.~-])([\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w.~-])/dg, { before: 8, after: 48 })],
  severity: 'blocker',
  opens: 'sign in to your Azure tenant as this app, with everything it may do there',
  rotate: 'Delete it in the Azure portal → Microsoft Entra ID → App registrations → Certificates & secrets.',
  docs: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
  sample: (random) => `${random.text(BASE62, 3)}${random.text(DIGITS, 1)}Q~${random.text(`${BASE62}_-`, 33)}a`,
};
