// What a job leaves behind, and what an earlier one left.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Environment } from '../../../../src/checks/env/environments/environment.ts';
import { type FingerprintFile, parseFingerprints } from '../../../../src/checks/env/fingerprints/fingerprint-file.ts';
import { fileOf, fingerprintFiles, lastDeploysIn } from '../../../../src/checks/env/fingerprints/leave.ts';
import type { Files } from '../../../../src/io/files.ts';
import { diskOf } from '../../../testkit/disk.ts';
import { subjectOf, type World } from '../world.ts';

const pepper = randomBytes(32).toString('hex');

async function leave(world: World, { key }: { key: string | undefined } = { key: pepper }) {
  const left = await fingerprintFiles(await subjectOf(world), '/left', key);
  const read = left.map(({ file, text }) => ({ file, text, ...parseFingerprints(text) }));
  return { left, read, all: left.map(({ text }) => text).join('') };
}

/** `NAME`, `NAME value`, `NAME database`, or both. */
const told = (file: Partial<FingerprintFile> | undefined): string[] =>
  (file?.variables ?? []).map(({ name, value, database }) =>
    [name, ...(value === undefined ? [] : ['value']), ...(database === undefined ? [] : ['database'])].join(' '),
  );

test('secrets have a fingerprint; what is short, one of few, public or no secret has its name only', async () => {
  const token = randomBytes(16).toString('hex');
  const { read, all } = await leave({
    files: { 'launch-ready.yml': 'env: { vars: { MAPS_API_KEY: { never-share: false } } }' },
    environments: {
      production: {
        SESSION_SECRET: token,
        SHORT_SECRET: 'Ab3$Ab3',
        PIN_SECRET: '123456789012',
        WORD_SECRET: 'correcthorse',
        PLACEHOLDER_SECRET: 'changeme-please',
        API_URL: 'https://api.shop.dev/v1/orders',
        LOG_LEVEL: 'warning-and-more',
        TOKEN_TTL: '86400000',
        NEXT_PUBLIC_STRIPE_KEY: `pk_live_${randomBytes(12).toString('hex')}`,
        MAPS_API_KEY: randomBytes(16).toString('hex'),
        EMPTY_SECRET: '',
      },
    },
  });
  expect(told(read[0])).toEqual([
    'API_URL',
    'EMPTY_SECRET',
    'LOG_LEVEL',
    'MAPS_API_KEY',
    'NEXT_PUBLIC_STRIPE_KEY',
    'PIN_SECRET',
    'PLACEHOLDER_SECRET',
    'SESSION_SECRET value',
    'SHORT_SECRET',
    'TOKEN_TTL',
    'WORD_SECRET',
  ]);
  for (const text of [token, pepper, 'Ab3$Ab3', '123456789012', 'correcthorse', 'api.shop.dev'])
    expect(all).not.toContain(text);
});

test('without a pepper there are names only', async () => {
  const { left, all } = await leave({ environments: { production: { SESSION_SECRET: pepper } } }, { key: undefined });
  expect(left.map(({ file }) => file)).toEqual([path.join('/left', 'production.json')]);
  expect(all).not.toMatch(/"(?:value|database)"/);
});

