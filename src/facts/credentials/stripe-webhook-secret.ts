import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** What signs events. The prefix is also that of Svix, and so of Clerk's and Resend's webhooks. */
export const stripeWebhookSecret: Provider = {
  id: 'stripe-webhook-secret',
  name: 'Webhook signing secret',
  variable: 'STRIPE_WEBHOOK_SECRET',
  formats: [token(['whsec_'], 'whsec_[0-9A-Za-z+/]{32,64}={0,2}')],
  severity: 'blocker',
  opens: 'send your app events that look genuine: payments that nobody made, accounts that nobody opened',
  rotate:
    'Roll it in the Stripe dashboard → Developers → Webhooks → the endpoint → Signing secret (other senders have it where the endpoint is set up).',
  docs: 'https://docs.stripe.com/webhooks#roll-endpoint-secrets',
  sample: (random) => `whsec_${random.text(BASE62, 32)}`,
};
