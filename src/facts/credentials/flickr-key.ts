import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** The key of an app and its secret. */
export const flickrKey: Provider = {
  id: 'flickr-key',
  name: 'Flickr API key',
  variable: 'FLICKR_API_KEY',
  formats: [
    assigned(['flickr'], '[0-9a-z]{32}'),
    assigned(['flickr_secret', 'flickr_api_secret', 'flickr_app_secret', 'flickr_client_secret'], '[0-9a-f]{16}'),
  ],
  severity: 'high',
  opens: 'call the Flickr API as your app, and with its secret act for the people who trust it',
  rotate: 'Delete the app, or ask for a new key, at flickr.com/services/apps (App Garden → Apps by you).',
  docs: 'https://www.flickr.com/services/api/misc.api_keys.html',
  // The key alone reads what is public.
  severityOf: (secret) => (secret.length === 32 ? 'medium' : undefined),
  sample: (random) => random.text(HEX, 32),
};
