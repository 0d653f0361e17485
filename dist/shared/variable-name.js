import { n as stageOf } from "./environment.js";

//#region src/facts/client-variables.ts
const PREFIXES = [
	{
		prefix: "NEXT_PUBLIC_",
		tool: "Next.js"
	},
	{
		prefix: "VITE_",
		tool: "Vite"
	},
	{
		prefix: "REACT_APP_",
		tool: "Create React App"
	},
	{
		prefix: "NX_PUBLIC_",
		tool: "Nx"
	},
	{
		prefix: "NX_REACT_APP_",
		tool: "Nx"
	},
	{
		prefix: "EXPO_PUBLIC_",
		tool: "Expo"
	},
	{
		prefix: "NUXT_PUBLIC_",
		tool: "Nuxt"
	},
	{
		prefix: "GATSBY_",
		tool: "Gatsby"
	},
	{
		prefix: "GRIDSOME_",
		tool: "Gridsome"
	},
	{
		prefix: "VUE_APP_",
		tool: "Vue CLI"
	},
	{
		prefix: "NG_APP_",
		tool: "ngx-env"
	},
	{
		prefix: "STORYBOOK_",
		tool: "Storybook"
	},
	{
		prefix: "BUN_PUBLIC_",
		tool: "Bun"
	},
	{
		prefix: "PLASMO_PUBLIC_",
		tool: "Plasmo"
	},
	{
		prefix: "SANITY_STUDIO_",
		tool: "Sanity Studio"
	},
	{
		prefix: "PUBLIC_",
		tool: "SvelteKit, Astro or Rsbuild"
	}
];
const clientToolOf = (name) => PREFIXES.find(({ prefix }) => name.startsWith(prefix));

