/**
 * `npm run score:init -- REPOSITORY…`: what `launch-ready init` writes for real projects, judged by itself, without a baseline.
 * In a copy of each: findings of the files alone; then of a production and a staging in which nothing is wrong; then of each
 * defect, planted alone. `--wrong` lists what was found. Exit code 1 where a blocker is found that nobody planted, or a defect is
 * not found.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../app/cli/index.ts';
import { isOwnSecret } from '../checks/env/variable-name.ts';
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import { isAtLeast, type Severity } from '../core/severity.ts';
import { clientToolOf } from '../facts/client-variables.ts';

type Values = Map<string, string>;

interface Found {
  rule: string;
  severity: Severity;
  title: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wrong = process.argv.includes('--wrong');
const folders = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));

/** One that looks right for what the configuration and the name say. */
function goodValue(name: string, type: string | undefined, isSecret: boolean, environment: string): string {
  const host = `${environment === 'production' ? 'www' : environment}.shop-${name.length}.dev`;
  if (type === 'port' || /(?:^|_)PORT$/.test(name)) return '8443';
  if (type === 'integer' || type === 'number') return '12';
  if (type === 'boolean') return 'true';
  if (type === 'email') return 'shop@shop-mail.dev';
  if (type === 'postgres-url' || /DATABASE_(?:URL|URI)(?:_UNPOOLED)?$|^DIRECT_URL$/.test(name))
    return `postgres://app:${randomBytes(12).toString('hex')}@db.${host}/app`;
  if (type === 'mysql-url') return `mysql://app:${randomBytes(12).toString('hex')}@db.${host}/app`;
  if (type === 'redis-url' || /REDIS_(?:URL|URI)$/.test(name))
    return `rediss://default:${randomBytes(12).toString('hex')}@cache.${host}:6379`;
  if (type === 'url' || type === 'https-url' || /UR[LI]$|ENDPOINT$|ORIGIN$/.test(name)) return `https://${host}`;
  // Under a public prefix stands what everybody may see.
  const isPublic = clientToolOf(name) !== undefined;
  if ((isSecret || isOwnSecret(name)) && !isPublic) return randomBytes(32).toString('hex');
  if (name === 'NODE_ENV') return 'production';
  return `v${randomBytes(4).toString('hex')}`;
}

/** Defects: what becomes of the production that nothing is wrong with, and the rules one of which must say so. */
interface Defect {
  name: string;
  rules: readonly string[];
  /** False where the project has nothing to plant it in. */
  plant(production: Values, staging: Values, parsed: ParsedConfig): boolean;
}

const first = (values: Values, matches: (name: string, value: string) => boolean): string | undefined =>
  [...values].find(([name, value]) => matches(name, value))?.[0];

const isRequired = (parsed: ParsedConfig, name: string): boolean => parsed.config.env.vars[name]?.required === true;

const setting = (
  name: string,
  rules: readonly string[],
  matches: (name: string, value: string, parsed: ParsedConfig) => boolean,
  value: (before: string) => string,
): Defect => ({
  name,
  rules,
  plant(production, _, parsed) {
    const found = first(production, (each, before) => matches(each, before, parsed));
    if (found === undefined) return false;
    production.set(found, value(production.get(found) ?? ''));
    return true;
  },
});

const isSecretOf = (name: string, value: string, parsed: ParsedConfig): boolean =>
  parsed.config.env.vars[name]?.secret === true && /^[0-9a-f]{64}$/.test(value);

