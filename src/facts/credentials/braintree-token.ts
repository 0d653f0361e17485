import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, HEX } from './shared/random.ts';

export const braintreeToken: Provider = {
  id: 'braintree-token',
  name: 'PayPal Braintree access token',
  variable: 'BRAINTREE_ACCESS_TOKEN',
  formats: [
    around(['access_token$'], /(access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32})(?![0-9A-Za-z])/dg),
  ],
  severity: 'blocker',
  opens: 'take payments and issue refunds in your Braintree account',
  rotate: 'Revoke it in the Braintree control panel → Settings → API.',
  docs: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
  sample: (random) => `access_token$production$${random.text(BASE36, 16)}$${random.text(HEX, 32)}`,
};
