import { anyCase, around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

// Signs are drawn as well; Stripe's keys have none.
const SECRET = 'sk_(?!live_|test_)(?=[\\w]{0,28}[^\\s\\w"\'\\\\])[^\\s"\'\\\\]{29}';

export const freemiusKey: Provider = {
  id: 'freemius-key',
  name: 'Freemius secret key',
  variable: 'FREEMIUS_SECRET_KEY',
  formats: [
    assigned(['freemius'], SECRET),
    // `'secret_key' => '…'` and `define( 'FS__API_SECRET_KEY', '…' )`
    around(
      ['secret_key'],
      new RegExp(`${anyCase(['secret_key'])}["'][ \\t]{0,8}(?:=>|,)[ \\t]{0,8}["'](${SECRET})["']`, 'dg'),
      { after: 80, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'read the buyers and licences of your plugin at Freemius, and change its plans and prices',
  rotate:
    'Ask Freemius for new keys; they stand at dashboard.freemius.com → the product → Settings → Keys. The secret key never belongs into the code you ship.',
  docs: 'https://packagist.org/packages/freemius/php-sdk',
  sample: (random) => `sk_${random.text(BASE62, 21)}7#${random.text(`${BASE62}@&!?`, 6)}`,
};
