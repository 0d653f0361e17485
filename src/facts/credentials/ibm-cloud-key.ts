import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const ibmCloudKey: Provider = {
  id: 'ibm-cloud-key',
  name: 'IBM Cloud API key',
  variable: 'IBMCLOUD_API_KEY',
  formats: [
    assigned(
      [
        'ibm_cloud',
        'ibm_api',
        'ibm_iam',
        'ibm_key',
        'ibm_platform',
        'ibm_password',
        'cloud_iam',
        'iam_api_key',
        'iam_password',
        'ic_api_key',
        'bluemix_api',
      ],
      '[\\w-]{44}',
    ),
  ],
  severity: 'high',
  opens: 'act in every IBM Cloud account that this user or service belongs to, with all their rights',
  rotate:
    'Delete it in the IBM Cloud console → Manage → Access (IAM) → API keys (`ibmcloud iam api-key-delete`), and create another.',
  docs: 'https://cloud.ibm.com/docs/iam?topic=iam-userapikey',
  sample: (random) => `${random.text(BASE64URL, 43)}7`,
};
