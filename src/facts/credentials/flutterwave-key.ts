import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** Secret (`FLWSECK`) and public (`FLWPUBK`) keys, and the encryption key of the test mode. */
export const flutterwaveKey: Provider = {
  id: 'flutterwave-key',
  name: 'Flutterwave API key',
  variable: 'FLW_SECRET_KEY',
  formats: [
    token(['flwseck', 'flwpubk'], 'FLW(?:SECK|PUBK)(?:_TEST)?-[0-9A-Za-z]{32}-(?:[0-9a-z]{8,20}-)?X'),
    token(['flwseck_test'], 'FLWSECK_TEST-?[0-9a-f]{12}'),
  ],
  severity: 'blocker',
  opens: 'do anything with your Flutterwave account: pay money out, refund, read your customers',
  rotate:
    'Generate new keys in the Flutterwave dashboard → Settings → Developers → API keys, and let the old ones expire at once.',
  docs: 'https://developer.flutterwave.com/v3.0/docs/authentication',
  severityOf(secret) {
    // The public key is made for web pages.
    if (secret.startsWith('FLWPUBK')) return 'low';
    return secret.startsWith('FLWSECK_TEST') ? 'medium' : undefined;
  },
  sample: (random) => `FLWSECK-${random.text(HEX, 32)}-X`,
};
