/** Keys of services that come in pairs and in two worlds: one that moves money, and one to try things out in. */

export interface KeyMode {
  /** `Stripe` */
  service: string;
  mode: 'test' | 'live';
  /** `publishable` keys are made for web pages; `account` says which account, and is no secret by itself. */
  part: 'secret' | 'publishable';
  /** What such keys begin with, or another sign of the format that may be shown: `sk_test_`. */
  sign: string;
  /** Completes "In production …". */
  effect: string;
}

interface Kind extends KeyMode {
  pattern: RegExp;
  /** The format is another service's too: only where the name has this word. */
  named?: RegExp;
}

const PAYS = 'no customer can pay: test keys take test cards only, and money never moves';
const CAPTCHA = 'every visitor passes, robots too: this key is printed in the documentation to be tried with';

const both = (
  service: string,
  part: KeyMode['part'],
  test: string,
  live: string,
  extra: { named?: RegExp; effect?: string } = {},
): Kind[] =>
  [test, live].map((sign, index) => ({
    service,
    part,
    mode: index === 0 ? 'test' : 'live',
    sign,
    pattern: new RegExp(`^${sign.replace(/[$.]/g, '\\$&')}[\\w$.+/=-]{6,}$`),
    effect: extra.effect ?? PAYS,
    ...(extra.named === undefined ? {} : { named: extra.named }),
  }));

const CLERK = { named: /CLERK/, effect: 'nobody of your users can sign in: the test instance has users of its own' };
const PAYSTACK = { named: /PAYSTACK/ };

/** The first that fits counts. */
const KINDS: readonly Kind[] = [
  // https://clerk.com/docs/guides/development/managing-environments
  ...both('Clerk', 'secret', 'sk_test_', 'sk_live_', CLERK),
  ...both('Clerk', 'publishable', 'pk_test_', 'pk_live_', CLERK),
  // https://paystack.com/docs/api/authentication/
  ...both('Paystack', 'secret', 'sk_test_', 'sk_live_', PAYSTACK),
  ...both('Paystack', 'publishable', 'pk_test_', 'pk_live_', PAYSTACK),
  // https://docs.stripe.com/keys
  ...both('Stripe', 'secret', 'sk_test_', 'sk_live_'),
  ...both('Stripe', 'secret', 'rk_test_', 'rk_live_'),
  ...both('Stripe', 'publishable', 'pk_test_', 'pk_live_'),
  // https://razorpay.com/docs/api/authentication/
  ...both('Razorpay', 'publishable', 'rzp_test_', 'rzp_live_'),
  // https://developer.paddle.com/api-reference/about/api-keys
  ...both('Paddle', 'secret', 'pdl_sdbx_apikey_', 'pdl_live_apikey_'),
  // https://developer.paddle.com/paddlejs/client-side-tokens
  ...both('Paddle', 'publishable', 'test_', 'live_', { named: /PADDLE/ }),
  // https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials
  ...both('Braintree', 'secret', 'access_token$sandbox$', 'access_token$production$'),
  // https://developer.squareup.com/docs/build-basics/access-tokens
  ...both('Square', 'publishable', 'sandbox-sq0idb-', 'sq0idp-'),
  // https://developer.flutterwave.com/v3.0/docs/authentication
  ...both('Flutterwave', 'secret', 'FLWSECK_TEST-', 'FLWSECK-'),
  ...both('Flutterwave', 'publishable', 'FLWPUBK_TEST-', 'FLWPUBK-'),
  // https://docs.midtrans.com/reference/authorization
  ...both('Midtrans', 'secret', 'SB-Mid-server-', 'Mid-server-'),
  ...both('Midtrans', 'publishable', 'SB-Mid-client-', 'Mid-client-'),
  // https://docs.mollie.com/reference/authentication
  ...both('Mollie', 'secret', 'test_', 'live_', { named: /MOLLIE/ }),
  // https://docs.xendit.co/docs/api-keys
  ...both('Xendit', 'publishable', 'xnd_public_development_', 'xnd_public_production_'),
  ...both('Xendit', 'secret', 'xnd_development_', 'xnd_production_'),
  // https://docs.asaas.com/docs/chaves-de-api
  ...both('Asaas', 'secret', '$aact_hmlg_', '$aact_prod_'),
  // https://plaid.com/docs/quickstart/glossary/
  ...both('Plaid', 'secret', 'access-sandbox-', 'access-production-', {
    effect: 'no bank account of a customer can be read: the sandbox has made-up banks',
  }),
  // https://docs.goshippo.com/docs/guides_general/authentication/
  ...both('Shippo', 'secret', 'shippo_test_', 'shippo_live_', { effect: 'labels are printed that no carrier accepts' }),
  // https://docs.easypost.com/docs/authentication
  ...both('EasyPost', 'secret', 'EZTK', 'EZAK', { effect: 'labels are printed that no carrier accepts' }),
  // https://docs.lob.com/#tag/Authentication
  ...both('Lob', 'secret', 'test_', 'live_', { named: /(?:^|_)LOB_/, effect: 'no letter is ever sent' }),
  // https://duffel.com/docs/api/overview/test-mode
  ...both('Duffel', 'secret', 'duffel_test_', 'duffel_live_', { effect: 'no flight is ever booked' }),
  // https://docs.withpersona.com/environments
  ...both('Persona', 'secret', 'persona_sandbox_', 'persona_production_', { effect: 'nobody is really verified' }),
  // https://www.checkout.com/docs/developer-resources/testing
  ...['sk_sbox_', 'pk_sbox_'].map(
    (sign): Kind => ({
      service: 'Checkout.com',
      part: sign.startsWith('sk') ? 'secret' : 'publishable',
      mode: 'test',
      sign,
      pattern: new RegExp(`^${sign}[\\w*#$=]{10,}$`),
      effect: PAYS,
    }),
  ),
  // https://developers.cloudflare.com/turnstile/troubleshooting/testing/
  {
    service: 'Cloudflare Turnstile',
    part: 'secret',
    mode: 'test',
    sign: '1x0000…',
    pattern: /^[123]x0{20}(?:0{11})?[AB][ABF]$/,
    effect: CAPTCHA,
  },
  // https://developers.google.com/recaptcha/docs/faq#id-like-to-run-automated-tests-with-recaptcha.-what-should-i-do
  {
    service: 'reCAPTCHA',
    part: 'secret',
    mode: 'test',
    sign: '6LeIxAcTAAAAA…',
    pattern: /^6LeIxAcTAAAAA[JG][\w-]{26}$/,
    effect: CAPTCHA,
  },
  // https://docs.hcaptcha.com/#integration-testing-test-keys
  {
    service: 'hCaptcha',
    part: 'secret',
    mode: 'test',
    sign: '10000000-ffff…',
    pattern: /^(?:[123]0000000-ffff-ffff-ffff-0{11}[123]|0x0{40})$/,
    effect: CAPTCHA,
  },
];

