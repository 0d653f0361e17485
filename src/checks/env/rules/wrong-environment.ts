import { type Stage, stageOf } from '../../../core/environment.ts';
import { hostOf, isThisMachine, normalHost, urlsIn } from '../address.ts';
import { databaseOf } from '../database-url.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { isOriginList, namesAStage } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const wrongEnvironment: EnvRule = {
  id: 'env/wrong-environment',
  severity: 'medium',
  summary: 'A value names another environment',
  why: 'It was copied, or set in the wrong place: Cloudflare rotated a key of R2 without `--env production`, so that the new one went to another environment, and for 67 minutes every write failed.',
  fix: 'Set the value that belongs to this environment.',
  since: '0.1.0',
  sources: [
    'https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage',
    'https://gixtools.net/2025/03/cloudflare-incident-on-march-21-2025',
  ],
  examples: {
    bad: [
      'API_URL=\n--- production\nAPI_URL=https://api.staging.shop.dev',
      'S3_BUCKET=\n--- production\nS3_BUCKET=shop-uploads-dev',
      'APP_ENVIRONMENT=\n--- production\nAPP_ENVIRONMENT=staging',
      'API_URL=\n--- staging\nAPI_URL=https://api.production.shop.dev',
    ],
    good: [
      'API_URL=\n--- production\nAPI_URL=https://api.shop.dev',
      'API_URL=\n--- production\nAPI_URL=https://dev.azure.com/acme',
      'STAGING_API_URL=\n--- production\nSTAGING_API_URL=https://api.staging.shop.dev',
      'S3_BUCKET=\n--- production\nS3_BUCKET=shop-devices',
      'API_URL=\n--- preview\nAPI_URL=https://api.staging.shop.dev',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared')) {
      const { name, environment, stage: own } = judged;
      if (own === undefined || namesAStage(name) || isOriginList(name)) continue;
      const found = stagesIn(judged).find((stage) => (own === 'production') !== (stage === 'production'));
      if (found === undefined) continue;
      yield {
        variable: name,
        environment,
        title: `${name} names ${found}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} has a word in it that means ${found}.`,
        fix: `Set \`${name}\` ${placeOfValue(environment)} to what belongs to ${environment.name}. If the name is only a name, accept this finding.`,
        impact: `${environment.name} reads and writes what belongs to ${found}, or is shown as it.`,
        data: { names: found },
      };
    }
  },
};

/** Words that mean a stage without doubt; `beta`, `main` or `live` have other meanings. */
const WORDS: Readonly<Record<string, Stage>> = {
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  preprod: 'staging',
  uat: 'staging',
  dev: 'development',
  develop: 'development',
  development: 'development',
  production: 'production',
  prod: 'production',
  prd: 'production',
};

/** Hosts of services that are called so. */
const NAMES =
  /(?:^|\.)(?:dev\.azure\.com|dev\.to|stage\.com|prod\.com|dev\.mysql\.com|developers?\.\w+\.com|r2\.dev|prod\.(?:us|eu|do-not-panic)[\w.-]*|[\w-]+\.prod\.[\w-]+\.(?:aws|azure|gcp)[\w.-]*)$/;

const NAMED_THINGS =
  /(?:BUCKET|QUEUE|TOPIC|TABLE|INDEX|CONTAINER|PROJECT|PROJECT_ID|NAMESPACE|STREAM|DATASET|DB_NAME|DATABASE|DATABASE_NAME|DB|PREFIX|CLUSTER|SCHEMA|KEYSPACE|VHOST|COLLECTION|WORKSPACE)$/;
const STAGE_NAMES =
  /(?:^|_)(?:ENVIRONMENT|ENVIRONMENT_NAME|DEPLOY_ENV|DEPLOYMENT_ENV|TARGET_ENV|STAGE|DEPLOYMENT_STAGE|APP_STAGE|APP_ENVIRONMENT|DD_ENV|PUBLIC_ENV|PUBLIC_APP_ENV|APPLICATION_ENV|NODE_CONFIG_ENV|ENV)$/;

function stagesIn({ name, value }: JudgedValue): Stage[] {
  const text = value.trim();
  const upper = name.toUpperCase();
  if (text.length > 4_000) return [];
  if (
    STAGE_NAMES.test(upper) &&
    !/^(?:NODE|APP|RAILS|RACK|MIX|FLASK|DJANGO)_ENV$|^(?:ASPNETCORE|DOTNET)_ENVIRONMENT$|(?:PLAID|PAYPAL|BRAINTREE|SQUARE|PADDLE|ADYEN|CASHFREE|APPLE|APNS)_/.test(
      upper,
    )
  ) {
    const stage = /^[\w-]{2,30}$/.test(text) ? stageOf(text) : undefined;
    return stage === undefined ? [] : [stage];
  }
  const database = databaseOf(text);
  if (database !== undefined)
    return [...inHost(database.host.split(',')[0] ?? ''), ...inWords(database.kind === 'sqlite' ? '' : database.name)];
  const hosts = urlsIn(text).map(hostOf);
  if (hosts.length > 0) return hosts.flatMap(inHost);
  if (/(?:HOST|HOSTNAME|DOMAIN|ENDPOINT|SERVER)$/.test(upper) && /^[\w.-]+(?::\d+)?$/.test(text))
    return inHost(normalHost(text.replace(/:\d+$/, '')));
  return NAMED_THINGS.test(upper) && /^[\w.:/-]{2,120}$/.test(text) ? inWords(text) : [];
}

/** Labels but the last two, which somebody owns: `dev` is a top level domain, and `prod.com` a company. */
function inHost(host: string): Stage[] {
  if (isThisMachine(host) || NAMES.test(host) || /^[\d.:]+$/.test(host)) return [];
  const labels = host.split('.');
  const own = labels.length <= 2 ? (labels.length === 1 ? labels : []) : labels.slice(0, -2);
  // Hosts that are given away have a name of the project third.
  return own.flatMap(inWords);
}

const inWords = (text: string): Stage[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? []) : []));
