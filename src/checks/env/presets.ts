/** What `preset:` of launch-ready.yml means: the format of a provider's credential, and where a new one comes from. */
import type { Preset } from '../../config/sections/env.ts';
import { providers } from '../../facts/credentials/index.ts';
import { parseJwt } from '../../facts/credentials/shared/parse.ts';

export interface PresetFacts {
  /** Ends the sentence "is not …": `a Stripe secret key`. */
  what: string;
  /** How one looks, in words that may be shown: `begins with \`sk_live_\``. */
  looks: string;
  accepts(value: string): boolean;
  /** Page on it. */
  docs: string;
  /** Where and how to replace it (Markdown). */
  rotate: string;
}

/** `provider` is an id of `src/facts/credentials`: what is known there of pages is taken from there. */
const like = (
  what: string,
  looks: string,
  accepts: RegExp | ((value: string) => boolean),
  provider: string,
  own: { docs?: string; rotate?: string } = {},
): PresetFacts => {
  const known = providers.find(({ id }) => id === provider);
  return {
    what,
    looks,
    accepts: typeof accepts === 'function' ? accepts : (value) => accepts.test(value),
    docs: own.docs ?? known?.docs ?? '',
    rotate: own.rotate ?? known?.rotate ?? '',
  };
};

const roleOf = (value: string): unknown => (value.length < 4_000 ? parseJwt(value)?.claims['role'] : undefined);

const STRIPE_DASHBOARD = 'It is at dashboard.stripe.com → Developers → API keys, one for test mode and one for live.';
const CLERK_DASHBOARD = 'It is at dashboard.clerk.com → API keys, one for each instance.';

/** Looked up when asked: nothing is searched on import. */
export const presetOf = (preset: Preset): PresetFacts => PRESET_FACTS[preset]();

