import { around, assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

// `SK` alone is in every `TASK`; with the first digit it is rare.
const SID = Array.from(HEX, (digit) => `SK${digit}`);
const ACCOUNT = Array.from(HEX, (digit) => `AC${digit}`);

/** The SID of an API key (its secret has no letters of its own), and the auth token by its name. */
export const twilioKey: Provider = {
  id: 'twilio-key',
  name: 'Twilio API key',
  variable: 'TWILIO_AUTH_TOKEN',
  formats: [
    token(SID, 'SK[0-9a-f]{32}', { after: 40 }),
    assigned(['twilio_auth', 'twilio_token', 'twilio_secret'], '[0-9a-f]{32}'),
    // The account's SID, and within two lines the auth token.
    around(
      ACCOUNT,
      /AC[0-9a-f]{32}[^\n]{0,60}\n?[^\n]{0,60}?(?:auth|AUTH|Auth|token|TOKEN|Token)[^\n]{0,20}?(?<![0-9a-f])([0-9a-f]{32})(?![0-9a-f])/dg,
      { after: 220, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'send messages and place calls on your bill, and read the numbers and texts of your customers',
  rotate: 'Delete the API key, or roll the auth token, at console.twilio.com → Account → API keys & tokens.',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  sample: (random) => `SK${random.text(HEX, 32)}`,
};
