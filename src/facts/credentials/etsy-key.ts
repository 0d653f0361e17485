import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** The keystring of an app, and behind a colon its shared secret: since 2026 the header `x-api-key` carries both. */
export const etsyKey: Provider = {
  id: 'etsy-key',
  name: 'Etsy API key',
  variable: 'ETSY_API_KEY',
  formats: [assigned(['etsy'], '[0-9a-z]{24}(?::[0-9a-z]{10})?'), assigned(['x_api_key'], '[0-9a-z]{24}:[0-9a-z]{10}')],
  severity: 'high',
  opens: 'call the Etsy API as your app and use up its limits',
  rotate: 'Ask for a new secret, or register the app anew, at etsy.com/developers/your-apps.',
  docs: 'https://developers.etsy.com/documentation',
  // The keystring alone is refused by now.
  severityOf: (secret) => (secret.includes(':') ? undefined : 'medium'),
  sample: (random) => `${random.text(BASE36, 24)}:${random.text(BASE36, 10)}`,
  sources: ['https://github.com/etsy/open-api/discussions/1529'],
};
