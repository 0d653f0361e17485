import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

/** The partner secret, and the app key that goes with it. */
export const finicityKey: Provider = {
  id: 'finicity-key',
  name: 'Finicity (Mastercard Open Finance) credential',
  variable: 'FINICITY_PARTNER_SECRET',
  formats: [assigned(['finicity'], '[0-9a-f]{32}|[0-9A-Za-z]{20}')],
  severity: 'high',
  opens: 'read the bank accounts that your customers have linked (partner id, secret and app key are needed together)',
  rotate: 'Make a new partner secret or app key in your project at developer.mastercard.com.',
  docs: 'https://developer.mastercard.com/open-finance-us/documentation/onboarding/',
  // The app key alone opens nothing.
  severityOf: (secret) => (secret.length === 32 ? 'medium' : undefined),
  sample: (random) => random.text(BASE36, 20),
};
