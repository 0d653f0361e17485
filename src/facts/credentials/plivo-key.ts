import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The auth token, and the auth id of the account (`MA…`), which opens nothing alone. */
export const plivoKey: Provider = {
  id: 'plivo-key',
  name: 'Plivo auth token',
  variable: 'PLIVO_AUTH_TOKEN',
  formats: [assigned(['plivo'], '[\\w-]{40}'), assigned(['plivo'], '[MS]A[0-9A-Z]{18}')],
  severity: 'high',
  opens: 'send messages and place calls on your bill, and read the numbers and texts of your customers',
  rotate: 'Reset the auth token on the overview page of console.plivo.com.',
  docs: 'https://support.plivo.com/hc/en-us/articles/360041731231-How-can-I-change-my-Auth-ID-or-Auth-Token',
  severityOf: (secret) => (/^[MS]A[0-9A-Z]{18}$/.test(secret) ? 'low' : undefined),
  sample: (random) => `${random.text(BASE62, 39)}4`,
  sources: ['https://docs.n8n.io/integrations/builtin/credentials/plivo.md'],
};
