/** Keys that come in two kinds, which a value shows by its format and a variable by its name: one to hide, one to show. */

type Side = 'secret' | 'public';

interface Half {
  /** Ends "It is …": `a publishable key`. */
  what: string;
  /** How such a key looks, in words that may be shown. */
  looks: string;
  /** Nothing else looks so. */
  is: RegExp;
  /** Names of variables that are for it. */
  named: RegExp;
}

interface Pair {
  /** `Stripe`; empty where it is of no service. */
  service: string;
  /** Names of the service's variables; without it the halves' names are enough. */
  of?: RegExp;
  docs: string;
  secret: Half;
  public: Half;
  /** Neither is to be seen; they are for two things. */
  areSecret?: true;
}

/** A key that stands where the other one of its pair belongs. */
export interface WrongSide {
  service: string;
  docs: string;
  /** What the name asks for. */
  wanted: Side;
  /** What the value is. */
  is: Pick<Half, 'what' | 'looks'>;
  /** What it should be. */
  belongs: Pick<Half, 'what' | 'looks'>;
}

const SECRET = /(?:^|_)(?:SECRET|SK)(?:_|$)|SECRET_?KEY/;
const OPEN = /(?:^|_)(?:PUBLISHABLE|PUBLIC|PK)(?:_|$)|(?:PUBLISHABLE|PUBLIC)_?KEY/;
const SIGNING = /(?:WEBHOOK|ENDPOINT|SIGNING|HOOK)_(?:\w{1,60}_)?SECRET/;

/** Several services write `sk_live_…` and `pk_live_…`. */
const likeStripe = (service: string, of: RegExp, docs: string): Pair => ({
  service,
  of,
  docs,
  secret: {
    what: 'a secret key',
    looks: 'begins with `sk_` or `rk_`',
    is: /^[rs]k_(?:live|test|prod|dev)_[\w+/=-]{10,}\$?$/,
    named: SECRET,
  },
  public: {
    what: 'a publishable key',
    looks: 'begins with `pk_`',
    is: /^pk_(?:live|test|prod|dev)_[\w+/=-]{10,}\$?$/,
    named: OPEN,
  },
});

const half = (what: string, looks: string, is: RegExp, named: RegExp): Half => ({ what, looks, is, named });

