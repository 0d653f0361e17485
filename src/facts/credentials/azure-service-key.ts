import { around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Shared access keys of Service Bus, Event Hubs and App Configuration, and the keys with `JQQJ99` in the middle. */
export const azureServiceKey: Provider = {
  id: 'azure-service-key',
  name: 'Azure service key',
  variable: 'AZURE_API_KEY',
  formats: [
    assigned(['SharedAccessKey'], '[0-9A-Za-z+/]{43,88}={0,2}'),
    around(['azconfig.io'], /azconfig\.io;Id=[\w.:+/=-]{8,80};Secret=([0-9A-Za-z+/=]{36,88})(?![\w+/=])/dg, {
      after: 240,
      textOnly: true,
    }),
    // With `AZDO` it is a token of Azure DevOps, which has a rule of its own.
    token(['jqqj99'], '[0-9A-Za-z]{52}JQQJ99(?![0-9A-Za-z]{18}AZDO)[0-9A-Za-z]{26}', { before: 60, after: 40 }),
  ],
  severity: 'blocker',
  opens: 'use the Azure service behind it (queues, configuration, AI models) as you do, on your bill',
  rotate: 'Regenerate it in the Azure portal → the resource → Keys (or Shared access policies).',
  docs: 'https://learn.microsoft.com/azure/key-vault/general/secure-secrets',
  sample: (random) => `${random.text(BASE62, 52)}JQQJ99${random.text(BASE62, 26)}`,
};
