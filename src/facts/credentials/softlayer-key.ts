import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const softlayerKey: Provider = {
  id: 'softlayer-key',
  name: 'IBM Cloud classic infrastructure (SoftLayer) API key',
  variable: 'SL_API_KEY',
  formats: [
    assigned(['softlayer', 'sl_api_key'], '[0-9a-f]{64}'),
    // The SOAP endpoint has the key in its address.
    around(['api.softlayer.com'], /api\.softlayer\.com\/soap\/v3(?:\.1)?\/([0-9a-f]{64})(?![0-9A-Za-z])/dg),
  ],
  severity: 'high',
  opens: 'order and cancel servers in your IBM Cloud account, and read their passwords',
  rotate:
    'Delete it in the IBM Cloud console → Manage → Access (IAM) → API keys → Classic infrastructure API keys, and create a new one.',
  docs: 'https://cloud.ibm.com/docs/iam?topic=iam-classic_keys',
  sample: (random) => random.text(HEX, 64),
};
