import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const VALUE = 'pk_(?:[0-9A-Za-z]{6}_)?[0-9A-Za-z]{34}';

/** `pk` is for private here; the public key is the account's id of six characters. */
export const klaviyoKey: Provider = {
  id: 'klaviyo-key',
  name: 'Klaviyo private API key',
  variable: 'KLAVIYO_API_KEY',
  formats: [
    assigned(['klaviyo'], VALUE),
    around(['klaviyo-api-key '], new RegExp(`[kK]laviyo-API-[kK]ey (${VALUE})(?!\\w)`, 'dg'), { textOnly: true }),
  ],
  severity: 'high',
  opens: 'read the profiles of your customers and send them mail and messages in your name',
  rotate: 'Delete it in Klaviyo → Settings → API keys.',
  docs: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
  sample: (random) => `pk_${random.text(BASE62, 33)}7`,
  sources: ['https://developers.klaviyo.com/en/docs/retrieve_api_credentials'],
};
