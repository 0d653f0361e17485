import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL, DIGITS } from './shared/random.ts';

/** The address that holds all (`cloudinary://<key>:<secret>@<cloud>`), the secret and the key by their names. */
export const cloudinarySecret: Provider = {
  id: 'cloudinary-secret',
  name: 'Cloudinary API secret or key',
  variable: 'CLOUDINARY_URL',
  formats: [
    token(['cloudinary://'], 'cloudinary://\\d{12,18}:[\\w-]{24,40}@[0-9a-z][\\w-]{1,60}'),
    assigned(['cloudinary_api_secret', 'cloudinary_secret'], '[\\w-]{27}|[\\w-]{32}'),
    assigned(['cloudinary_api_key', 'cloudinary_key'], '\\d{15}'),
  ],
  severity: 'blocker',
  opens: 'upload, replace and delete the images and videos of your Cloudinary account',
  rotate:
    'Generate a new access key at console.cloudinary.com → Settings → API Keys, move to it, and disable the old one.',
  docs: 'https://cloudinary.com/documentation/ts_how_to_rotate_api_keys_in_the_console',
  severityOf(secret) {
    if (secret.startsWith('cloudinary:')) return undefined;
    // Fifteen digits are the key, which stands in signed uploads from the browser.
    return /^\d{15}$/.test(secret) ? 'low' : 'high';
  },
  sample: (random) => `cloudinary://${random.text(DIGITS, 15)}:${random.text(BASE64URL, 27)}@shop`,
  sources: ['https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials'],
};