//#endregion
//#region src/checks/env/variable-name.ts
const ABOUT = /(?:EXPIR(?:Y|E|ES|ATION)(?:_(?:IN|AT|TIME|DAYS|HOURS|MINUTES|SECONDS))?|TTL|LIFETIME|DURATION|TIMEOUT|MAX_?AGE|AGE|LENGTH|MIN|MAX|SIZE|LIMIT|COUNT|ROUNDS|ENABLED|DISABLED|REQUIRED|ALGO(?:RITHM)?|ISSUER|AUDIENCE|HEADER|PREFIX|SUFFIX|TYPE|REGEX|POLICY|NAME|ID|IDS|URL|URI|ENDPOINT|PATH|FILE|DIR|HOST|PORT|REGION|VERSION|MODE|PROVIDER|MINUTES|SECONDS|DAYS|HOURS|SCOPES?)$/;
const CREDENTIAL = /SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|PRIVATE_?KEY|API_?KEY|CREDENTIAL|DATABASE_URL|DSN$|_PWD$|_PASS$|_KEY$/;
const CONNECTION = /(?:DATABASE|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|AMQP|RABBITMQ|DB)_UR[IL]$|DSN$/;
const OPEN = /(?:PUBLIC|PUBLISHABLE|ANON|SITE|CACHE|PRIMARY|SORT|PARTITION|FOREIGN|HOT|IDEMPOTENCY|STORAGE|OBJECT|ROUTING)_?KEY$|VAPID_PUBLIC|MAX_(?:\w+_)?TOKENS?$|TOKENS$|RECAPTCHA_KEY$/;
function looksSecret(name) {
	const upper = name.toUpperCase();
	if (clientToolOf(upper) !== void 0 || OPEN.test(upper)) return false;
	if (CONNECTION.test(upper)) return true;
	return CREDENTIAL.test(upper) && !ABOUT.test(upper);
}
const OWN = /^(?:[A-Z]+_)?(?:(?:JWT|SESSION|COOKIE|AUTH|NEXT_?AUTH|BETTER_AUTH|CSRF|XSRF|TOKEN|SIGNING|SIGNATURE|ENCRYPTION|ENCRYPT|CRYPTO|HASH|HASHING|CRON|STATE|PREVIEW|DRAFT|REVALIDATE|REVALIDATION|INTERNAL|INTERNAL_API|IRON_SESSION|PAYLOAD|ADMIN_JWT|API_TOKEN|TRANSFER_TOKEN|DJANGO|FLASK|SUPERSET|RAILS|MAGIC_LINK|INVITE|UNSUBSCRIBE|WEBHOOK_SIGNING|HMAC)_(?:SECRET|SECRET_KEY|KEY|SALT)|(?:JWT_)?(?:ACCESS|REFRESH)(?:_TOKEN)?_SECRET|SECRET_KEY_BASE|MASTER_KEY|HASURA_GRAPHQL_ADMIN_SECRET|AIRFLOW__WEBSERVER__SECRET_KEY)$|^(?:(?:APP|APPLICATION)_(?:SECRET|KEY|SECRET_KEY)|SECRET|SECRET_KEY|MY_SECRET|PEPPER|SALT)$/;
const NOT_OWN = /(?:CLIENT|CONSUMER|CUSTOMER|API|SERVICE|STRIPE|CLERK|S3|AWS|R2|MINIO|RECAPTCHA|TURNSTILE|HCAPTCHA|PUSHER|PADDLE|SQUARE|PAYSTACK|RAZORPAY|TWITCH|GITHUB|GITLAB|GOOGLE|FACEBOOK|APPLE|DISCORD|SLACK|TWITTER|X|AUTH0|WORKOS|CLOUDINARY|PLAID|PAYPAL|LINKEDIN|TWILIO|ZOOM|SPOTIFY|TUMBLR|FLICKR|DROPBOX|SHOPIFY|HUBSPOT|INTERCOM|MIXPANEL|VONAGE|NEXMO)_(?:APP_|ACCESS_|TOKEN_|AUTH_|OAUTH_|SIGNING_|WEBHOOK_)*(?:SECRET|SECRET_KEY|KEY|TOKEN)$/;
const isOwnSecret = (name) => {
	const upper = name.toUpperCase();
	return OWN.test(upper) && !NOT_OWN.test(upper);
};
const isPassword = (name) => /(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE)$/.test(name.toUpperCase()) && looksSecret(name);
const PUBLIC_URL = /^(?:(?:[A-Z0-9]+_)?(?:APP|SITE|WEB|WEBAPP|WEBSITE|FRONTEND|FRONT_END|CLIENT|PUBLIC|EXTERNAL|HOMEPAGE|DASHBOARD|CANONICAL|LANDING|MARKETING|ROOT)_(?:BASE_)?UR[IL]|BASE_UR[IL]|NEXTAUTH_URL|AUTH_URL|BETTER_AUTH_URL|HOMEPAGE|ORIGIN|SITE)$|(?:^|_)(?:CALLBACK|REDIRECT|RETURN|SUCCESS|CANCEL|WEBHOOK|LOGOUT|POST_LOGIN|CONFIRM|INVITE)(?:_?UR[IL]S?|_ENDPOINT)?$|(?:CALLBACK|REDIRECT|RETURN|SUCCESS|CANCEL|WEBHOOK)_UR[IL]S?(?:_|$)|(?:^|_)(?:PUBLIC|EXTERNAL)_(?:\w+_)?UR[IL]$|_ORIGIN$/;
function isPublicUrlName(name) {
	const upper = name.toUpperCase();
	if (/INTERNAL|PRIVATE|LOCAL|PROXY|ISSUER|AUDIENCE|NAMESPACE|ENTITY/.test(upper)) return false;
	return clientToolOf(upper) !== void 0 || PUBLIC_URL.test(upper);
}
const isOnSameMachine = (name) => /(?:^|_)(?:LISTEN(?:_\w+)?|BIND(?:_\w+)?|(?:HTTP_|SERVER_|GRPC_)?ADDR(?:ESS)?|INTERFACE|(?:HTTPS?|WS|GRPC|TCP|UDP)_HOST)$|^(?:HOST|HOSTNAME|IP|SERVER_HOST|VITE_HOST|NUXT_HOST|NITRO_HOST|UVICORN_HOST|FLASK_RUN_HOST|GRADIO_SERVER_NAME)$|OTEL|OTLP|STATSD|DD_|DATADOG|JAEGER|ZIPKIN|COLLECTOR|_AGENT|NO_PROXY|SIDECAR|DAPR|PROMETHEUS|METRICS|HEALTH|SOCKET|TRUSTED_PROX|PROXY_?IPS/.test(name.toUpperCase());
const SERVICES = "TEMPORAL|VAULT|CONSUL|NOMAD|REDIS|VALKEY|DB|DATABASE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|MONGO(?:DB)?|KAFKA|NATS|RABBITMQ|AMQP|ELASTIC\\w*|OPENSEARCH|CLICKHOUSE|CASSANDRA|SCYLLA|ETCD|MEMCACHED?|ZOOKEEPER|TYPESENSE|MEILI\\w*|SMTP|MAIL";
const SERVICE_ADDRESS = new RegExp(`(?:^|_)(?:${SERVICES})_(?:HTTP_|SERVER_|GRPC_)?ADDR(?:ESS)?(?:ES)?$`);
const OF_DATABASE = new RegExp(`(?:^|_)(?:${SERVICES})_\\w*HOST(?:NAME)?$|^PGHOST$`);
const isServiceAddress = (name) => SERVICE_ADDRESS.test(name.toUpperCase());
const isOfDatabase = (name) => OF_DATABASE.test(name.toUpperCase());
const isOriginList = (name) => /CORS|(?:ALLOW(?:ED)?|TRUSTED|PERMITTED)_?(?:\w+_)?(?:ORIGINS?|HOSTS?|DOMAINS?)$|(?:^|_)ORIGINS$|CSRF_TRUSTED/.test(name.toUpperCase());
const isForTests = (name) => /(?:^|_)(?:TEST|TESTS|E2E|DEV|DEVELOPMENT|LOCAL)(?:_|$)/.test(name.toUpperCase());
const namesAStage = (name) => stageOf(name.replace(clientToolOf(name)?.prefix ?? "", "")) !== void 0;
const isOn = (value) => /^(?:true|1|yes|y|on|t|enabled?)$/i.test(value.trim());
const isOff = (value) => /^(?:false|0|no|n|off|f|disabled?|none)$/i.test(value.trim());

//#endregion
export { isOnSameMachine as a, isPassword as c, looksSecret as d, namesAStage as f, isOn as i, isPublicUrlName as l, isOfDatabase as n, isOriginList as o, clientToolOf as p, isOff as r, isOwnSecret as s, isForTests as t, isServiceAddress as u };