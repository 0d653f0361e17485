/** What the name of a variable says of its value. */
import { stageOf } from '../../core/environment.ts';
import { clientToolOf } from '../../facts/client-variables.ts';

/** Settings around a credential, not the credential. */
const ABOUT =
  /(?:EXPIR(?:Y|E|ES|ATION)(?:_(?:IN|AT|TIME|DAYS|HOURS|MINUTES|SECONDS))?|TTL|LIFETIME|DURATION|TIMEOUT|MAX_?AGE|AGE|LENGTH|MIN|MAX|SIZE|LIMIT|COUNT|ROUNDS|ENABLED|DISABLED|REQUIRED|ALGO(?:RITHM)?|ISSUER|AUDIENCE|HEADER|PREFIX|SUFFIX|TYPE|REGEX|POLICY|NAME|ID|IDS|URL|URI|ENDPOINT|PATH|FILE|DIR|HOST|PORT|REGION|VERSION|MODE|PROVIDER|MINUTES|SECONDS|DAYS|HOURS|SCOPES?)$/;

const CREDENTIAL =
  /SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|PRIVATE_?KEY|API_?KEY|CREDENTIAL|DATABASE_URL|DSN$|_PWD$|_PASS$|_KEY$/;

const CONNECTION = /(?:DATABASE|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|AMQP|RABBITMQ|DB)_UR[IL]$|DSN$/;

/** Made to be seen, or no key of a lock. */
const OPEN =
  /(?:PUBLIC|PUBLISHABLE|ANON|SITE|CACHE|PRIMARY|SORT|PARTITION|FOREIGN|HOT|IDEMPOTENCY|STORAGE|OBJECT|ROUTING)_?KEY$|VAPID_PUBLIC|MAX_(?:\w+_)?TOKENS?$|TOKENS$|RECAPTCHA_KEY$/;

/** Names that hold credentials by custom. */
export function looksSecret(name: string): boolean {
  const upper = name.toUpperCase();
  if (clientToolOf(upper) !== undefined || OPEN.test(upper)) return false;
  if (CONNECTION.test(upper)) return true;
  return CREDENTIAL.test(upper) && !ABOUT.test(upper);
}

/** Secrets that a project makes by itself, to sign or encrypt with. A provider's key has the length its provider gave it. */
const OWN =
  /^(?:[A-Z]+_)?(?:(?:JWT|SESSION|COOKIE|AUTH|NEXT_?AUTH|BETTER_AUTH|CSRF|XSRF|TOKEN|SIGNING|SIGNATURE|ENCRYPTION|ENCRYPT|CRYPTO|HASH|HASHING|CRON|STATE|PREVIEW|DRAFT|REVALIDATE|REVALIDATION|INTERNAL|INTERNAL_API|IRON_SESSION|PAYLOAD|ADMIN_JWT|API_TOKEN|TRANSFER_TOKEN|DJANGO|FLASK|SUPERSET|RAILS|MAGIC_LINK|INVITE|UNSUBSCRIBE|WEBHOOK_SIGNING|HMAC)_(?:SECRET|SECRET_KEY|KEY|SALT)|(?:JWT_)?(?:ACCESS|REFRESH)(?:_TOKEN)?_SECRET|SECRET_KEY_BASE|MASTER_KEY|HASURA_GRAPHQL_ADMIN_SECRET|AIRFLOW__WEBSERVER__SECRET_KEY)$|^(?:(?:APP|APPLICATION)_(?:SECRET|KEY|SECRET_KEY)|SECRET|SECRET_KEY|MY_SECRET|PEPPER|SALT)$/;
/** Of a provider: `TWITTER_ACCESS_TOKEN_SECRET`. */
const NOT_OWN =
  /(?:CLIENT|CONSUMER|CUSTOMER|API|SERVICE|STRIPE|CLERK|S3|AWS|R2|MINIO|RECAPTCHA|TURNSTILE|HCAPTCHA|PUSHER|PADDLE|SQUARE|PAYSTACK|RAZORPAY|TWITCH|GITHUB|GITLAB|GOOGLE|FACEBOOK|APPLE|DISCORD|SLACK|TWITTER|X|AUTH0|WORKOS|CLOUDINARY|PLAID|PAYPAL|LINKEDIN|TWILIO|ZOOM|SPOTIFY|TUMBLR|FLICKR|DROPBOX|SHOPIFY|HUBSPOT|INTERCOM|MIXPANEL|VONAGE|NEXMO)_(?:APP_|ACCESS_|TOKEN_|AUTH_|OAUTH_|SIGNING_|WEBHOOK_)*(?:SECRET|SECRET_KEY|KEY|TOKEN)$/;

export const isOwnSecret = (name: string): boolean => {
  const upper = name.toUpperCase();
  return OWN.test(upper) && !NOT_OWN.test(upper);
};

/** A password that a person chose, of a database or a user. */
export const isPassword = (name: string): boolean =>
  /(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE)$/.test(name.toUpperCase()) && looksSecret(name);