test('databases by host, port and name, whoever opens them and through whichever pooler', async () => {
  const word = () => randomBytes(9).toString('hex');
  const { read } = await leave({
    environments: {
      production: {
        DATABASE_URL: `postgres://app:${word()}@ep-cool-1.eu-central-1.aws.neon.tech/app`,
        DB_HOST: 'db.shop.dev',
        DB_NAME: 'app',
      },
      staging: {
        DATABASE_URL: `postgresql://other:${word()}@ep-cool-1-pooler.eu-central-1.aws.neon.tech:5432/app?sslmode=require`,
        DB_HOST: 'DB.shop.dev',
        DB_NAME: 'app_staging',
      },
      preview: { DATABASE_URL: `postgres://app:${word()}@localhost:5432/app` },
      inside: { DATABASE_URL: `postgres://app:${word()}@10.0.0.5:5432/app` },
    },
  });
  const [production, staging, preview, inside] = read.map(
    ({ variables }) => new Map(variables?.map(({ name, database }) => [name, database])),
  );
  expect(production?.get('DATABASE_URL')).toMatch(/^[0-9a-f]{16}$/);
  expect(staging?.get('DATABASE_URL')).toBe(production?.get('DATABASE_URL'));
  expect(production?.get('DB_HOST')).toMatch(/^[0-9a-f]{16}$/);
  expect(staging?.get('DB_HOST')).not.toBe(production?.get('DB_HOST'));
  // Two networks may have the same private address.
  expect(read.map(({ variables }) => variables?.filter(({ network }) => network === 'private').length)).toEqual([
    0, 0, 0, 1,
  ]);
  expect(inside?.get('DATABASE_URL')).toMatch(/^[0-9a-f]{16}$/);
  // Every machine has its own.
  expect(preview?.get('DATABASE_URL')).toBeUndefined();
});

describe('the name of the file', () => {
  test.each<[environment: string, file: string]>([
    ['production', 'production.json'],
    ['production/eu', 'production-eu.json'],
    ['Production – web', 'production-web.json'],
    ['../../etc/passwd', '..-..-etc-passwd.json'],
    ['C:\\prod', 'c-prod.json'],
    ['a\0b', 'a-b.json'],
    ['生产', '生产.json'],
    ['測試', '測試.json'],
  ])('%j', (environment, file) => {
    expect(fileOf(environment)).toBe(file);
    expect(path.dirname(path.resolve('/left', fileOf(environment)))).toBe(path.resolve('/left'));
  });

  test('names of environments are not case sensitive', () => {
    expect(fileOf('Production')).toBe(fileOf('production'));
  });
});

describe('what an earlier job left', () => {
  const earlier = {
    schema: 1,
    kind: 'launch-ready-env-fingerprints',
    environment: 'production',
    at: '2026-11-20T10:00:00Z',
    variables: [
      { name: 'A', state: 'set' },
      { name: 'B', state: 'empty' },
      { name: 'C', state: 'listed' },
      { name: '__proto__', state: 'set' },
    ],
  };
  const filesOf = (disk: Record<string, string>): Files =>
    diskOf(Object.fromEntries(Object.entries(disk).map(([name, text]) => [path.join('/left', name), text])));
  const environment = (name: string): Environment => ({
    name,
    source: 'the job',
    kind: 'job',
    cells: new Map(),
    isComplete: true,
  });
  const last = { day: '2026-11-20', names: ['A', '__proto__'] };

  test.each<[what: string, disk: Record<string, string>, names: string[], expected: [string, typeof last][]]>([
    ['nothing', {}, ['production'], []],
    ['of this environment', { 'production.json': JSON.stringify(earlier) }, ['production'], [['production', last]]],
    ['in another case', { 'production.json': JSON.stringify(earlier) }, ['Production'], [['production', last]]],
    ['of another', { 'production.json': JSON.stringify(earlier) }, ['staging'], []],
    [
      'another’s under its name',
      { 'production.json': JSON.stringify({ ...earlier, environment: 'eu' }) },
      ['production'],
      [],
    ],
    ['half of it', { 'production.json': JSON.stringify(earlier).slice(0, 90) }, ['production'], []],
    ['something else', { 'production.json': '{"schema":1}' }, ['production'], []],
    [
      'of two',
      { 'production.json': JSON.stringify(earlier), 'a-b.json': JSON.stringify({ ...earlier, environment: 'a/b' }) },
      ['production', 'a/b'],
      [
        ['production', last],
        ['a/b', last],
      ],
    ],
  ])('%s', async (_, disk, names, expected) => {
    expect([...(await lastDeploysIn(filesOf(disk), '/left', names.map(environment)))]).toEqual(expected);
  });
});
