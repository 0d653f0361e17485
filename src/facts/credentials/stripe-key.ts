import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

// Printed all over Stripe's documentation and usable by anybody: https://docs.stripe.com/keys
const DOCUMENTED = /^sk_test_(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|tR3PYbcVNZZ796tH88S4VQ2u)/;

/** Secret and restricted keys. `pk_…` is public by design. Clerk's secret keys have the same prefix. */
export const stripeKey: Provider = {
  id: 'stripe-key',
  name: 'Stripe secret key',
  variable: 'STRIPE_SECRET_KEY',
  formats: [
    token(
      ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'sk_prod_', 'rk_prod_'],
      '[sr]k_(?:live|test|prod)_[0-9A-Za-z]{10,247}',
      { after: 270 },
    ),
  ],
  severity: 'blocker',
  opens: 'charge and refund cards, change prices and read every customer and payment',
  rotate:
    'Roll it in the Stripe dashboard → Developers → API keys (Clerk keys: dashboard.clerk.com → API keys), and look through the request logs.',
  docs: 'https://docs.stripe.com/keys#rolling-keys',
  isPublic: (secret) => DOCUMENTED.test(secret),
  // A test key moves no money; it still reads and changes everything in the test account.
  severityOf: (secret) => (/^.k_test_/.test(secret) ? 'high' : undefined),
  sample: (random) => `sk_live_51${random.text(BASE62, 97)}`,
};
