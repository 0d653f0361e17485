// What happened to others: each world that broke is reported, and the same world after the repair is not, at any severity.
import { certificate } from '../../../testkit/certificate.ts';
import { problemsOf, type World } from '../world.ts';

interface Incident {
  /** What happened, to whom. */
  story: string;
  url: string;
  broken: World;
  /** `severity rule variable environment` */
  expected: string;
  repaired: World;
}

/** One variable of one environment, before and after. */
const value = (
  name: string,
  before: string,
  after: string,
  environment = 'production',
): Pick<Incident, 'broken' | 'repaired'> => ({
  broken: { environments: { [environment]: { [name]: before } } },
  repaired: { environments: { [environment]: { [name]: after } } },
});

/** Several values of production, before and after. */
const values = (
  before: Record<string, string>,
  after: Record<string, string>,
  files: Record<string, string> = {},
): Pick<Incident, 'broken' | 'repaired'> => ({
  broken: { files, environments: { production: before } },
  repaired: { files, environments: { production: after } },
});

const TWO_LOADERS = {
  'package.json':
    '{ "dependencies": { "dotenv": "17.0.0" }, "scripts": { "start": "docker run --env-file .env shop" } }',
};

/** A workflow of these jobs. */
const workflow = (jobs: string, name = 'main'): Record<string, string> => ({
  [`.github/workflows/${name}.yml`]: `on: push\njobs:\n${jobs}`,
});

const deploys = (id: string): string =>
  `  ${id}:\n    environment: production\n    runs-on: x\n    steps:\n      - run: ./deploy.sh\n        env: { KEY: "\${{ secrets.DEPLOY_KEY }}" }\n`;

const CALLED = {
  '.github/workflows/deploy.yml':
    'on: workflow_call\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ./deploy.sh ${{ secrets.DEPLOY_KEY }}\n',
};

const fills = (variable: string): string =>
  `  a:\n    runs-on: x\n    steps:\n      - run: envsubst < app.tpl > app.yaml\n        env: { ${variable}: "\${{ vars.${variable} }}" }\n`;

const looks = (environment: string): string =>
  `  look:\n    environment: ${environment}\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v7\n      - uses: OWNER/launch-ready/actions/env@v1\n`;

