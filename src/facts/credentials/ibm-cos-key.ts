import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** HMAC keys for tools that speak to S3: the secret has 48 hexadecimal digits (AWS: 40 of base 64). */
export const ibmCosKey: Provider = {
  id: 'ibm-cos-key',
  name: 'IBM Cloud Object Storage key',
  variable: 'COS_HMAC_SECRET_ACCESS_KEY',
  formats: [assigned(['secret_access_key', 'cos_hmac', 'cos_secret'], '[0-9a-f]{48}')],
  severity: 'high',
  opens: 'read, change and delete the objects in your buckets',
  rotate: 'Delete the service credential in the IBM Cloud console → Object Storage → Service credentials.',
  docs: 'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
  sample: (random) => random.text(HEX, 48),
};
