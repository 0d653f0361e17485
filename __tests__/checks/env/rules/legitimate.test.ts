// Values that real projects have in production and that are right: not one finding, of no rule, at no severity.
import { fillExample } from '../../../../src/checks/env/fill-example.ts';
import { certificate } from '../../../testkit/certificate.ts';
import { problemsOf, problemsOfValue } from '../world.ts';

const GOOD: readonly (readonly [name: string, ...values: string[]])[] = [
  // Addresses
  ['NEXTAUTH_URL', 'https://app.shop.dev', 'https://shop.dev/', 'https://app.shop.co.uk:8443/auth'],
  ['NEXT_PUBLIC_API_URL', 'https://api.shop.dev', '/api', 'https://xyz.supabase.co', 'https://shop.vercel.app'],
  [
    'API_URL',
    'http://api:8080',
    'http://api.railway.internal:8080',
    'http://api.default.svc.cluster.local',
    'http://10.0.0.7:80',
  ],
  ['INTERNAL_API_URL', 'http://backend.internal', 'http://172.17.0.1:3000', 'http://192.168.1.4'],
  ['NEXTAUTH_URL_INTERNAL', 'http://web:3000'],
  ['ELASTICSEARCH_URL', 'http://elastic:9200', 'https://search.shop.dev:9243'],
  ['HOST', '0.0.0.0', '127.0.0.1', 'localhost', '::'],
  ['LISTEN_ADDR', ':8080', '0.0.0.0:8080', '127.0.0.1:9000'],
  ['BIND_ADDRESS', '0.0.0.0'],
  ['DD_AGENT_HOST', 'localhost', '127.0.0.1'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost:4318', 'http://127.0.0.1:4317'],
  ['NO_PROXY', 'localhost,127.0.0.1,.internal'],
  ['REDIS_HOST', 'cache.shop.dev', 'redis', '10.1.2.3', 'master.cache.abc.use1.cache.amazonaws.com'],
  ['DB_HOST', 'db', 'postgres', 'db.shop.internal', 'shop.cluster-abc.eu-central-1.rds.amazonaws.com'],
  ['SMTP_HOST', 'smtp.sendgrid.net', 'mailhog'],
  ['SLACK_WEBHOOK_URL', `https://${'hooks'}.slack.com/services/T0/B0/q8Zt2LxV`],
  ['AUTH_URL', 'https://dev.azure.com/acme', 'https://login.microsoftonline.com/common'],
  ['ISSUER_URL', 'http://www.w3.org/2001/XMLSchema', 'https://accounts.google.com'],
  ['SAML_ENTITY_ID', 'http://app.shop.dev/saml'],
  ['WEBSITE_DOMAIN', 'shop.dev', 'devtools.shop.com', 'test-kitchen.com'],
  ['MODEL_PATH', '/var/lib/models', 'C:\\app\\models', '/home/app/data', '/Users/Shared/data'],
  ['S3_ENDPOINT', 'https://s3.eu-central-1.amazonaws.com', 'https://abc.r2.cloudflarestorage.com', 'http://minio:9000'],
  // Databases
  [
    'DATABASE_URL',
    'postgres://app:<token>@db.shop.dev:5432/app?sslmode=require',
    'postgresql://app:<token>@db:5432/app?sslmode=disable',
    'postgresql://app@%2Fvar%2Frun%2Fpostgresql/app',
    'mysql://app:<token>@db.shop.dev/app',
    'file:./prod.db',
    'sqlite:///data/app.db',
    'libsql://shop-acme.turso.io',
    'postgres://app:<token>@a.shop.dev:5432,b.shop.dev:5432/app',
    'Server=tcp:shop.database.windows.net,1433;Database=app;User ID=app;Password=<token>;',
    'prisma+postgres://accelerate.prisma-data.net/?api_key=<token>',
    'jdbc:postgresql://db.shop.dev/app',
  ],
  ['REDIS_URL', 'redis://redis:6379', 'rediss://default:<token>@eu1-x.upstash.io:6379', 'redis://10.0.0.3:6379/0'],
  ['MONGODB_URI', 'mongodb+srv://app:<token>@cluster0.abcde.mongodb.net/app', 'mongodb://mongo:27017/app'],
  ['DB_PASSWORD', '<token>', 'correct-horse-battery-staple', 'Tr0ub4dor&3x', 'vY7#pass'],
  ['PORT', '3000', '80', '0', '\\\\.\\pipe\\1234'],
  ['REDIS_PORT', '6379', 'tcp://10.0.0.1:6379'],
  ['SUPPORT', 'mail'],
  // Keys
  ['STRIPE_SECRET_KEY', 'sk_live_<token>', 'rk_live_<token>', '<token:stripe-key>'],
  ['STRIPE_KEY', 'pk_live_<token>', 'sk_live_<token>'],
  ['PAYSTACK_WEBHOOK_SECRET', 'sk_live_<token>'],
  ['NEXT_PUBLIC_STRIPE_SECRET_KEY', 'pk_live_<token>'],
  ['RAZORPAY_KEY_ID', 'rzp_live_q8Zt2LxVq8Zt2L'],
  ['SUPABASE_KEY', '<jwt role=anon>', '<jwt role=service_role>'],
  ['POSTHOG_API_KEY', 'phc_<token>', 'phx_<token>'],
  ['MAPBOX_ACCESS_TOKEN', '<token:mapbox-token>'],
  ['FLW_SECRET_HASH', '<token>'],
  ['SQUARE_APPLICATION_ID', 'sq0idp-q8Zt2LxVq8Zt2LxVq8Zt2L'],
  ['VAPID_PRIVATE_KEY', 'q8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Z'],
  ['VAPID_PUBLIC_KEY', `BAq8${'Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2'}`],
  ['STRIPE_TEST_SECRET_KEY', 'sk_test_<token>'],
  ['STRIPE_WEBHOOK_SECRET', 'whsec_<token>'],
  ['STRIPE_PRICE_ID', 'price_1<token>', 'prod_<token>'],
  ['NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', 'pk_live_<token>'],
  ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', `pk_live_${Buffer.from('clerk.shop.dev$').toString('base64')}`],
  ['CLERK_SECRET_KEY', 'sk_live_<token>'],
  ['OPENAI_API_KEY', '<token:openai-key>'],
  ['ANTHROPIC_API_KEY', '<token:anthropic-key>'],
  ['RESEND_API_KEY', '<token:resend-key>'],
  ['SENDGRID_API_KEY', '<token:sendgrid-key>'],
  ['GITHUB_CLIENT_SECRET', 'q8Zt2LxVq8Zt2LxV0123'],
  ['TWITTER_ACCESS_TOKEN_SECRET', 'q8Zt2LxV'],
  ['AWS_ACCESS_KEY_ID', '<token:aws-access-key>'],
  ['AWS_SECRET_ACCESS_KEY', '<token>q8Zt2LxV'],
  ['SENTRY_DSN', `https://${'0123456789abcdef'.repeat(2)}@o1.ingest.sentry.io/2`],
  ['NEXT_PUBLIC_SENTRY_DSN', `https://${'0123456789abcdef'.repeat(2)}@o1.ingest.sentry.io/2`],
  ['NEXT_PUBLIC_SUPABASE_ANON_KEY', '<jwt role=anon>'],
  ['SUPABASE_SERVICE_ROLE_KEY', '<jwt role=service_role>'],
  ['NEXT_PUBLIC_FIREBASE_API_KEY', '<token:gcp-api-key>'],
  ['NEXT_PUBLIC_GOOGLE_MAPS_KEY', '<token:gcp-api-key>'],
  ['NEXT_PUBLIC_POSTHOG_KEY', 'phc_<token>'],
  [
    'NEXT_PUBLIC_MAPBOX_TOKEN',
    `pk.${Buffer.from('{"u":"shop","a":"clk"}').toString('base64url')}.q8Zt2LxVq8Zt2LxVq8Zt2L`,
  ],
  ['NEXT_PUBLIC_ALGOLIA_SEARCH_KEY', '0123456789abcdef0123456789abcde1'],
  ['VITE_FORGOT_PASSWORD', '/forgot-password'],
  ['VITE_SHOW_PASSWORD', 'true'],
  ['NEXT_PUBLIC_RECAPTCHA_SITE_KEY', '6Lc<token>'],
  ['NEXT_PUBLIC_TURNSTILE_SITE_KEY', '0x4AAAAAAAq8Zt2LxV'],
  // Secrets of one's own
  [
    'JWT_SECRET',
    '<token>',
    'q8Zt2LxVq8Zt2LxVq8Zt2LxV',
    'a3f5c9d17e2b4860a3f5c9d17e2b4861',
    'K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=',
  ],
  ['NEXTAUTH_SECRET', '<token>'],
  ['APP_KEY', '<token:laravel-key>'],
  ['SECRET_KEY', 'v$8k!x2_q@0z%r7w&1m^9p(4t)6y-3u+5i=8o~2e'],
  ['SESSION_SECRET', 'orbit-velvet-canyon-thunder-maple-quartz'],
  ['PRIVATE_KEY', '<pem>', '<pem>\n'],
  ['JWT_EXPIRES_IN', '15m', '3600', '7d'],
  ['TOKEN_TTL', '3600'],
  ['PASSWORD_MIN_LENGTH', '8'],
  ['MAX_TOKENS', '4096'],
  ['SECRET_NAME', 'prod/app/db', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:app'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/etc/keys/gcp.json'],
  // Modes
  ['NODE_ENV', 'production'],
  ['APP_ENV', 'production', 'prod', 'live'],
  ['RAILS_ENV', 'production'],
  ['MIX_ENV', 'prod'],
  ['DEBUG', 'false', '0', 'False', 'no'],
  ['LOG_LEVEL', 'info', 'warn', 'error', 'INFO'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
  ['SENTRY_ENVIRONMENT', 'production', 'prod-eu'],
  ['SPRING_PROFILES_ACTIVE', 'prod,metrics'],
  ['PAYPAL_MODE', 'live', 'production'],
  [
    'CORS_ORIGINS',
    'https://app.shop.dev',
    'https://app.shop.dev,https://*.shop.dev',
    '["https://app.shop.dev"]',
    'false',
  ],
  ['CORS_ALLOW_HEADERS', '*'],
  ['CORS_ALLOWED_METHODS', '*'],
  ['ALLOWED_HOSTS', 'shop.dev,www.shop.dev', 'shop.dev localhost 127.0.0.1', '.shop.dev'],
  ['COOKIE_DOMAIN', '.shop.dev'],
  // Texts
  ['SITE_NAME', 'Ana’s shop', 'Café “Zur Post”', 'Shop'],
  ['LOG_PREFIX', '> ', '[app] '],
  ['CSP', "'self' 'unsafe-inline'", "'self'"],
  ['FEATURES', '["a","b"]', '{"a":true}', '{"permissions": ["core.read"], "verified": false}', '[1, 2]'],
  ['CRON', '0 3 * * *'],
  ['MODE', 'example-driven', 'none', 'null'],
  ['REDIS_PASSWORD', 'null'],
  ['MAIL_FROM', 'Shop <mail@shop.dev>', 'mail@shop.dev'],
  ['S3_BUCKET', 'shop-uploads', 'shop-devices', 'shop-production', 'shop-prod-eu', 'latest-stagehand'],
  ['TLS_CERT', certificate('2029-01-01')],
  ['DEFAULT_LOCALE', 'en'],
  ['TRUST_PROXY', '1'],
  ['PUBLIC_KEY', ['-----BEGIN PUBLIC KEY-----', 'MCowBQYDK2VwAyEA', '-----END PUBLIC KEY-----', ''].join('\n')],
  ['CACHE_KEY_PREFIX', 'app:'],
  ['KEYCLOAK_REALM', 'shop'],
  ['GREETING', '👩‍💻 hello'],
];

test.each(GOOD.flatMap(([name, ...values]) => values.map((value) => [name, value] as const)))(
  '%s=%s',
  async (name, value) => {
    expect(await problemsOfValue(name, value)).toEqual([]);
  },
);

test('what is meant for laptops may be so there', async () => {
  const development = {
    DATABASE_URL: 'postgres://postgres:postgres@localhost:5432/app',
    REDIS_URL: 'redis://localhost:6379',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXT_PUBLIC_API_URL: 'http://192.168.1.4:8000',
    NEXTAUTH_SECRET: 'secret',
    JWT_SECRET: 'development-secret',
    DB_PASSWORD: 'root',
    STRIPE_SECRET_KEY: 'sk_test_<token>',
    NEXT_PUBLIC_STRIPE_KEY: 'pk_test_<token>',
    NODE_ENV: 'development',
    DEBUG: 'app:*',
    APP_DEBUG: 'true',
    LOG_LEVEL: 'debug',
    CORS_ORIGINS: '*',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    PAYPAL_MODE: 'sandbox',
    MODEL_PATH: '/Users/ana/models',
  };
  expect(await problemsOf({ environments: { development } })).toEqual([]);
  expect(await problemsOf({ environments: { test: { ...development, NODE_ENV: 'test' } } })).toEqual([]);
});

test('environments that are well apart', async () => {
  const of = (number: number, host: string): Record<string, string> => ({
    DATABASE_URL: `postgres://app:<token#${number}>@${host}.shop.dev/app`,
    REDIS_URL: 'redis://redis:6379/0',
    JWT_SECRET: `<token#${number + 10}>`,
    SENTRY_DSN: `https://${'0123456789abcdef'.repeat(2)}@o1.ingest.sentry.io/2`,
    NEXT_PUBLIC_POSTHOG_KEY: 'phc_<token>',
    SMTP_HOST: 'smtp.sendgrid.net',
    SMTP_PORT: '587',
    AWS_REGION: 'eu-central-1',
    LOG_LEVEL: 'info',
    FEATURE_TOKENS_ENABLED: 'true',
    JWT_ALGORITHM: 'HS256',
  });
  expect(
    await problemsOf({ environments: { production: of(1, 'db1'), staging: of(2, 'db2'), preview: of(3, 'db3') } }),
  ).toEqual([]);
  // Two regions of one production may share all of it.
  expect(await problemsOf({ environments: { 'production-eu': of(1, 'db1'), 'production-us': of(1, 'db1') } })).toEqual(
    [],
  );
});

test.each<[name: string, file: string, text: string]>([
  ['public values', '.env', 'NEXT_PUBLIC_APP_URL=https://app.shop.dev\nPORT=3000\nNEXT_PUBLIC_KEY=pk_live_<token>\n'],
  [
    'local values',
    '.env.development',
    'DATABASE_URL=postgres://postgres:postgres@localhost/app\nJWT_SECRET=development-secret\n',
  ],
  ['made-up values of tests', '.env.test', 'JWT_SECRET=<token>\nDB_PASSWORD=q8Zt2LxV\n'],
  [
    'a compose file’s values',
    '.env',
    'POSTGRES_PASSWORD=postgres\nDATABASE_URL=postgres://postgres:postgres@db:5432/app\n',
  ],
  ['empty and referring values', '.env', 'JWT_SECRET=\nAPI_TOKEN=${API_TOKEN}\nX_TOKEN=op://vault/item/field\n'],
  ['encrypted values', '.env.production', 'JWT_SECRET="encrypted:q8Zt2LxVq8Zt2LxVq8Zt2LxV"\n'],
  ['placeholders', '.env', 'JWT_SECRET=changeme\nOPENAI_API_KEY=sk-...\nAPI_TOKEN=<your-token>\n'],
  ['an example', '.env.example', 'JWT_SECRET=<token>\n'],
  ['settings of Gatsby and Vite', '.env.production', 'VITE_API_URL=https://api.shop.dev\nGENERATE_SOURCEMAP=false\n'],
  ['a DSN', '.env.production', `SENTRY_DSN=https://${'0123456789abcdef'.repeat(2)}@o1.ingest.sentry.io/2\n`],
])('a file that may be in the repository: %s', async (_, file, text) => {
  expect(await problemsOf({ files: { [file]: fillExample(text) } })).toEqual([]);
});