/** The first that fits counts. */
const PAIRS: readonly Pair[] = [
  {
    service: 'AWS',
    // Others that speak S3 have keys of other lengths.
    of: /AWS/,
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    areSecret: true,
    secret: half(
      'a secret access key',
      'has 40 characters',
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/,
      /SECRET_?(?:ACCESS_?)?KEY/,
    ),
    public: half('an access key id', 'begins with `AKIA`', /^A[KS]IA[A-Z2-7]{16}$/, /ACCESS_?KEY_?ID/),
  },
  likeStripe('Clerk', /CLERK/, 'https://clerk.com/docs/guides/development/managing-environments'),
  likeStripe('Paystack', /PAYSTACK/, 'https://paystack.com/docs/api/authentication/'),
  likeStripe('Liveblocks', /LIVEBLOCKS/, 'https://liveblocks.io/docs/api-reference/authentication'),
  {
    service: 'Stripe',
    of: /STRIPE/,
    docs: 'https://docs.stripe.com/webhooks/signature',
    areSecret: true,
    secret: half('a signing secret of a webhook', 'begins with `whsec_`', /^whsec_[\w+/=]{16,}$/, SIGNING),
    public: half(
      'an API key',
      'begins with `sk_`, `rk_` or `pk_`',
      /^[prs]k_(?:live|test)_\w{10,}$/,
      new RegExp(`^(?!.*(?:${SIGNING.source})).*(?:SECRET|API)_KEY$`),
    ),
  },
  likeStripe('Stripe', /STRIPE/, 'https://docs.stripe.com/keys'),
  {
    service: 'Razorpay',
    of: /RAZORPAY|(?:^|_)RZP(?:_|$)/,
    docs: 'https://razorpay.com/docs/api/authentication/',
    secret: half('a key secret', 'has no beginning of its own', /^(?!)/, SECRET),
    public: half('a key id', 'begins with `rzp_`', /^rzp_(?:live|test)_\w{8,}$/, /(?:^|_)KEY_ID$/),
  },
  {
    service: 'Flutterwave',
    of: /FLUTTERWAVE|(?:^|_)(?:FLW|RAVE)(?:_|$)/,
    docs: 'https://developer.flutterwave.com/v3.0/docs/authentication',
    // Its `SECRET_HASH` is a text of one's own.
    secret: half(
      'a secret key',
      'begins with `FLWSECK`',
      /^FLWSECK(?:_TEST)?-[\w-]{8,}$/,
      /SECRET(?:_?KEY)?$|SECRET_KEY/,
    ),
    public: half('a public key', 'begins with `FLWPUBK`', /^FLWPUBK(?:_TEST)?-[\w-]{8,}$/, OPEN),
  },
  {
    service: 'Midtrans',
    of: /MIDTRANS/,
    docs: 'https://docs.midtrans.com/reference/authorization',
    secret: half('a server key', 'begins with `Mid-server-`', /^(?:SB-)?Mid-server-[\w-]{8,}$/, /SERVER_?KEY/),
    public: half('a client key', 'begins with `Mid-client-`', /^(?:SB-)?Mid-client-[\w-]{8,}$/, /CLIENT_?KEY/),
  },
  {
    service: 'Xendit',
    of: /XENDIT/,
    docs: 'https://docs.xendit.co/docs/api-keys',
    secret: half(
      'a secret key',
      'begins with `xnd_production_` or `xnd_development_`',
      /^xnd_(?:development|production)_\w{8,}$/,
      SECRET,
    ),
    public: half('a public key', 'begins with `xnd_public_`', /^xnd_public_(?:development|production)_\w{8,}$/, OPEN),
  },
  {
    service: 'Paddle',
    of: /PADDLE/,
    docs: 'https://developer.paddle.com/paddlejs/client-side-tokens',
    secret: half('an API key', 'begins with `pdl_`', /^pdl_(?:live|sdbx)_apikey_\w{8,}$/, /API_?KEY|SECRET_?KEY/),
    public: half(
      'a client-side token',
      'begins with `live_` or `test_`',
      /^(?:live|test)_\w{16,}$/,
      /CLIENT_(?:SIDE_)?(?:TOKEN|KEY)|(?:^|_)(?:PUBLIC|PUBLISHABLE)_/,
    ),
  },
  {
    service: 'Square',
    of: /SQUARE/,
    docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    secret: half(
      'an access token or application secret',
      'begins with `EAAA` or `sq0csp-`',
      /^(?:EAAA[\w-]{40,}|(?:sandbox-)?sq0csp-[\w-]{8,})$/,
      /ACCESS_TOKEN|SECRET/,
    ),
    public: half(
      'an application id',
      'begins with `sq0idp-`',
      /^(?:sq0idp-|sandbox-sq0idb-)[\w-]{8,}$/,
      /APP(?:LICATION)?_ID/,
    ),
  },
  {
    service: 'Mapbox',
    of: /MAPBOX/,
    docs: 'https://docs.mapbox.com/accounts/guides/tokens/',
    secret: half('a secret token', 'begins with `sk.`', /^sk\.eyJ[\w-]{10,}\.[\w-]{10,}$/, SECRET),
    public: half('a public token', 'begins with `pk.`', /^pk\.eyJ[\w-]{10,}\.[\w-]{10,}$/, OPEN),
  },
  {
    service: 'PostHog',
    of: /POSTHOG/,
    docs: 'https://posthog.com/docs/api',
    secret: half('a personal API key', 'begins with `phx_`', /^phx_[\w-]{20,}$/, /PERSONAL/),
    public: half(
      'a project key',
      'begins with `phc_`',
      /^phc_[\w-]{20,}$/,
      /PROJECT_(?:API_)?(?:KEY|TOKEN)|PUBLIC_KEY/,
    ),
  },
  {
    service: 'web push',
    of: /VAPID/,
    docs: 'https://www.rfc-editor.org/rfc/rfc8292#section-3.2',
    // A number of 32 bytes, and an uncompressed point of P-256, whose first byte is 4.
    secret: half('a private key', 'has 43 characters', /^[\w+/-]{43}=?$/, /PRIVATE/),
    public: half('a public key', 'has 87 characters', /^B[A-P][\w+/-]{85}=?$/, /PUBLIC/),
  },
  {
    service: '',
    docs: 'https://www.rfc-editor.org/rfc/rfc7468',
    secret: half(
      'a private key',
      'begins with `-----BEGIN … PRIVATE KEY-----`',
      /^-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/,
      /(?:^|_)PRIVATE_?KEY(?:_PEM)?$/,
    ),
    public: half(
      'a public key or certificate',
      'begins with `-----BEGIN … PUBLIC KEY-----`, `-----BEGIN CERTIFICATE-----` or `ssh-…`',
      /^(?:-----BEGIN (?:RSA |EC |SSH2 )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----|(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) AAAA)(?!.*PRIVATE KEY)/s,
      /(?:^|_)PUBLIC_?KEY(?:_PEM)?$/,
    ),
  },
];

/** Supabase's older keys are JSON Web Tokens that say in `role` what they are. */
const SUPABASE: Pair = {
  service: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  of: /SUPABASE|SERVICE_ROLE|(?:^|_)ANON_KEY/,
  secret: half(
    'a secret or service-role key',
    'begins with `sb_secret_`, or has the role `service_role`',
    /^sb_secret_[\w-]{20,}$/,
    /SERVICE_?ROLE|SERVICE_KEY|SECRET_KEY|ADMIN_KEY/,
  ),
  public: half(
    'a publishable or anon key',
    'begins with `sb_publishable_`, or has the role `anon`',
    /^sb_publishable_[\w-]{20,}$/,
    /(?:^|_)(?:ANON|PUBLISHABLE)(?:_|$)|(?:ANON|PUBLISHABLE|PUBLIC)_?KEY/,
  ),
};

/** Longer than any key; a certificate with its chain may be longer than this and is known by its beginning. */
const LONGEST = 20_000;

/**
 * What is wrong with a key that stands in a variable for the other one of its pair; undefined where the name does not say
 * which it is for, says both, or the value is of no format that is known. `name` without the prefix of a build tool; `role` is
 * the claim of a value that is a JSON Web Token.
 */
export function wrongSideOf(name: string, value: string, role: unknown): WrongSide | undefined {
  const upper = name.toUpperCase();
  const text = value.trim().slice(0, LONGEST);
  for (const pair of [SUPABASE, ...PAIRS]) {
    if (pair.of !== undefined && !pair.of.test(upper)) continue;
    const isSecret = pair.secret.named.test(upper);
    if (isSecret === pair.public.named.test(upper)) continue;
    const [wanted, belongs, other] = isSecret
      ? (['secret', pair.secret, pair.public] as const)
      : (['public', pair.public, pair.secret] as const);
    const hasOtherRole = pair === SUPABASE && role === (isSecret ? 'anon' : 'service_role');
    if (!hasOtherRole && !other.is.test(text)) continue;
    const { service, docs } = pair;
    return { service, docs, wanted: pair.areSecret ? 'secret' : wanted, is: other, belongs };
  }
  return undefined;
}