const DEFECTS: readonly Defect[] = [
  {
    name: 'missing',
    rules: ['env/missing-variable'],
    plant(production, _, parsed) {
      const found = first(production, (name) => isRequired(parsed, name));
      return found !== undefined && production.delete(found);
    },
  },
  setting(
    'empty',
    ['env/empty-variable'],
    (name, _, parsed) => isRequired(parsed, name),
    () => '',
  ),
  setting(
    'malformed',
    ['env/malformed-value'],
    (_, value) => value.startsWith('postgres://'),
    () => 'db.internal:5432/app',
  ),
  setting('placeholder', ['env/placeholder-value'], isSecretOf, () => 'changeme'),
  setting(
    'localhost',
    ['env/localhost-in-production'],
    (_, value) => value.startsWith('https://'),
    () => 'http://localhost:3000',
  ),
  setting(
    'plain http',
    ['env/plain-http', 'env/localhost-in-production'],
    (name) => /(?:APP|SITE|WEB|WEBAPP|CALLBACK)_URL$|^NEXTAUTH_URL$/.test(name) && !/INTERNAL/.test(name),
    (value) => value.replace('https:', 'http:'),
  ),
  setting('white space', ['env/white-space'], isSecretOf, (value) => `${value} `),
  setting('quotes', ['env/wrapped-quotes'], isSecretOf, (value) => `"${value}"`),
  setting(
    'weak secret',
    ['env/weak-secret', 'env/placeholder-value'],
    (name, value, parsed) =>
      isSecretOf(name, value, parsed) &&
      /(?:SESSION|NEXTAUTH|JWT|AUTH|ENCRYPTION|SECRET)_?(?:SECRET|KEY)(?:_BASE)?$/.test(name) &&
      !/API|CLIENT|ACCESS/.test(name),
    () => 'secret123',
  ),
  {
    name: 'debug on',
    rules: ['env/debug-in-production'],
    plant: (production) => Boolean(production.set('NODE_ENV', 'development').set('DEBUG', 'true')),
  },
  {
    name: 'TLS off',
    rules: ['env/tls-verification-off'],
    plant: (production) => Boolean(production.set('NODE_TLS_REJECT_UNAUTHORIZED', '0')),
  },
  {
    name: 'one database',
    rules: ['env/same-database'],
    plant(production, staging) {
      const found = first(production, (_, value) => value.startsWith('postgres://'));
      if (found === undefined) return false;
      staging.set(found, production.get(found) ?? '');
      return true;
    },
  },
  {
    name: 'one secret',
    rules: ['env/same-secret'],
    plant(production, staging, parsed) {
      const found = first(production, (name, value) => isSecretOf(name, value, parsed));
      if (found === undefined) return false;
      staging.set(found, production.get(found) ?? '');
      return true;
    },
  },
  setting(
    'test key',
    ['env/test-key-in-production'],
    (name) => /STRIPE.*SECRET|STRIPE_(?:API_)?KEY/.test(name),
    () => `sk_${'test'}_${randomBytes(16).toString('hex')}`,
  ),
];

async function cli(cwd: string, args: readonly string[]): Promise<string> {
  const out: string[] = [];
  await runCli(args, {
    out: (text) => out.push(text),
    error: () => {},
    cwd,
    env: { PATH: process.env['PATH'] },
    color: false,
    width: 100,
  });
  return out.join('');
}

async function judged(cwd: string, values: readonly string[] = []): Promise<Found[]> {
  const out = await cli(cwd, [
    'env',
    '--tree',
    '--format',
    'json',
    ...(values.length === 0 ? [] : ['--values', ...values]),
  ]);
  const report = JSON.parse(out) as { findings: Found[] };
  return report.findings;
}

const blocking = (findings: readonly Found[]): Found[] =>
  findings.filter(({ severity }) => isAtLeast(severity, 'high'));

async function scoreOne(folder: string): Promise<boolean> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'launch-ready-score-'));
  try {
    const copy = path.join(scratch, 'repository');
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    for (const file of ['launch-ready.yml', '.github/workflows/launch-ready.yml'])
      rmSync(path.join(copy, file), { force: true });
    await cli(copy, ['init']);
    const parsed = parseConfig(await readFile(path.join(copy, 'launch-ready.yml'), 'utf8'), 'launch-ready.yml');
    const alone = blocking(await judged(copy));
    const write = (name: string, values: Values): string => {
      const file = path.join(scratch, `${name}.env`);
      // Single quotes as dotenv has them: nothing in them means anything.
      writeFileSync(file, [...values].map(([key, value]) => `${key}='${value}'\n`).join(''));
      return `${name}=${file}`;
    };
    const valuesOf = (environment: string): Values =>
      new Map(
        Object.entries(parsed.config.env.vars).map(([name, { type, secret }]) => [
          name,
          goodValue(name, type, secret === true, environment),
        ]),
      );
    const [production, staging] = [valuesOf('production'), valuesOf('staging')];
    const good = blocking(await judged(copy, [write('production', production), write('staging', staging)])).filter(
      ({ title }) => !alone.some((each) => each.title === title),
    );
    const told: string[] = [];
    const missed: string[] = [];
    for (const { name, rules, plant } of DEFECTS) {
      const [bad, other] = [new Map(production), new Map(staging)];
      if (!plant(bad, other, parsed)) continue;
      const findings = await judged(copy, [write('production', bad), write('staging', other)]);
      (findings.some(({ rule, severity }) => rules.includes(rule) && isAtLeast(severity, 'medium'))
        ? told
        : missed
      ).push(name);
    }
    const vars = Object.keys(parsed.config.env.vars).length;
    say(
      `${path.basename(folder).padEnd(36)} ${vars} variables; files alone: ${alone.length} high or blocker; nothing wrong: ${good.length}; planted: ${told.length} of ${told.length + missed.length} told${missed.length === 0 ? '' : ` (not: ${missed.join(', ')})`}`,
    );
    if (wrong) for (const { rule, severity, title } of [...alone, ...good]) say(`  ${severity} ${rule}: ${title}`);
    return good.length === 0 && missed.length === 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

let isGood = folders.length > 0;
for (const folder of folders) isGood = (await scoreOne(path.resolve(folder))) && isGood;
if (!isGood) process.exitCode = 1;
