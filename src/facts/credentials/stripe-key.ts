import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';
import { active, bearer, inactive } from './shared/verification.ts';

// Printed all over Stripe's documentation and usable by anybody: https://docs.stripe.com/keys
const DOCUMENTED = /^sk_test_(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|tR3PYbcVNZZ796tH88S4VQ2u)/;

// Clerk's keys begin alike and are shorter than Stripe's of today; they are not for Stripe to see.
const STRIPES_OWN = /^[sr]k_(?:live|test)_(?:51[0-9A-Za-z]{90,}|[0-9A-Za-z]{24})$/;

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
  verify: {
    who: 'Stripe',
    host: 'api.stripe.com',
    request: (secret) => (STRIPES_OWN.test(secret) ? { path: '/v1/balance', headers: bearer(secret) } : undefined),
    // A restricted key that may not see the balance is a key: 403.
    read({ status }) {
      if (status === 200 || status === 403) return active();
      return status === 401 ? inactive : undefined;
    },
    sources: ['https://docs.stripe.com/api/errors', 'https://docs.stripe.com/api/balance/balance_retrieve'],
  },
  sample: (random) => `sk_live_51${random.text(BASE62, 97)}`,
};
