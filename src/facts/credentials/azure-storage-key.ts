import { proofOf } from './shared/checksum.ts';
import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

// https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
const AZURITE = /^Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/;

export const azureStorageKey: Provider = {
  id: 'azure-storage-key',
  name: 'Azure storage account key',
  variable: 'AZURE_STORAGE_KEY',
  formats: [
    assigned(
      ['AccountKey', 'storage_key', 'storage_account_key', 'azure_storage', 'storage_access_key'],
      '[0-9A-Za-z+/]{86}==',
    ),
  ],
  severity: 'blocker',
  opens: 'read, change and delete everything in the storage account',
  rotate:
    'Rotate it in the Azure portal → Storage account → Access keys → Rotate key; apps move to the other key first.',
  docs: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  provenBy: 'length (64 bytes)',
  prove: (secret) => (Buffer.from(secret, 'base64').length === 64 ? 'plausible' : proofOf(false)),
  isPublic: (secret) => AZURITE.test(secret),
  sample: (random) => random.bytes(64).toString('base64'),
  examples: {
    bad: ['AZURE_STORAGE_CONNECTION_STRING="DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=<token>"'],
    good: ['AZURE_STORAGE_CONNECTION_STRING="DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=$KEY"'],
  },
};
