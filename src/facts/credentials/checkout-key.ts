import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE32 } from './shared/random.ts';

/** Secret keys of Checkout.com: base 32 and a check character, or a UUID in older accounts. */
export const checkoutKey: Provider = {
  id: 'checkout-key',
  name: 'Checkout.com secret key',
  variable: 'CHECKOUT_SECRET_KEY',
  formats: [
    token(['sk_'], 'sk_(?:sbox_)?(?=[a-z]{0,26}[2-7])[a-z2-7]{26}[a-z2-7*#$=](?![\\w-])'),
    token(['sk_'], 'sk_(?:test_)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])'),
  ],
  severity: 'blocker',
  opens: 'charge cards, pay out and refund in your name, and read the payments of your customers',
  rotate: 'Delete or regenerate it at dashboard.checkout.com → Developers → Keys.',
  docs: 'https://checkout.com/docs/resources/api-authentication/api-keys',
  severityOf: (secret) => (/^sk_(?:sbox|test)_/.test(secret) ? 'medium' : undefined),
  sample: (random) => `sk_${random.text(BASE32.toLowerCase(), 26)}7`,
  sources: ['https://checkout.com/docs/resources/api-authentication/api-keys'],
};