const INCIDENTS: readonly Incident[] = [
  // Missing and empty
  {
    story: 'Formbricks: containers stop after an upgrade that needs CRON_SECRET',
    url: 'https://github.com/formbricks/formbricks/issues/2874',
    expected: 'blocker missing-variable CRON_SECRET production',
    ...values(
      { WEBAPP_URL: 'https://surveys.shop.dev' },
      { WEBAPP_URL: 'https://surveys.shop.dev', CRON_SECRET: '<token>' },
      { 'launch-ready.yml': 'env: { vars: { CRON_SECRET: { secret: true } } }' },
    ),
  },
  {
    story: 'Cal.com: the API fails silently, since nobody wrote down that it needs REDIS_URL',
    url: 'https://github.com/calcom/cal.diy/pull/28648',
    expected: 'blocker missing-variable REDIS_URL production',
    broken: { environments: { production: { PORT: '3000' } }, reads: [{ name: 'REDIS_URL', required: true }] },
    repaired: {
      environments: { production: { PORT: '3000', REDIS_URL: 'rediss://default:<token>@cache.shop.dev:6379' } },
      reads: [{ name: 'REDIS_URL', required: true }],
    },
  },
  {
    story: 'Standard Notes: the server does not start for lack of a key',
    url: 'https://github.com/standardnotes/self-hosted/issues/34',
    expected: 'high missing-variable VALET_TOKEN_SECRET production',
    ...values(
      { PORT: '3000' },
      { PORT: '3000', VALET_TOKEN_SECRET: '<token>' },
      { '.env.example': 'PORT=\nVALET_TOKEN_SECRET=\n' },
    ),
  },
  {
    story: 'room-tba: the host lists DATABASE_URL as encrypted, and it is the empty string',
    url: 'https://github.com/uplbtools/room-tba/issues/333',
    expected: 'high empty-variable DATABASE_URL production',
    ...values(
      { PORT: '3000', DATABASE_URL: '' },
      { PORT: '3000', DATABASE_URL: 'postgres://app:<token>@db.shop.dev/app' },
    ),
  },
  {
    story: 'Cloudflare: an access token was overwritten with an empty string, which passed a check for null',
    url: 'https://blog.cloudflare.com/cloudflare-incident-on-january-24th-2023/',
    expected: 'blocker empty-variable SERVICE_TOKEN_SECRET production',
    ...values(
      { PORT: '3000', SERVICE_TOKEN_SECRET: '' },
      { PORT: '3000', SERVICE_TOKEN_SECRET: '<token>' },
      { 'launch-ready.yml': 'env: { vars: { SERVICE_TOKEN_SECRET: { secret: true }, PORT: } }' },
    ),
  },
  // Malformed
  {
    story: 'Be My Eyes: an incorrectly formatted variable took down all calls',
    url: 'https://support.bemyeyes.com/hc/en-us/articles/35895614277137-Service-Incident-June-4-2025-Call-and-chat-features-unavailable-due-to-bad-configuration',
    expected: 'blocker malformed-value MEDIA_SERVER_URL production',
    ...values(
      { MEDIA_SERVER_URL: 'media.shop.dev:443/rooms' },
      { MEDIA_SERVER_URL: 'https://media.shop.dev/rooms' },
      { 'launch-ready.yml': 'env: { vars: { MEDIA_SERVER_URL: { type: https-url } } }' },
    ),
  },
  // Separation
  {
    story: 'Instamolt: an end-to-end test with production’s database wiped it',
    url: 'https://instamolt.app/changelog/production-database-incident-and-backup-policy',
    expected: 'blocker same-database DATABASE_URL test',
    broken: {
      environments: {
        production: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/app' },
        test: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev:5432/app' },
      },
    },
    repaired: {
      environments: {
        production: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/app' },
        test: { DATABASE_URL: 'postgres://postgres:postgres@localhost:5432/test' },
      },
    },
  },
  {
    story:
      'Prisma’s documentation: previews have production’s DATABASE_URL, and a migration of a pull request changes production',
    url: 'https://github.com/prisma/web/pull/4279',
    expected: 'blocker same-database DATABASE_URL preview',
    broken: {
      environments: {
        production: { DATABASE_URL: 'postgres://app:<token>@ep-calm-sea-1-pooler.eu-central-1.aws.neon.tech/app' },
        preview: { DATABASE_URL: 'postgres://app:<token>@ep-calm-sea-1.eu-central-1.aws.neon.tech/app' },
      },
    },
    repaired: {
      environments: {
        production: { DATABASE_URL: 'postgres://app:<token>@ep-calm-sea-1-pooler.eu-central-1.aws.neon.tech/app' },
        preview: { DATABASE_URL: 'postgres://app:<token>@ep-other-bay-2.eu-central-1.aws.neon.tech/app' },
      },
    },
  },
  {
    story: 'motormetrics: previews migrate the database of staging',
    url: 'https://github.com/motormetrics/motormetrics/issues/899',
    expected: 'medium same-database DATABASE_URL preview',
    broken: {
      environments: {
        staging: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/staging' },
        preview: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/staging' },
      },
    },
    repaired: {
      environments: {
        staging: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/staging' },
        preview: { DATABASE_URL: 'postgres://app:<token>@db.shop.dev/pr_12' },
      },
    },
  },
  {
    story: 'Sendpit: a staging with production’s variables mailed 14,000 customers',
    url: 'https://sendpit.com/de/blog/staging-emails-real-users',
    expected: 'high same-secret MAIL_API_KEY staging',
    broken: { environments: { production: { MAIL_API_KEY: '<token>' }, staging: { MAIL_API_KEY: '<token>' } } },
    repaired: { environments: { production: { MAIL_API_KEY: '<token>' }, staging: { MAIL_API_KEY: '<token#2>' } } },
  },
  {
    story: 'Cloudflare R2: a rotation without `--env production` went to another environment',
    url: 'https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage',
    expected: 'medium wrong-environment STORAGE_ENDPOINT production',
    ...value('STORAGE_ENDPOINT', 'https://gateway-dev.storage.shop.dev', 'https://gateway.storage.shop.dev'),
  },
  // Keys of the other mode
  {
    story: 'o-sites: production with a test key, and nobody could pay',
    url: 'https://github.com/timebinder/o-sites/issues/224',
    expected: 'blocker test-key-in-production STRIPE_SECRET_KEY production',
    ...value('STRIPE_SECRET_KEY', 'sk_test_<token>', 'sk_live_<token>'),
  },
  {
    story: 'WooCommerce: the shop is live, its keys are not',
    url: 'https://github.com/woocommerce/woocommerce-gateway-stripe/issues/773',
    expected: 'blocker test-key-in-production STRIPE_PUBLISHABLE_KEY production',
    ...value('STRIPE_PUBLISHABLE_KEY', 'pk_test_<token>', 'pk_live_<token>'),
  },
  {
    story: 'stripe-node: tests that charged real cards',
    url: 'https://github.com/stripe/stripe-node/issues/149',
    expected: 'blocker live-key-elsewhere STRIPE_SECRET_KEY ci',
    ...value('STRIPE_SECRET_KEY', 'sk_live_<token>', 'sk_test_<token>', 'ci'),
  },
  {
    story: 'stripe-perl: a live key in the tests of a library',
    url: 'https://github.com/lukec/stripe-perl/issues/90',
    expected: 'blocker live-key-elsewhere STRIPE_API_KEY test',
    ...value('STRIPE_API_KEY', 'sk_live_<token>', 'sk_test_<token>', 'test'),
  },
  {
    story: 'koudoku: "No such token", since one key was live and the other was not',
    url: 'https://github.com/andrewculver/koudoku/issues/37',
    expected: 'blocker key-pair-mismatch STRIPE_SECRET_KEY staging',
    broken: {
      environments: { staging: { STRIPE_SECRET_KEY: 'sk_test_<token>', STRIPE_PUBLISHABLE_KEY: 'pk_live_<token>' } },
    },
    repaired: {
      environments: { staging: { STRIPE_SECRET_KEY: 'sk_test_<token>', STRIPE_PUBLISHABLE_KEY: 'pk_test_<token>' } },
    },
  },
  // Secrets that are seen or guessed
  {
    story: 'Escape: 400 secrets in the scripts of 5,600 apps',
    url: 'https://www.proteasecurity.com/en/blog/vibe-coded-and-vulnerable',
    expected: 'blocker secret-exposed NEXT_PUBLIC_SUPABASE_KEY production',
    ...value('NEXT_PUBLIC_SUPABASE_KEY', '<jwt role=service_role>', '<jwt role=anon>'),
  },
  {
    story: 'deploydoc: a secret key in the front end’s bundle',
    url: 'https://www.deploydoc.com/guides/secret-leaked-frontend-bundle',
    expected: 'blocker secret-exposed VITE_OPENAI_API_KEY production',
    broken: { environments: { production: { VITE_OPENAI_API_KEY: '<token:openai-key>' } } },
    repaired: { environments: { production: { OPENAI_API_KEY: '<token:openai-key>' } } },
  },
  {
    story: 'Apache Superset (CVE-2023-27524): 2,000 servers with the key of the example',
    url: 'https://www.theregister.com/2023/04/25/apache_superset_cve/',
    expected: 'blocker placeholder-value SUPERSET_SECRET_KEY production',
    ...value('SUPERSET_SECRET_KEY', 'CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET', '<token>'),
  },
  {
    story: 'the value of the example file, in production',
    url: 'https://www.horizon3.ai/attack-research/disclosures/cve-2023-27524-insecure-default-configuration-in-apache-superset-leads-to-remote-code-execution/',
    expected: 'blocker placeholder-value AUTH_SECRET production',
    ...values({ AUTH_SECRET: '<token>' }, { AUTH_SECRET: '<token#2>' }, { '.env.example': 'AUTH_SECRET=<token>\n' }),
  },
  {
    story: 'Slawk: sessions signed with "development-secret", since the variable was absent',
    url: 'https://github.com/ncvgl/slawk/issues/40',
    expected: 'high code-fallback-secret JWT_SECRET',
    broken: { reads: [{ name: 'JWT_SECRET', hasDefault: true, literalFallback: true }] },
    repaired: { reads: [{ name: 'JWT_SECRET', required: true }] },
  },
  {
    story: 'Slawk again: the variable is set, to a word',
    url: 'https://github.com/ncvgl/slawk/issues/40',
    expected: 'high weak-secret JWT_SECRET production',
    ...value('JWT_SECRET', 'development-secret', '<token>'),
  },
  {
    story: 'Olhash: the .env of the repository wrote over a rotated password',
    url: 'https://www.olhash.com/writing/anatomy-of-a-p0/',
    expected: 'blocker tracked-env-file DATABASE_URL',
    broken: { files: { '.env': 'PORT=3000\nDATABASE_URL=postgres://app:<token>@db.shop.dev/app\n' } },
    repaired: { files: { '.env': 'PORT=3000\nDATABASE_URL=\n' } },
  },
  // Addresses
  {
    story: 'Cal.com in Docker: everybody is sent to localhost:3000 after signing in',
    url: 'https://github.com/calcom/docker/issues/195',
    expected: 'blocker localhost-in-production NEXTAUTH_URL production',
    ...value('NEXTAUTH_URL', 'http://localhost:3000', 'https://cal.shop.dev'),
  },
  {
    story: 'Cal.com: links in mails lead to localhost',
    url: 'https://github.com/calcom/cal.diy/issues/8501',
    expected: 'blocker localhost-in-production NEXT_PUBLIC_WEBAPP_URL production',
    ...value('NEXT_PUBLIC_WEBAPP_URL', 'http://localhost:3000', 'https://cal.shop.dev'),
  },
  {
    story: 'search-whole-earth: the page asks the visitor’s own computer',
    url: 'https://github.com/lucasgelfond/search-whole-earth/issues/1',
    expected: 'blocker localhost-in-production VITE_API_URL production',
    ...value('VITE_API_URL', 'http://127.0.0.1:8000', 'https://api.shop.dev'),
  },
  {
    story: 'clevis: the callback of the sign-in is localhost',
    url: 'https://github.com/nazarli-shabnam/clevis/issues/466',
    expected: 'blocker localhost-in-production OAUTH_CALLBACK_URL production',
    ...value('OAUTH_CALLBACK_URL', 'http://localhost:5173/callback', 'https://app.shop.dev/callback'),
  },
  {
    story: 'mixed content: a secure page loads nothing from http',
    url: 'https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content',
    expected: 'high plain-http NEXT_PUBLIC_API_URL production',
    ...value('NEXT_PUBLIC_API_URL', 'http://api.shop.dev', 'https://api.shop.dev'),
  },
  // What was copied along
  {
    story: 'Kubernetes: a secret with the line break that echo adds',
    url: 'https://github.com/kubernetes/kubernetes/issues/52919',
    expected: 'blocker white-space DB_PASSWORD production',
    ...value('DB_PASSWORD', '<token>\n', '<token>'),
  },
  {
    story: 'Kthena: reports ready, and every request fails for a line break behind the key',
    url: 'https://github.com/volcano-sh/kthena/issues/1637',
    expected: 'blocker white-space HF_TOKEN production',
    ...value('HF_TOKEN', '<token:huggingface-token>\n', '<token:huggingface-token>'),
  },
  {
    story: 'paperclip: white space around a key',
    url: 'https://github.com/paperclipai/paperclip/issues/11649',
    expected: 'blocker white-space ANTHROPIC_API_KEY production',
    ...value('ANTHROPIC_API_KEY', ' <token:anthropic-key>', '<token:anthropic-key>'),
  },
  {
    story: 'nautobot: quotes that docker --env-file keeps',
    url: 'https://github.com/nautobot/nautobot/issues/2338',
    expected: 'blocker wrapped-quotes NAUTOBOT_DB_PASSWORD production',
    ...value('NAUTOBOT_DB_PASSWORD', '"<token>"', '<token>'),
  },
  // Modes
  {
    story: 'Postmark: Laravel’s debug page shows the keys of mail services',
    url: 'https://postmarkapp.com/blog/laravel-debug-mode-could-expose-your-api-keys',
    expected: 'high debug-in-production APP_DEBUG production',
    ...value('APP_DEBUG', 'true', 'false'),
  },
  {
    story: 'Solid: NODE_ENV is not production in production',
    url: 'https://github.com/solidjs/solid/issues/3221',
    expected: 'high debug-in-production NODE_ENV production',
    ...value('NODE_ENV', 'development', 'production'),
  },
  {
    story: 'Catalyst: the same',
    url: 'https://github.com/tata1mg/catalyst-core/pull/289',
    expected: 'high debug-in-production NODE_ENV production',
    ...value('NODE_ENV', 'dev', 'production'),
  },
  {
    story: 'certificates are no longer checked, since one was not known',
    url: 'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    expected: 'high tls-verification-off NODE_TLS_REJECT_UNAUTHORIZED production',
    ...value('NODE_TLS_REJECT_UNAUTHORIZED', '0', '1'),
  },
  {
    story: 'Django: DEBUG=False is true',
    url: 'https://github.com/django/django/pull/18793',
    expected: 'high text-read-as-true DEBUG production',
    broken: {
      environments: { production: { DEBUG: 'False' } },
      reads: [{ name: 'DEBUG', path: 'settings.py', asBoolean: true }],
    },
    repaired: { environments: { production: { DEBUG: 'False' } }, reads: [{ name: 'DEBUG', path: 'settings.py' }] },
  },
  {
    story: 'Hedera: the same with 0',
    url: 'https://github.com/Hedera-Lang-Learn/hedera/pull/212',
    expected: 'high text-read-as-true USE_S3 production',
    broken: {
      environments: { production: { USE_S3: '0' } },
      reads: [{ name: 'USE_S3', path: 'settings.py', asBoolean: true }],
    },
    repaired: { environments: { production: { USE_S3: '0' } }, reads: [{ name: 'USE_S3', path: 'settings.py' }] },
  },
  {
    story: 'Cabot: the same with "false"',
    url: 'https://github.com/arachnys/cabot/issues/179',
    expected: 'high text-read-as-true AUTH_LDAP production',
    broken: {
      environments: { production: { AUTH_LDAP: 'false' } },
      reads: [{ name: 'AUTH_LDAP', path: 'settings.py', asBoolean: true }],
    },
    repaired: {
      environments: { production: { AUTH_LDAP: 'false' } },
      reads: [{ name: 'AUTH_LDAP', path: 'settings.py' }],
    },
  },
  {
    story: 'Dify: the default is localhost and everybody',
    url: 'https://github.com/langgenius/dify/issues/36691',
    expected: 'high cors-wildcard WEB_API_CORS_ALLOW_ORIGINS production',
    ...value('WEB_API_CORS_ALLOW_ORIGINS', 'http://localhost:3000,*', 'https://app.shop.dev'),
  },
  {
    story: 'Verath: every website may call',
    url: 'https://github.com/Chetan0e/Verath/issues/299',
    expected: 'high cors-wildcard CORS_ORIGIN production',
    ...value('CORS_ORIGIN', '*', 'https://app.shop.dev'),
  },
  {
    story: 'NexaSphere: a developer’s machine may call',
    url: 'https://github.com/Ayushh-Sharmaa/NexaSphere/pull/511',
    expected: 'high cors-wildcard ALLOWED_ORIGINS production',
    ...value('ALLOWED_ORIGINS', 'https://app.shop.dev,http://localhost:5173', 'https://app.shop.dev'),
  },
  // Time
  {
    story: 'o-sites again: the key had expired',
    url: 'https://github.com/timebinder/o-sites/issues/224',
    expected: 'blocker expired-value PAYMENT_TOKEN production',
    ...value('PAYMENT_TOKEN', '<jwt exp=2027-01-14>', '<jwt exp=2028-01-14>'),
  },
  {
    story: 'certcontrol: a certificate that stood in a spreadsheet',
    url: 'https://certcontrol.pro/blog/certificate-outage-postmortem.html',
    expected: 'high expired-value TLS_CERT production',
    ...value('TLS_CERT', certificate('2027-01-20'), certificate('2028-01-20')),
  },
  {
    story: 'the date that launch-ready.yml names',
    url: 'https://certcontrol.pro/blog/certificate-outage-postmortem.html',
    expected: 'medium expired-value APPLE_SECRET',
    broken: { files: { 'launch-ready.yml': 'env: { vars: { APPLE_SECRET: { expires: 2027-02-10 } } }' } },
    repaired: { files: { 'launch-ready.yml': 'env: { vars: { APPLE_SECRET: { expires: 2027-08-10 } } }' } },
  },
  {
    story: 'a key that was agreed to be replaced every 90 days',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    expected: 'medium rotation-overdue STRIPE_SECRET_KEY production',
    broken: {
      files: { 'launch-ready.yml': 'env: { vars: { STRIPE_SECRET_KEY: { rotate: 90d } } }' },
      environments: { production: { STRIPE_SECRET_KEY: 'sk_live_<token>' } },
      changed: { production: '2026-06-01T00:00:00Z' },
    },
    repaired: {
      files: { 'launch-ready.yml': 'env: { vars: { STRIPE_SECRET_KEY: { rotate: 90d } } }' },
      environments: { production: { STRIPE_SECRET_KEY: 'sk_live_<token>' } },
      changed: { production: '2027-01-02T00:00:00Z' },
    },
  },
  {
    story: 'nobody knows who may replace it',
    url: 'https://certcontrol.pro/blog/certificate-outage-postmortem.html',
    expected: 'medium no-owner STRIPE_SECRET_KEY',
    broken: {
      files: { 'launch-ready.yml': 'env: { require-owner: true, vars: { STRIPE_SECRET_KEY: { secret: true } } }' },
    },
    repaired: {
      files: {
        'launch-ready.yml':
          'env: { require-owner: true, vars: { STRIPE_SECRET_KEY: { secret: true, owner: "@ben" } } }',
      },
    },
  },
  {
    story: 'staging signs customers of production out',
    url: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#domaindomain-value',
    expected: 'medium cookie-domain-shared SESSION_DOMAIN staging',
    broken: { environments: { production: { SESSION_DOMAIN: '.shop.dev' }, staging: { SESSION_DOMAIN: '.shop.dev' } } },
    repaired: {
      environments: { production: { SESSION_DOMAIN: '.shop.dev' }, staging: { SESSION_DOMAIN: '.shop-staging.dev' } },
    },
  },
  {
    story: 'a mail server without its password',
    url: 'https://12factor.net/config',
    expected: 'high half-set-group SMTP_PASSWORD production',
    ...values(
      { SMTP_HOST: 'mail.shop.dev' },
      { SMTP_HOST: 'mail.shop.dev', SMTP_PASSWORD: '<token>' },
      {
        'launch-ready.yml':
          'env: { vars: { SMTP_HOST: , SMTP_PASSWORD: , "SMTP_*": { group: all-or-none } } }'.replaceAll(
            ': ,',
            ': { required: false },',
          ),
      },
    ),
  },
  // Env files and workflows
  {
    story: 'dotenv: what works on the laptop has quotes in the container',
    url: 'https://github.com/motdotla/dotenv/issues/666',
    expected: 'medium read-differently GREETING',
    broken: { files: { ...TWO_LOADERS, '.env': "GREETING='b c'\n" } },
    repaired: { files: { ...TWO_LOADERS, '.env': 'GREETING=bc\n' } },
  },
  {
    story: 'dotenv-expand: a line of an env file is a command, and runs',
    url: 'https://github.com/motdotla/dotenv-expand',
    expected: 'high command-in-value VERSION',
    broken: { files: { '.env': 'VERSION=$(git rev-parse HEAD)\n' } },
    repaired: { files: { '.env': 'VERSION=1.2.3\n' } },
  },
  {
    story: 'actions/runner: a secret of an environment, read by a job that names none, is empty',
    url: 'https://github.com/actions/runner/issues/1490',
    expected: 'medium no-job-environment DEPLOY_KEY',
    broken: {
      files: workflow(`${deploys('a')}${deploys('b')}${deploys('c').replace('    environment: production\n', '')}`),
    },
    repaired: { files: workflow(`${deploys('a')}${deploys('b')}${deploys('c')}`) },
  },
  {
    story: 'actions/runner: a reusable workflow that is not passed the secret it reads',
    url: 'https://github.com/actions/runner/issues/3206',
    expected: 'medium secret-not-passed DEPLOY_KEY',
    broken: { files: { ...workflow('  call:\n    uses: ./.github/workflows/deploy.yml\n', 'ci'), ...CALLED } },
    repaired: {
      files: {
        ...workflow('  call:\n    uses: ./.github/workflows/deploy.yml\n    secrets: inherit\n', 'ci'),
        ...CALLED,
      },
    },
  },
  {
    story: 'toolkit: all secrets at once, as the usual way round',
    url: 'https://github.com/actions/toolkit/issues/1168',
    expected: 'medium all-secrets secrets',
    broken: {
      files: workflow(
        '  a:\n    runs-on: x\n    steps:\n      - run: x\n        env: { ALL: "${{ toJSON(secrets) }}" }\n',
      ),
    },
    repaired: {
      files: workflow('  a:\n    runs-on: x\n    steps:\n      - run: x\n        env: { KEY: "${{ secrets.KEY }}" }\n'),
    },
  },
  {
    story: 'rate-ukma: envsubst filled in nothing',
    url: 'https://github.com/ukma-cs-ssdm-2025/rate-ukma/pull/598',
    expected: 'medium envsubst-gap DB_PASSWORD',
    broken: { files: { 'app.tpl': 'p: ${DB_PASSWORD}\n', ...workflow(fills('HOST')) } },
    repaired: { files: { 'app.tpl': 'p: ${DB_PASSWORD}\n', ...workflow(fills('DB_PASSWORD')) } },
  },
  {
    story: 'tend: a look at an environment was filed as a deployment',
    url: 'https://github.com/max-sixty/tend/pull/852',
    expected: 'medium false-deployment look',
    broken: { files: workflow(looks('{ name: production }')) },
    repaired: { files: workflow(looks('{ name: production, deployment: false }')) },
  },
];

test('there are enough of them, and each says where it is told', () => {
  expect(INCIDENTS.length).toBeGreaterThanOrEqual(40);
  expect(INCIDENTS.filter(({ url }) => URL.parse(url)?.protocol !== 'https:')).toEqual([]);
  expect(new Set(INCIDENTS.map(({ story }) => story)).size).toBe(INCIDENTS.length);
});

test.each(INCIDENTS)('$story', async ({ broken, expected, repaired }) => {
  expect(await problemsOf(broken)).toEqual([expected]);
  expect(await problemsOf(repaired)).toEqual([]);
});
