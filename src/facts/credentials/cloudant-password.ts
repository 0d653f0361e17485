import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Passwords that IBM generates for legacy credentials. In an address they are found as any password is. */
export const cloudantPassword: Provider = {
  id: 'cloudant-password',
  name: 'IBM Cloudant password',
  variable: 'CLOUDANT_PASSWORD',
  formats: [
    assigned(
      ['cloudant_pass', 'cloudant_pw', 'cloudant_key', 'cloudant_api', 'cloudant_secret'],
      '[0-9a-f]{64}|[0-9a-f]{40}',
    ),
  ],
  severity: 'high',
  opens: 'read, change and delete the documents in your Cloudant databases',
  rotate: 'Delete the credential in IBM Cloud → your Cloudant instance → Service credentials, and make a new one.',
  docs: 'https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-connecting',
  sample: (random) => random.text(HEX, 64),
  sources: ['https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-connecting'],
};