const PRESET_FACTS: Readonly<Record<Preset, () => PresetFacts>> = {
  'anthropic-api-key': () =>
    like('an Anthropic API key', 'begins with `sk-ant-`', /^sk-ant-[\w-]{20,}$/, 'anthropic-key'),
  'aws-access-key-id': () =>
    like(
      'an AWS access key id',
      'begins with `AKIA` or `ASIA` and has 20 characters',
      /^A(?:KIA|SIA)[A-Z0-9]{16}$/,
      'aws-access-key',
    ),
  'aws-secret-access-key': () =>
    like('an AWS secret access key', 'has 40 characters', /^[0-9A-Za-z/+]{40}$/, 'aws-access-key'),
  'clerk-publishable-key': () =>
    like(
      'a Clerk publishable key',
      'begins with `pk_live_` or `pk_test_`',
      /^pk_(?:live|test)_[\w+/=-]{10,}\$?$/,
      'stripe-key',
      {
        docs: 'https://clerk.com/docs/guides/development/managing-environments',
        rotate: CLERK_DASHBOARD,
      },
    ),
  'clerk-secret-key': () =>
    like('a Clerk secret key', 'begins with `sk_live_` or `sk_test_`', /^sk_(?:live|test)_\w{20,}$/, 'stripe-key', {
      docs: 'https://clerk.com/docs/guides/development/managing-environments',
      rotate: CLERK_DASHBOARD,
    }),
  'github-token': () =>
    like(
      'a GitHub token',
      'begins with `ghp_`, `github_pat_`, `ghs_` or `gho_`',
      /^(?:gh[pousr]_\w{36,}|github_pat_\w{50,})/,
      'github-token',
    ),
  'google-client-secret': () =>
    like(
      'a Google OAuth client secret',
      'begins with `GOCSPX-`',
      /^(?:GOCSPX-[\w-]{20,}|[\w-]{24})$/,
      'google-oauth-secret',
    ),
  'laravel-app-key': () =>
    like(
      'a Laravel application key',
      'begins with `base64:` and has 32 bytes',
      /^base64:[0-9A-Za-z+/]{43}=$/,
      'laravel-key',
    ),
  'mailgun-api-key': () =>
    like(
      'a Mailgun API key',
      'begins with `key-`, or has three parts of hexadecimal digits',
      /^(?:key-[0-9a-z]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})$/,
      'mailgun-key',
    ),
  'openai-api-key': () => like('an OpenAI API key', 'begins with `sk-`', /^sk-(?!ant-)[\w-]{20,}$/, 'openai-key'),
  'paddle-api-key': () =>
    like(
      'a Paddle API key',
      'begins with `pdl_live_apikey_` or `pdl_sdbx_apikey_`',
      /^pdl_(?:live|sdbx)_apikey_\w{40,}$/,
      'paddle-key',
    ),
  'posthog-project-key': () =>
    like('a PostHog project key', 'begins with `phc_`', /^phc_[\w-]{30,60}$/, 'posthog-key', {
      docs: 'https://posthog.com/docs/api',
      rotate: 'It is at posthog.com → Project settings.',
    }),
  'postmark-token': () =>
    like('a Postmark token', 'is a UUID', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'postmark-token'),
  'razorpay-key-id': () =>
    like('a Razorpay key id', 'begins with `rzp_live_` or `rzp_test_`', /^rzp_(?:live|test)_\w{10,}$/, 'razorpay-key', {
      docs: 'https://razorpay.com/docs/api/authentication/',
      rotate: 'Regenerate the pair at dashboard.razorpay.com → Account & Settings → API keys.',
    }),
  'resend-api-key': () => like('a Resend API key', 'begins with `re_`', /^re_\w{16,}$/, 'resend-key'),
  'sendgrid-api-key': () =>
    like('a SendGrid API key', 'begins with `SG.` and has three parts', /^SG\.[\w-]{16,}\.[\w-]{30,}$/, 'sendgrid-key'),
  'sentry-auth-token': () =>
    like(
      'a Sentry auth token',
      'begins with `sntrys_` or `sntryu_`',
      /^(?:sntry[su]_.{30,}|[0-9a-f]{64})$/,
      'sentry-token',
    ),
  'sentry-dsn': () =>
    like(
      'a Sentry DSN',
      'is an address with a key and the number of a project',
      /^https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]+(?::\d+)?\/(?:[\w-]+\/)*\d+$/,
      'sentry-token',
      {
        docs: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        rotate: 'It is at sentry.io → the project → Settings → Client Keys (DSN).',
      },
    ),
  'slack-token': () =>
    like(
      'a Slack token',
      'begins with `xoxb-`, `xoxp-` or `xapp-`',
      /^xo(?:x[a-z]|xe\.xox[bp])-[\w-]{10,}$|^xapp-[\w-]{20,}$/,
      'slack-token',
    ),
  'slack-webhook-url': () =>
    like(
      'the URL of a Slack webhook',
      'begins with `https://hooks.slack.com/`',
      /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/\S{10,}$/,
      'slack-webhook',
    ),
  'stripe-publishable-key': () =>
    like(
      'a Stripe publishable key',
      'begins with `pk_live_` or `pk_test_`',
      /^pk_(?:live|test)_\w{20,}$/,
      'stripe-key',
      { rotate: STRIPE_DASHBOARD },
    ),
  'stripe-restricted-key': () =>
    like(
      'a Stripe restricted key',
      'begins with `rk_live_` or `rk_test_`',
      /^rk_(?:live|test)_\w{20,}$/,
      'stripe-key',
      { rotate: STRIPE_DASHBOARD },
    ),
  'stripe-secret-key': () =>
    like(
      'a Stripe secret key',
      'begins with `sk_live_` or `sk_test_` (restricted: `rk_…`)',
      /^[sr]k_(?:live|test)_\w{20,}$/,
      'stripe-key',
      { rotate: STRIPE_DASHBOARD },
    ),
  'stripe-webhook-secret': () =>
    like('a webhook signing secret', 'begins with `whsec_`', /^whsec_[\w+/]{24,}={0,2}$/, 'stripe-webhook-secret'),
  'supabase-anon-key': () =>
    like(
      'a Supabase publishable or anon key',
      'begins with `sb_publishable_`, or is a JSON Web Token with the role `anon`',
      (value) => /^sb_publishable_[\w-]{20,}$/.test(value) || roleOf(value) === 'anon',
      'supabase-key',
    ),
  'supabase-secret-key': () =>
    like('a Supabase secret key', 'begins with `sb_secret_`', /^sb_secret_[\w-]{20,}$/, 'supabase-key'),
  'supabase-service-role-key': () =>
    like(
      'a Supabase service-role key',
      'is a JSON Web Token with the role `service_role`, or begins with `sb_secret_`',
      (value) => /^sb_secret_[\w-]{20,}$/.test(value) || roleOf(value) === 'service_role',
      'supabase-key',
    ),
  'twilio-account-sid': () =>
    like('a Twilio account SID', 'begins with `AC` and has 34 characters', /^AC[0-9a-f]{32}$/i, 'twilio-key', {
      docs: 'https://help.twilio.com/articles/14726256820123',
      rotate: 'It is at console.twilio.com → Account info.',
    }),
  'twilio-auth-token': () => like('a Twilio auth token', 'has 32 hexadecimal digits', /^[0-9a-f]{32}$/i, 'twilio-key'),
  'vercel-token': () =>
    like(
      'a Vercel token',
      'begins with `vcp_`, or has 24 characters',
      /^(?:vc[aikpr]_\w{40,}|[0-9A-Za-z]{24})$/,
      'vercel-token',
    ),
};
