// What each rule must see: spellings, kinds and severities beyond its examples.
import { problemsOf, problemsOfValue } from '../world.ts';

test.each<[name: string, value: string, expected: string, environment?: string]>([
  // Placeholders
  ['OPENAI_API_KEY', 'sk-your-api-key-here', 'blocker placeholder-value'],
  ['STRIPE_SECRET_KEY', 'sk_live_xxx', 'blocker placeholder-value'],
  ['STRIPE_SECRET_KEY', 'sk_test_...', 'blocker placeholder-value'],
  ['STRIPE_WEBHOOK_SECRET', 'whsec_xxxxxxxx', 'blocker placeholder-value'],
  ['AUTH_SECRET', 'generate with: openssl rand -base64 32', 'blocker placeholder-value'],
  ['JWT_SECRET', 'your-256-bit-secret', 'blocker placeholder-value'],
  ['JWT_SECRET', 'change_me_in_production', 'blocker placeholder-value'],
  ['SESSION_SECRET', 'keyboard cat', 'blocker placeholder-value'],
  ['SECRET_KEY', 'TODO', 'blocker placeholder-value'],
  ['POSTGRES_PASSWORD', 'your-super-secret-and-long-postgres-password', 'blocker placeholder-value'],
  ['DATABASE_URL', 'postgres://user:password@host:5432/db', 'blocker placeholder-value'],
  ['DATABASE_URL', 'postgres://app:<password>@db.shop.dev/app', 'blocker placeholder-value'],
  ['SUPERSET_SECRET_KEY', '\\2\\1thisismyscretkey\\1\\2\\e\\y\\y\\h', 'blocker placeholder-value'],
  ['API_URL', '<your-url>', 'high placeholder-value'],
  ['API_KEY', 'changeme', 'high placeholder-value', 'staging'],
  ['API_KEY', 'changeme', 'medium placeholder-value', 'development'],
  ['ADMIN_EMAIL', 'admin@example.com', 'medium placeholder-value'],
  // Addresses
  ['APP_URL', 'http://localhost:3000', 'blocker localhost-in-production'],
  ['APP_URL', 'http://app.localhost:3000', 'blocker localhost-in-production'],
  ['APP_URL', 'http://127.0.0.2', 'blocker localhost-in-production'],
  ['APP_URL', 'http://[::1]:3000', 'blocker localhost-in-production'],
  ['APP_URL', 'http://0.0.0.0:3000', 'blocker localhost-in-production'],
  ['APP_URL', 'http://LOCALHOST', 'blocker localhost-in-production'],
  ['APP_URL', 'http://2130706433/', 'blocker localhost-in-production'],
  ['APP_URL', 'https://shop.local', 'high localhost-in-production'],
  ['APP_URL', 'https://shop.test', 'high localhost-in-production'],
  ['APP_URL', 'https://10.1.2.3', 'high localhost-in-production'],
  ['APP_URL', 'https://abc.ngrok-free.app', 'high localhost-in-production'],
  ['APP_URL', 'https://app.yourdomain.com', 'high localhost-in-production'],
  ['BACKEND_URL', 'http://host.docker.internal:8000', 'high localhost-in-production'],
  ['REDIS_URL', 'redis://localhost:6379', 'high localhost-in-production'],
  ['DB_HOST', '127.0.0.1', 'medium localhost-in-production'],
  ['DB_HOST', 'localhost:5432', 'medium localhost-in-production'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/Users/ana/key.json', 'high localhost-in-production'],
  ['GOOGLE_APPLICATION_CREDENTIALS', 'C:\\Users\\ana\\key.json', 'high localhost-in-production'],
  ['APP_URL', 'http://shop.dev', 'high plain-http'],
  ['PUBLIC_WS_URL', 'ws://live.shop.dev', 'high plain-http'],
  ['GITHUB_WEBHOOK_URL', 'http://hooks.shop.dev/github', 'high plain-http'],
  // Keys
  ['STRIPE_SECRET_KEY', 'rk_test_<token>', 'blocker test-key-in-production'],
  ['RAZORPAY_KEY_ID', 'rzp_test_q8Zt2LxVq8Zt2L', 'blocker test-key-in-production'],
  ['PADDLE_API_KEY', 'pdl_sdbx_apikey_<token>', 'blocker test-key-in-production'],
  ['MOLLIE_API_KEY', 'test_<token>', 'blocker test-key-in-production'],
  ['FLW_SECRET_KEY', 'FLWSECK_TEST-<token>-X', 'blocker test-key-in-production'],
  ['TURNSTILE_SECRET_KEY', `1x${'0'.repeat(31)}AA`, 'blocker test-key-in-production'],
  ['NEXT_PUBLIC_STRIPE_KEY', 'pk_test_<token>', 'blocker test-key-in-production'],
  ['PLAID_ENV', 'sandbox', 'high test-key-in-production'],
  ['STRIPE_SECRET_KEY', 'sk_live_<token>', 'blocker live-key-elsewhere', 'preview'],
  ['STRIPE_PUBLISHABLE_KEY', 'pk_live_<token>', 'high live-key-elsewhere', 'staging'],
  // The other key of a pair
  ['STRIPE_SECRET_KEY', 'pk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_SECRET', 'pk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_SK', 'pk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_PUBLISHABLE_KEY', 'sk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_PUBLIC_KEY', 'rk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_WEBHOOK_SECRET', 'sk_live_<token>', 'blocker swapped-key'],
  ['STRIPE_SECRET_KEY', 'whsec_<token>', 'blocker swapped-key'],
  ['CLERK_SECRET_KEY', `pk_live_${Buffer.from('clerk.shop.dev$').toString('base64')}`, 'blocker swapped-key'],
  ['PAYSTACK_PUBLIC_KEY', 'sk_live_<token>', 'blocker swapped-key'],
  ['RAZORPAY_KEY_SECRET', 'rzp_live_q8Zt2LxVq8Zt2L', 'blocker swapped-key'],
  ['FLW_SECRET_KEY', 'FLWPUBK-<token>-X', 'blocker swapped-key'],
  ['FLUTTERWAVE_PUBLIC_KEY', 'FLWSECK-<token>-X', 'blocker swapped-key'],
  ['MIDTRANS_SERVER_KEY', 'Mid-client-q8Zt2LxVq8Zt', 'blocker swapped-key'],
  ['XENDIT_SECRET_KEY', 'xnd_public_production_<token>', 'blocker swapped-key'],
  ['SQUARE_ACCESS_TOKEN', 'sq0idp-q8Zt2LxVq8Zt2LxVq8Zt2L', 'blocker swapped-key'],
  ['SUPABASE_SERVICE_ROLE_KEY', '<jwt role=anon>', 'blocker swapped-key'],
  ['SUPABASE_SECRET_KEY', 'sb_publishable_<token>', 'blocker swapped-key'],
  ['SUPABASE_ANON_KEY', '<jwt role=service_role>', 'blocker swapped-key'],
  ['SUPABASE_PUBLISHABLE_KEY', '<token:supabase-key>', 'blocker swapped-key'],
  ['MAPBOX_PUBLIC_TOKEN', '<token:mapbox-token>', 'blocker swapped-key'],
  ['POSTHOG_PERSONAL_API_KEY', 'phc_<token>', 'blocker swapped-key'],
  ['POSTHOG_PROJECT_API_KEY', 'phx_<token>', 'blocker swapped-key'],
  ['NEXT_PUBLIC_VAPID_PUBLIC_KEY', `q8Zt${'2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Zt2LxVq8Z'}`, 'blocker swapped-key'],
  ['JWT_PUBLIC_KEY', '<pem>', 'blocker swapped-key'],
  ['SSH_PRIVATE_KEY', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIq8Zt2LxV ana@shop', 'blocker swapped-key'],
  // Seen by everybody
  ['NEXT_PUBLIC_STRIPE_KEY', 'sk_live_<token>', 'blocker secret-exposed'],
  ['VITE_OPENAI_KEY', '<token:openai-key>', 'blocker secret-exposed'],
  ['REACT_APP_GITHUB', '<token:github-token>', 'blocker secret-exposed'],
  ['EXPO_PUBLIC_KEY', '<pem>', 'blocker secret-exposed'],
  ['NUXT_PUBLIC_DB', 'mysql://app:<token>@db.shop.dev/app', 'blocker secret-exposed'],
  ['PUBLIC_SUPABASE_KEY', '<jwt role=service_role>', 'blocker secret-exposed'],
  ['NEXT_PUBLIC_SUPABASE_KEY', '<token:supabase-key>', 'blocker secret-exposed'],
  ['NEXT_PUBLIC_GEMINI_API_KEY', '<token:gcp-api-key>', 'blocker secret-exposed'],
  ['NEXT_PUBLIC_API_SECRET', '<token>', 'high secret-exposed'],
  ['VITE_ADMIN_PASSWORD', 'q8Zt2LxV', 'high secret-exposed', 'staging'],
  // Guessed
  ['JWT_SECRET', 'secret', 'high weak-secret'],
  ['JWT_SECRET', 'q8Zt2LxV', 'high weak-secret'],
  ['JWT_SECRET', 'q8Zt2LxVq8Zt2LxV', 'medium weak-secret'],
  ['SESSION_SECRET', 'mysupersecretsessionkey123', 'high weak-secret'],
  ['NEXTAUTH_SECRET', 'my-super-secret-jwt-key-for-production-2024', 'high weak-secret'],
  ['ENCRYPTION_KEY', '0'.repeat(64), 'high weak-secret'],
  ['ENCRYPTION_KEY', '12345678901234567890123456789012', 'high weak-secret'],
  ['SECRET_KEY_BASE', 'abcdefghijklmnopqrstuvwxyzabcdef', 'high weak-secret'],
  ['SECRET_KEY_BASE', 'secret', 'medium weak-secret', 'staging'],
  ['UPDATE_SECRET', 'secret', 'high weak-secret'],
  ['DB_PASSWORD', '123456', 'high weak-secret'],
  ['DATABASE_URL', 'postgres://postgres:postgres@db.shop.dev/app', 'high weak-secret'],
  ['DATABASE_URL', 'postgres://postgres:postgres@db:5432/app', 'medium weak-secret'],
  // Copied along
  ['API_KEY', 'q8Zt2LxV\n', 'blocker white-space'],
  ['API_KEY', 'q8Zt2LxV\r', 'blocker white-space'],
  ['API_KEY', '\tq8Zt2LxV', 'blocker white-space'],
  ['API_KEY', 'q8Zt2LxV\u00a0', 'blocker white-space'],
  ['API_KEY', 'q8Zt\u200b2LxV', 'blocker white-space'],
  ['API_KEY', '\ufeffq8Zt2LxV', 'blocker white-space'],
  ['API_KEY', 'q8Zt\u202e2LxV', 'blocker white-space'],
  ['API_KEY', '“q8Zt2LxV”', 'blocker white-space'],
  ['API_KEY', 'q8Zt2LxV\nq8Zt2LxV', 'blocker white-space'],
  ['API_REGION', 'eu-central-1 ', 'high white-space'],
  ['API_REGION', 'eu\u200b-central-1', 'high white-space'],
  ['API_KEY', '"q8Zt2LxV"', 'blocker wrapped-quotes'],
  ['API_REGION', "'eu-central-1'", 'high wrapped-quotes'],
  ['API_REGION', '`eu-central-1`', 'high wrapped-quotes'],
  // Modes
  ['NODE_ENV', 'staging', 'high debug-in-production'],
  ['APP_ENV', 'local', 'high debug-in-production'],
  ['RAILS_ENV', 'development', 'high debug-in-production'],
  ['DOTNET_ENVIRONMENT', 'Development', 'high debug-in-production'],
  ['FLASK_DEBUG', '1', 'high debug-in-production'],
  ['DEBUG', 'True', 'high debug-in-production'],
  ['DEBUG', '*', 'medium debug-in-production'],
  ['DEBUG', 'app:*', 'low debug-in-production'],
  ['NEXTAUTH_DEBUG', 'true', 'medium debug-in-production'],
  ['APP_LOG_LEVEL', 'trace', 'medium debug-in-production'],
  ['PYTHONHTTPSVERIFY', '0', 'high tls-verification-off'],
  ['GIT_SSL_NO_VERIFY', 'true', 'high tls-verification-off'],
  ['REDIS_TLS_REJECT_UNAUTHORIZED', 'false', 'high tls-verification-off'],
  ['VERIFY_SSL', 'False', 'medium tls-verification-off', 'staging'],
  ['DATABASE_URL', 'postgres://app:<token>@db.shop.dev/app?sslmode=no-verify', 'high tls-verification-off'],
  [
    'MONGODB_URI',
    'mongodb+srv://app:<token>@c.mongodb.net/app?tlsAllowInvalidCertificates=true',
    'high tls-verification-off',
  ],
  ['CORS_ORIGIN', 'http://localhost:3000', 'high cors-wildcard'],
  ['CORS_ORIGINS', '["https://app.shop.dev","*"]', 'high cors-wildcard'],
  ['ALLOWED_ORIGINS', 'https://*', 'high cors-wildcard'],
  ['CORS_ALLOWED_ORIGIN_REGEX', '.*', 'high cors-wildcard'],
  ['CORS_ORIGINS', 'https://*.vercel.app', 'high cors-wildcard'],
  ['CORS_ORIGIN_ALLOW_ALL', 'true', 'high cors-wildcard'],
  ['ALLOWED_HOSTS', '*', 'high cors-wildcard'],
  // Time
  ['API_TOKEN', '<jwt exp=2027-01-14>', 'blocker expired-value'],
  ['API_TOKEN', '<jwt exp=2027-01-20>', 'high expired-value'],
  ['API_TOKEN', '<jwt exp=2027-02-10>', 'medium expired-value'],
  ['API_TOKEN', 'Bearer <jwt exp=2027-01-14>', 'blocker expired-value'],
  ['BLOB_SAS', 'sv=2024-01-01&se=2027-01-14T00%3A00%3A00Z&sig=<token>', 'blocker expired-value'],
  // Elsewhere
  ['API_URL', 'https://shop-staging.herokuapp.com', 'medium wrong-environment'],
  ['AUTH0_DOMAIN', 'dev-abc123.us.auth0.com', 'medium wrong-environment'],
  ['DATABASE_URL', 'postgres://app:<token>@db.shop.dev/app_staging', 'medium wrong-environment'],
  ['SQS_QUEUE', 'orders-staging', 'medium wrong-environment'],
  ['SENTRY_ENVIRONMENT', 'staging', 'medium wrong-environment'],
  ['S3_BUCKET', 'shop-production', 'medium wrong-environment', 'staging'],
  // Malformed
  ['SMTP_PORT', '587a', 'medium malformed-value'],
  ['PORT', '70000', 'medium malformed-value'],
  ['DATABASE_URL', 'db.shop.dev:5432/app', 'medium malformed-value'],
  ['SMTP_PORT', '0x50', 'medium malformed-value'],
  ['SMTP_PORT', '587;', 'medium malformed-value'],
  ['SHOP_DB_PORT', '99999', 'medium malformed-value'],
  ['SHOP_DB_PORT', '5432x', 'medium malformed-value'],
  ['API_URL', 'https:/api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https:/api.shop.dev', 'high malformed-value', 'development'],
  ['API_URL', 'https//api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https:api.shop.dev', 'high malformed-value'],
  ['API_URL', 'htps://api.shop.dev', 'high malformed-value'],
  ['API_URL', 'hhttps://api.shop.dev', 'high malformed-value'],
  ['API_URL', 'httsp://api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https;//api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https:\\\\api.shop.dev', 'high malformed-value'],
  ['API_URL', 'http://https://api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https:///api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https:// api.shop.dev', 'high malformed-value'],
  ['API_URL', 'https://', 'high malformed-value'],
  ['API_URL', 'https://api.shop.dev:80a/', 'high malformed-value'],
  ['CORS_ORIGINS', 'https://a.shop.dev,https:/b.shop.dev', 'high malformed-value'],
  ['REDIS_URL', 'redis:/cache.shop.dev:6379', 'high malformed-value'],
  ['DATABASE_URL', 'postgress://app:<token>@db.shop.dev/app', 'high malformed-value'],
  ['DB_HOST', 'https://db.shop.dev', 'medium malformed-value'],
  ['PGHOST', 'http://db.shop.dev', 'medium malformed-value'],
  ['SMTP_HOST', 'https://smtp.shop.dev', 'medium malformed-value'],
  ['REDIS_HOST', 'cache.shop.dev/0', 'medium malformed-value'],
  ['DATABASE_URL', 'postgres://app:q8Zt#2LxV@db.shop.dev/app', 'high malformed-value'],
  ['DATABASE_URL', 'postgres://app:q8Zt/2LxV@db.shop.dev/app', 'high malformed-value'],
  ['DATABASE_URL', 'postgres://app:q8Zt?2LxV@db.shop.dev/app', 'high malformed-value'],
  ['DATABASE_URL', 'postgres://app:q8Zt', 'high malformed-value'],
  ['MONGODB_URI', 'mongodb+srv://app:q8Zt@2LxV@c.mongodb.net/app', 'high malformed-value'],
  ['PRIVATE_KEY', '-----BEGIN PRIVATE KEY-----', 'high malformed-value'],
  ['PRIVATE_KEY', '"-----BEGIN PRIVATE KEY-----', 'high malformed-value'],
  ['PRIVATE_KEY', '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkq', 'high malformed-value'],
  ['PRIVATE_KEY', '-----BEGIN PRIVATE KEY-----\\n-----END PRIVATE KEY-----', 'high malformed-value'],
  [
    'PRIVATE_KEY',
    '-----BEGIN PRIVATE KEY-----\\\\nMIIEvQIBADANBgkq\\\\n-----END PRIVATE KEY-----\\\\n',
    'high malformed-value',
  ],
  ['TLS_CERT', '-----BEGIN CERTIFICATE-----\nMIIEvQIBADANBgkq', 'high malformed-value'],
  ['FEATURE_ENABLED', 'ture', 'medium malformed-value'],
  ['FEATURE_ENABLED', 'yess', 'medium malformed-value'],
  ['REDIS_TLS', 'Flase', 'medium malformed-value'],
  ['CACHE', 'fasle', 'medium malformed-value'],
  ['CACHE', 'tru', 'medium malformed-value'],
])('%s=%j: %s', async (name, value, expected, environment = 'production') => {
  expect(await problemsOfValue(name, value, environment)).toEqual([expected]);
});

test.each<[spec: string, bad: string, good: string]>([
  ['type: mongodb-url', 'postgres://db.shop.dev', 'mongodb+srv://app:<token>@c.mongodb.net/app'],
  ['type: amqp-url', 'redis://queue', 'amqps://app:<token>@queue.shop.dev/vhost'],
  ['type: sqlite-url', 'postgres://db.shop.dev/x', 'file:./app.db'],
  ['type: host', 'https://db.shop.dev', 'db.shop.dev'],
  ['type: ip', '300.1.1.1', '2001:db8::1'],
  ['type: duration', 'soon', '1h30m'],
  ['type: uuid', '123', '123e4567-e89b-12d3-a456-426614174000'],
  ['type: semver', '1.2', 'v1.2.3-rc.1'],
  ['type: hex', 'abc', 'deadbeef'],
  ['type: base64', 'a b', 'aGVsbG8='],
  ['type: jwt', 'eyJ.x.y', '<jwt exp=2029-01-01>'],
  ['type: pem', '-----BEGIN X-----', '<pem>'],
  ['pattern: "[a-z]+-\\\\d{2}"', 'ab-123', 'ab-12'],
  ['preset: stripe-secret-key', 'pk_live_<token>', 'sk_live_<token>'],
  ['preset: stripe-publishable-key', 'sk_live_<token>', 'pk_live_<token>'],
  ['preset: openai-api-key', '<token>', '<token:openai-key>'],
  ['preset: anthropic-api-key', 'sk-<token>', '<token:anthropic-key>'],
  ['preset: github-token', '<token>', '<token:github-token>'],
  ['preset: sendgrid-api-key', '<token>', '<token:sendgrid-key>'],
  ['preset: resend-api-key', '<token>', '<token:resend-key>'],
  ['preset: supabase-service-role-key', '<jwt role=anon>', '<jwt role=service_role>'],
  ['preset: supabase-anon-key', '<jwt role=service_role>', '<jwt role=anon>'],
  ['preset: laravel-app-key', '<token>', '<token:laravel-key>'],
  ['preset: aws-access-key-id', '<token>', '<token:aws-access-key>'],
  ['preset: google-client-secret', '<token>', '<token:google-oauth-secret>'],
])('%s', async (spec, bad, good) => {
  const of = (value: string) =>
    problemsOf({
      files: { 'launch-ready.yml': `env: { vars: { V: { ${spec} } } }` },
      environments: { production: { V: value } },
    });
  expect(await of(bad)).toEqual(['blocker malformed-value V production']);
  expect(await of(good)).toEqual([]);
});

test('a pattern that is none is said, not passed over', async () => {
  const files = { 'launch-ready.yml': 'env: { vars: { V: { pattern: "(a" } } }' };
  await expect(problemsOf({ files })).rejects.toThrow(
    'launch-ready.yml:1: the `pattern` of `V` is no regular expression, or too large a one.',
  );
});

test('what a schema in the code says', async () => {
  const of = (type: string, value: string) =>
    problemsOf({ environments: { production: { V: value } }, reads: [{ name: 'V', type }] });
  expect(await of('number', 'many')).toEqual(['high malformed-value V production']);
  expect(await of('url', 'shop.dev')).toEqual(['high malformed-value V production']);
  expect(await of('boolean', 't')).toEqual([]);
  expect(await of('enum', 'anything')).toEqual([]);
});

test('an address that libraries of Python take as it is', async () => {
  const of = (path: string, value: string) =>
    problemsOf({ environments: { production: { DATABASE_URL: value } }, reads: [{ name: 'DATABASE_URL', path }] });
  const postgres = 'postgresql://app:q8Zt#2LxV@db.shop.dev/app';
  expect(await of('app/db.py', postgres)).toEqual([]);
  expect(await of('src/db.ts', postgres)).toEqual(['high malformed-value DATABASE_URL production']);
  expect(await of('app/db.py', 'mongodb://app:q8Zt#2LxV@db.shop.dev/app')).toEqual([
    'high malformed-value DATABASE_URL production',
  ]);
});

test('a database that is reached over HTTP', async () => {
  const of = (values: Record<string, string>) => problemsOf({ environments: { production: values } });
  expect(await of({ DB_HOST: 'https://db.shop.dev', SURREAL_NS: 'shop' })).toEqual([]);
  expect(await of({ REDIS_HOST: 'https://eu1-x.upstash.io' })).toEqual([]);
});

test('a key of nothing but backslashes ends soon', async () => {
  const value = `-----BEGIN A-----${'\\\\'.repeat(90_000)}-----END A-----`;
  expect(await problemsOfValue('PRIVATE_KEY', value)).toEqual(['high malformed-value']);
});

test('a key of a page that a build writes into it is told once', async () => {
  const name = 'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY';
  expect(await problemsOfValue(name, 'sk_live_<token>')).toEqual(['blocker secret-exposed']);
});

test.each<[manifest: string, text: string, line: string, expected: string[]]>([
  ['package.json', '{"dependencies":{"dotenv":"17"}}', 'DB_PASSWORD=q8Zt#2LxV', ['high cut-value DB_PASSWORD']],
  ['package.json', '{"dependencies":{"vite":"7"}}', 'DOCS_URL=https://shop.dev/#start', ['high cut-value DOCS_URL']],
  ['package.json', '{"dependencies":{"next":"16"}}', 'SLACK_CHANNEL=#deploys', ['high cut-value SLACK_CHANNEL']],
  ['package.json', '{"dependencies":{"next":"16"}}', 'THEME_COLOR=#f60', ['high cut-value THEME_COLOR']],
  ['package.json', '{"dependencies":{"dotenv":"17"}}', "DOCS_URL='https://shop.dev/#start'", []],
  ['package.json', '{"dependencies":{"dotenv":"17"}}', 'DOCS_URL=https://shop.dev/ #start', []],
  ['package.json', '{"dependencies":{"dotenv":"17"}}', 'RETRIES=3#times', []],
  ['package.json', '{"dependencies":{"dotenv":"17"}}', 'RETRY_URL=https://shop.dev#TODO', []],
  ['package.json', '{"dependencies":{"dotenv":"17"}}', 'DB_TOKEN=#later', []],
  ['requirements.txt', 'python-dotenv==1.0.1', 'DOCS_URL=https://shop.dev/#start', []],
])('%s %s: %s', async (manifest, text, line, expected) => {
  const problems = await problemsOf({ files: { [manifest]: text, '.env': `${line}\n` } });
  expect(problems.filter((problem) => problem.includes('cut-value'))).toEqual(expected);
});

test('a schema that a declaration overrules', async () => {
  const world = {
    files: { 'launch-ready.yml': 'env: { vars: { V: { type: string } } }' },
    environments: { production: { V: 'many' } },
    reads: [{ name: 'V', type: 'number' }],
  };
  expect(await problemsOf(world)).toEqual([]);
});

test('a secret that goes by another name elsewhere', async () => {
  const environments = {
    production: { STRIPE_SECRET_KEY: 'sk_live_<token>' },
    staging: { BILLING_SECRET: 'sk_live_<token>' },
  };
  expect(await problemsOf({ environments })).toContain('high same-secret BILLING_SECRET staging');
});

test('three environments with one secret: each but production is told once', async () => {
  const same = { JWT_SECRET: '<token>', AUTH_SECRET: '<token#2>' };
  expect(await problemsOf({ environments: { staging: same, production: same, preview: same } })).toEqual([
    'high same-secret JWT_SECRET staging',
    'high same-secret JWT_SECRET preview',
    'high same-secret AUTH_SECRET staging',
    'high same-secret AUTH_SECRET preview',
  ]);
});

test('host, port and name in variables of their own', async () => {
  const parts = {
    DB_CONNECTION: 'mysql',
    DB_HOST: 'db.shop.dev',
    DB_PORT: '3306',
    DB_DATABASE: 'app',
    DB_USERNAME: 'app',
  };
  expect(
    await problemsOf({ environments: { production: parts, staging: { ...parts, DB_USERNAME: 'other' } } }),
  ).toEqual(['blocker same-database DB_HOST staging']);
  expect(
    await problemsOf({ environments: { production: parts, staging: { ...parts, DB_DATABASE: 'other' } } }),
  ).toEqual([]);
  const url = { DATABASE_URL: 'mysql://app:<token>@db.shop.dev/app' };
  expect(await problemsOf({ environments: { production: parts, staging: url } })).toContain(
    'blocker same-database DATABASE_URL staging',
  );
});

test('a group: the pattern and the name of its own', async () => {
  const config =
    'env: { vars: { "SMTP_*": { group: all-or-none }, S3_KEY: { group: storage }, S3_BUCKET: { group: storage } } }';
  const of = (production: Record<string, string>) =>
    problemsOf({
      files: { 'launch-ready.yml': config, '.env.example': 'SMTP_HOST=\nSMTP_USER=\nPORT=\n' },
      environments: { production: { PORT: '80', ...production } },
    });
  expect(await of({})).toEqual([]);
  expect(await of({ SMTP_HOST: 'mail.shop.dev' })).toEqual(['high half-set-group SMTP_USER production']);
  expect(await of({ SMTP_HOST: 'mail.shop.dev', SMTP_USER: 'shop' })).toEqual([]);
  expect(await of({ S3_BUCKET: 'uploads' })).toEqual(['high half-set-group S3_KEY production']);
});

test.each<[file: string, text: string, expected: string[]]>([
  ['.env', 'STRIPE_SECRET_KEY=sk_live_<token>\n', ['blocker tracked-env-file STRIPE_SECRET_KEY']],
  ['.env', 'STRIPE_SECRET_KEY=sk_test_<token>\n', ['medium tracked-env-file STRIPE_SECRET_KEY']],
  ['.env.production', 'A=1\nJWT_SECRET=<token>\n', ['blocker tracked-env-file JWT_SECRET']],
  ['.env.production', 'DB_PASSWORD=Lukas!Berg\n', ['medium tracked-env-file DB_PASSWORD']],
  ['apps/web/.env.local', 'OPENAI_API_KEY=<token:openai-key>\n', ['blocker tracked-env-file OPENAI_API_KEY']],
  ['.env.development', 'OPENAI_API_KEY=<token:openai-key>\n', ['high tracked-env-file OPENAI_API_KEY']],
  ['prod.env', 'KEY_PEM="<pem>"\n', ['blocker tracked-env-file KEY_PEM']],
])('%s with %j', async (file, text, expected) => {
  expect(await problemsOf({ files: { [file]: text } })).toEqual(expected);
});