/** The key that a value is, where its world can be seen in it. `name` decides between services of one format. */
export const keyModeOf = (name: string, value: string): KeyMode | undefined =>
  ANY.test(value)
    ? KINDS.find(({ pattern, named }) => pattern.test(value) && (named === undefined || named.test(name.toUpperCase())))
    : undefined;

/** A quick no: most values are no key. */
const ANY = new RegExp(KINDS.map(({ pattern }) => `(?:${pattern.source})`).join('|'));

/** Hosts that services try things out on: https://developer.paypal.com/api/rest/requests/ and such. */
const SANDBOX_HOSTS =
  /(?:^|\.)(?:sandbox\.paypal\.com|squareupsandbox\.com|sandbox\.plaid\.com|sandbox\.braintreegateway\.com|sandbox-api\.paddle\.com|sandbox\.checkout\.com|sandbox\.midtrans\.com|test\.adyen\.com|test\.salesforce\.com|sandbox\.push\.apple\.com|sandbox\.itunes\.apple\.com)$|-test\.adyen\.com$/;

export const isSandboxHost = (host: string): boolean => SANDBOX_HOSTS.test(host);

/** Variables that choose the world of a service. Group 1 is the service. */
export const MODE_VARIABLE =
  /^(?:[A-Z]+_PUBLIC_|VITE_)?(PLAID|PAYPAL|BRAINTREE|SQUARE|PADDLE|ADYEN|CASHFREE|MIDTRANS|RAZORPAY|STRIPE)_(?:ENV|ENVIRONMENT|MODE)$/;