const PUBLIC_URL =
  /^(?:(?:[A-Z0-9]+_)?(?:APP|SITE|WEB|WEBAPP|WEBSITE|FRONTEND|FRONT_END|CLIENT|PUBLIC|EXTERNAL|HOMEPAGE|DASHBOARD|CANONICAL|LANDING|MARKETING|ROOT)_(?:BASE_)?UR[IL]|BASE_UR[IL]|NEXTAUTH_URL|AUTH_URL|BETTER_AUTH_URL|HOMEPAGE|ORIGIN|SITE)$|(?:^|_)(?:CALLBACK|REDIRECT|RETURN|SUCCESS|CANCEL|WEBHOOK|LOGOUT|POST_LOGIN|CONFIRM|INVITE)(?:_?UR[IL]S?|_ENDPOINT)?$|(?:CALLBACK|REDIRECT|RETURN|SUCCESS|CANCEL|WEBHOOK)_UR[IL]S?(?:_|$)|(?:^|_)(?:PUBLIC|EXTERNAL)_(?:\w+_)?UR[IL]$|_ORIGIN$/;

/** The address is for people outside: a browser opens it, or another company calls it. */
export function isPublicUrlName(name: string): boolean {
  const upper = name.toUpperCase();
  if (/INTERNAL|PRIVATE|LOCAL|PROXY|ISSUER|AUDIENCE|NAMESPACE|ENTITY/.test(upper)) return false;
  return clientToolOf(upper) !== undefined || PUBLIC_URL.test(upper);
}

/** Where a server listens, or an agent beside it that is meant to be on the same machine. */
export const isOnSameMachine = (name: string): boolean =>
  /(?:^|_)(?:LISTEN(?:_\w+)?|BIND(?:_\w+)?|(?:HTTP_|SERVER_|GRPC_)?ADDR(?:ESS)?|INTERFACE|(?:HTTPS?|WS|GRPC|TCP|UDP)_HOST)$|^(?:HOST|HOSTNAME|IP|SERVER_HOST|VITE_HOST|NUXT_HOST|NITRO_HOST|UVICORN_HOST|FLASK_RUN_HOST|GRADIO_SERVER_NAME)$|OTEL|OTLP|STATSD|DD_|DATADOG|JAEGER|ZIPKIN|COLLECTOR|_AGENT|NO_PROXY|SIDECAR|DAPR|PROMETHEUS|METRICS|HEALTH|SOCKET|TRUSTED_PROX|PROXY_?IPS/.test(
    name.toUpperCase(),
  );

const SERVICES =
  'TEMPORAL|VAULT|CONSUL|NOMAD|REDIS|VALKEY|DB|DATABASE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|MONGO(?:DB)?|KAFKA|NATS|RABBITMQ|AMQP|ELASTIC\\w*|OPENSEARCH|CLICKHOUSE|CASSANDRA|SCYLLA|ETCD|MEMCACHED?|ZOOKEEPER|TYPESENSE|MEILI\\w*|SMTP|MAIL';
const SERVICE_ADDRESS = new RegExp(`(?:^|_)(?:${SERVICES})_(?:HTTP_|SERVER_|GRPC_)?ADDR(?:ESS)?(?:ES)?$`);
const OF_DATABASE = new RegExp(`(?:^|_)(?:${SERVICES})_\\w*HOST(?:NAME)?$|^PGHOST$`);

/** An address that ends as those do at which a program listens, and is of a service that it goes to: `VAULT_ADDR`. */
export const isServiceAddress = (name: string): boolean => SERVICE_ADDRESS.test(name.toUpperCase());

/** The host of a service that the program goes to, and not where it listens itself. */
export const isOfDatabase = (name: string): boolean => OF_DATABASE.test(name.toUpperCase());

/** Whose pages may call, or which names the server answers to. */
export const isOriginList = (name: string): boolean =>
  /CORS|(?:ALLOW(?:ED)?|TRUSTED|PERMITTED)_?(?:\w+_)?(?:ORIGINS?|HOSTS?|DOMAINS?)$|(?:^|_)ORIGINS$|CSRF_TRUSTED/.test(
    name.toUpperCase(),
  );

/** A value for tests, wherever it is set: `DB_TEST_PASSWORD`. */
export const isForTests = (name: string): boolean =>
  /(?:^|_)(?:TEST|TESTS|E2E|DEV|DEVELOPMENT|LOCAL)(?:_|$)/.test(name.toUpperCase());

/** The name itself says for which environment the value is: `STAGING_API_URL`, `STRIPE_TEST_SECRET_KEY`. */
export const namesAStage = (name: string): boolean =>
  stageOf(name.replace(clientToolOf(name)?.prefix ?? '', '')) !== undefined;

/** A switch that is on. */
export const isOn = (value: string): boolean => /^(?:true|1|yes|y|on|t|enabled?)$/i.test(value.trim());

/** A switch that is off. */
export const isOff = (value: string): boolean => /^(?:false|0|no|n|off|f|disabled?|none)$/i.test(value.trim());
