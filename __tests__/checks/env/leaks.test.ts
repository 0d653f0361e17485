// Canaries in values of every kind, through the whole check and every sink: no eight characters of one come out in any form.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BASE62, type Random, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { leaksIn, piecesOfAll, sinksOf } from '../../canaries.ts';
import { makeOutcome, makeReport } from '../../report/hostile.ts';
import { casesOf } from '../../testkit/cases.ts';
import { runCheck, type World } from './world.ts';

const jwt = (claims: object): string =>
  [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

/** A name and a value with the canary in it, for one environment. `#` in a name is replaced so that names differ. */
const KINDS: readonly (readonly [name: string, value: (canary: string) => string])[] = [
  ['A#_SECRET', (canary) => canary],
  ['A#_JWT_SECRET', (canary) => canary.slice(0, 12)],
  ['B#_JWT_SECRET', (canary) => `${canary.slice(0, 9)}${canary.slice(0, 9)}`],
  ['A#_API_KEY', (canary) => `${canary}\n`],
  ['B#_API_KEY', (canary) => ` ${canary}`],
  ['C#_API_KEY', (canary) => `${canary}\u00a0`],
  ['D#_API_KEY', (canary) => `${canary.slice(0, 12)}\u200b${canary.slice(12)}`],
  ['A#_TOKEN', (canary) => `"${canary}"`],
  ['B#_TOKEN', (canary) => `'${canary}'`],
  ['C#_TOKEN', (canary) => `“${canary}”`],
  ['D#_TOKEN', (canary) => `your-token-${canary}-here`],
  ['E#_TOKEN', (canary) => `<${canary}>`],
  ['F#_TOKEN', (canary) => `changeme-${canary}`],
  ['A#_DATABASE_URL', (canary) => `postgres://app:${canary}@db.shop.dev/app?sslmode=disable`],
  ['B#_DATABASE_URL', (canary) => `postgres://app:${encodeURIComponent(`${canary}&/`)}@localhost/app`],
  ['C#_DATABASE_URL', (canary) => `postgres://app:x@${canary}.shop.dev:5432/${canary}`],
  ['D#_DATABASE_URL', (canary) => `${canary}/app`],
  ['E#_DATABASE_URL', (canary) => `mysql://${canary}:root@db.shop.dev/app_staging`],
  ['A#_REDIS_URL', (canary) => `redis://:${canary}@127.0.0.1:6379`],
  ['PUBLIC_A#_URL', (canary) => `http://${canary}.shop.dev/${canary}`],
  ['PUBLIC_B#_URL', (canary) => `http://localhost:3000/?key=${canary}`],
  ['PUBLIC_C#_URL', (canary) => `https://${canary}.ngrok.io`],
  ['PUBLIC_D#_URL', (canary) => `https://${canary}.example.com`],
  ['A#_CALLBACK_URL', (canary) => `https://192.168.1.1/${canary}`],
  ['A#_API_URL', (canary) => `https://${canary}.staging.shop.dev/`],
  ['A#_BUCKET', (canary) => `${canary}-dev`],
  ['A#_PATH', (canary) => `/Users/${canary}/models`],
  ['A#_CORS_ORIGINS', (canary) => `https://${canary}.shop.dev,*`],
  ['B#_CORS_ORIGINS', (canary) => `http://localhost:${canary},http://localhost`],
  ['A#_COOKIE_DOMAIN', (canary) => `.${canary}.dev`],
  ['STRIPE_A#_SECRET_KEY', (canary) => `sk_test_${canary}`],
  ['STRIPE_B#_SECRET_KEY', (canary) => `sk_live_${canary}`],
  ['STRIPE_C#_KEY', (canary) => `pk_live_${canary}`],
  ['STRIPE_D#_KEY', (canary) => `pk_test_${canary}`],
  ['NEXT_PUBLIC_A#_KEY', (canary) => `sk_live_${canary}`],
  ['NEXT_PUBLIC_B#_SECRET', (canary) => canary],
  ['NEXT_PUBLIC_C#_KEY', (canary) => `${jwt({ role: 'service_role', iss: canary })}.${canary}${canary}`],
  ['VITE_A#_DB', (canary) => `postgres://app:${canary}@db.shop.dev/app`],
  ['G#_TOKEN', (canary) => `${jwt({ exp: 1_700_000_000, sub: canary })}.${canary}${canary}`],
  ['A#_SAS', (canary) => `https://shop.blob.core.windows.net/?se=2026-01-01T00:00:00Z&sig=${canary}`],
  ['A#_PORT', (canary) => canary],
  ['T_PORT_#', (canary) => canary],
  ['T_JSON_#', (canary) => `{"key":"${canary}"`],
  ['T_URL_#', (canary) => `${canary}//`],
  ['T_EMAIL_#', (canary) => canary],
  ['T_ENUM_#', (canary) => canary],
  ['T_PATTERN_#', (canary) => canary],
  ['T_PRESET_#', (canary) => canary],
  ['T_HEX_#', (canary) => canary],
  ['T_PEM_#', (canary) => `-----BEGIN PRIVATE KEY-----\n${canary}`],
  ['A#_DEBUG', (canary) => `${canary}:*`],
  ['A#_LIST', (canary) => `https://${canary}/?a=1,2`],
  ['A#_NUMBER', (canary) => `0${canary.replaceAll(/\D/g, '')}12345678901234567890`],
  ['A#_STAR', (canary) => `${canary}*`],
  ['A#_ADMIN_EMAIL', (canary) => `${canary}@example.com`],
  ['A#_PASSWORD', (canary) => `${canary}\r\n`],
];

const TYPES = ['PORT', 'JSON', 'URL', 'EMAIL', 'ENUM', 'PATTERN', 'PRESET', 'HEX', 'PEM'];

/** Half of them with signs that are encoded where they go. */
const makeCanary = (random: Random): string =>
  random.below(2) === 0
    ? random.text(BASE62, 24)
    : `${random.text(BASE62, 10)}+${random.text(BASE62, 6)}=${random.text(BASE62, 6)}`;

function worldOf(random: Random, count: number): { world: World; canaries: string[] } {
  const canaries: string[] = [];
  const next = (): string => {
    const canary = makeCanary(random);
    canaries.push(canary);
    return canary;
  };
  const production: Record<string, string> = {};
  const staging: Record<string, string> = {};
  const vars: string[] = [];
  const env: string[] = [];
  const code: string[] = [];
  for (let index = 0; canaries.length < count; index++)
    for (const [kind, value] of KINDS) {
      const name = kind.replace('#', String(index));
      const made = value(next());
      production[name] = made;
      // The same there: what is shared is said without saying what it is.
      staging[name] = random.below(3) === 0 ? value(next()) : made;
      const type = TYPES.find((each) => kind === `T_${each}_#`)?.toLowerCase();
      if (type === 'enum') vars.push(`    ${name}: { type: enum, values: [a, b], secret: true }`);
      else if (type === 'pattern') vars.push(`    ${name}: { pattern: "[0-9]+" }`);
      else if (type === 'preset') vars.push(`    ${name}: { preset: stripe-secret-key, expires: 2026-12-01 }`);
      else if (type !== undefined) vars.push(`    ${name}: { type: ${type}, secret: true, group: g${index} }`);
      if (random.below(4) === 0) env.push(`${name}=${next()} # ${next()}`);
      if (random.below(4) === 0)
        code.push(`export const v${vars.length}${code.length} = process.env.${name} ?? '${next()}';`);
    }
  const names = Object.keys(production);
  return {
    canaries,
    world: {
      files: {
        '.env.example': names
          .map((name) => (random.below(6) === 0 ? `${name}="${next()}" # ${next()}\n` : `${name}=\n`))
          .join(''),
        '.env': `${env.join('\n')}\n`,
        'src/app.ts': `${code.join('\n')}\n`,
        'package.json': '{"dependencies":{"dotenv-parse-variables":"2"}}',
        'launch-ready.yml': `env:\n  require-owner: true\n  vars:\n${vars.join('\n')}\n`,
      },
      environments: { production, staging },
    },
  };
}

let temp = '';
beforeAll(async () => {
  temp = await mkdtemp(path.join(tmpdir(), 'canaries-'));
});
afterAll(() => rm(temp, { recursive: true }));

/** Ten thousand in all. */
const BATCH = 250;
const batches = casesOf(10_000) === 10_000 ? 40 : 2;

test.each(Array.from({ length: batches }, (_, index) => index))('canaries, batch %i', async (batch) => {
  const { world, canaries } = worldOf(seeded(batch + 1), BATCH);
  const result = await runCheck(world);
  const reported = new Set(result.findings.map(({ rule }) => rule));
  expect(reported.size).toBeGreaterThan(15);
  expect(result.findings.length).toBeGreaterThan(BATCH / 2);
  const notices = result.notices ?? [];
  const report = makeReport(result.findings, {
    outcomes: [makeOutcome({ check: 'env', coverage: result.coverage, leftOut: result.leftOut ?? [] })],
  });
  const sinks = await sinksOf(report, notices, temp);
  const pieces = piecesOfAll(canaries);
  expect(leaksIn({ values: JSON.stringify(world.environments) }, pieces).length).toBeGreaterThan(0);
  expect(leaksIn(sinks, pieces)).toEqual([]);
});
