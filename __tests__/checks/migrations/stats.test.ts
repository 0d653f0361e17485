// What the repository says of production's database: sizes become seconds and severity, queries are watched.

import type { CheckContext } from '../../../src/checks/check.ts';
import { migrationsCheck } from '../../../src/checks/migrations/check.ts';
import { openPglite } from '../../../src/checks/migrations/shadow/pglite.ts';
import { loadParser } from '../../../src/checks/migrations/sql/parser.ts';
import { inProduction, type Production } from '../../../src/checks/migrations/stats/in-production.ts';
import { STATS_QUERY } from '../../../src/checks/migrations/stats/query.ts';
import { readStats } from '../../../src/checks/migrations/stats/read.ts';
import { isFresh, parseStats } from '../../../src/checks/migrations/stats/stats.ts';
import { watchedOf } from '../../../src/checks/migrations/stats/watched.ts';
import { countWords, secondsWords } from '../../../src/checks/migrations/stats/words.ts';
import { migrationsSchema } from '../../../src/config/sections/migrations.ts';
import { childProcesses } from '../../../src/io/children.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';

const AT = '2026-11-01T00:00:00Z';
const NOW = Date.UTC(2026, 10, 30);
const table = (rows: number, bytes: number, values: Record<string, number> = {}) => ({ rows, bytes, values });
const TABLES = {
  'public.users': table(1_234_567, 340e6, { email: 1_200_000, nickname: 0, one: 1 }),
  'public.plans': table(12, 8192),
  'public.events': table(900e6, 210e9),
  'billing.invoices': table(2_000_000, 400e6),
};
const file = (extra: object = {}) => JSON.stringify({ version: 1, at: AT, tables: TABLES, queries: [], ...extra });

test('the query describes a database, on a real one', async () => {
  const { session, close } = await openPglite([]);
  await session.exec(`
    CREATE TABLE users (id int PRIMARY KEY, email text, plan text);
    INSERT INTO users (id, email) SELECT n, CASE WHEN n % 2 = 0 THEN 'a' || n END FROM generate_series(1, 1000) n;
    CREATE SCHEMA billing; CREATE TABLE billing."Odd name" (a int);
    CREATE TABLE events (a int) PARTITION BY LIST (a); CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
    INSERT INTO events SELECT 1 FROM generate_series(1, 50); ANALYZE;`);
  const [answer] = await session.query<{ jsonb_build_object: unknown }>(STATS_QUERY);
  await close();
  const stats = parseStats(JSON.stringify(answer?.jsonb_build_object), 'stats.json');
  expect([...stats.tables.keys()].sort()).toEqual(['billing.Odd name', 'events', 'events_1', 'users']);
  expect(stats.tables.get('users')).toMatchObject({
    rows: 1000,
    values: new Map([
      ['id', 1000],
      ['plan', 0],
      ['email', 500],
    ]),
  });
  expect(stats.tables.get('events')?.rows).toBe(50);
  expect(stats.queries).toEqual([]);
}, 60_000);

test.each<[what: string, text: string, words: RegExp]>([
  ['no JSON', '{', /stats\.json is no description of a database: it is no JSON/],
  ['another version', file({ version: 2 }), /`version` does not have the form that the query writes/],
  ['no time', file({ at: 'yesterday' }), /`at`/],
  ['rows below zero', file({ tables: { t: table(-1, 0) } }), /`tables\.t\.rows`/],
  ['a list', '[]', /`the whole`|`version`/],
  ['what is too large', `"${'x'.repeat(5e6)}"`, /larger than 4 MiB/],
])('%s is refused, with the way out', (_, text, words) => {
  expect(() => parseStats(text, 'stats.json')).toThrow(words);
});

test('a name of an object of JavaScript is a name of a table', () => {
  const stats = parseStats(
    file({ tables: JSON.parse('{"__proto__": {"rows": 1, "bytes": 2, "values": {"constructor": 3}}}') }),
    'x',
  );
  expect([...stats.tables.keys()].filter((name) => name !== '__proto__')).toEqual([]);
  expect(stats.tables.get('__proto__')?.values.get('constructor') ?? 3).toBe(3);
});

test.each([
  [0, '0', 'less than a second'],
  [12, '12', 'about 12 s'],
  [100, '100', 'about 100 s'],
  [340_000, '340,000', 'about 3.9 days'],
  [1_234_567, '1.2 million', 'about 14.3 days'],
  [3_456_000_000, '3.5 billion', 'about 40000 days'],
])('%d in words', (value, count, seconds) => {
  expect([countWords(value), secondsWords(value)]).toEqual([count, seconds]);
});

type About = Parameters<typeof inProduction>[1] &
  Omit<Parameters<typeof inProduction>[2], 'relation'> & { relation?: string };

const production = (fresh = true): Production => ({ stats: parseStats(file(), 'x'), isFresh: fresh, watched: [] });

test.each<[what: string, about: About, fresh: boolean, words: string | undefined, severity: string | undefined]>([
  [
    'a scan of a small table',
    { proof: { kind: 'work', on: 'plans' }, works: 'scan', severity: 'high' },
    true,
    '`plans` held 12 rows (8.2 kB) on 2026-11-01: less than a second, as a guess from its size.',
    'low',
  ],
  [
    'one that rows may refuse',
    { proof: { kind: 'work', on: 'plans' }, works: 'scan', mayFail: true, severity: 'high' },
    true,
    '`plans` held 12 rows (8.2 kB) on 2026-11-01: less than a second, as a guess from its size.',
    'medium',
  ],
  [
    'the same, long ago',
    { proof: { kind: 'work', on: 'plans' }, works: 'scan', severity: 'high' },
    false,
    '`plans` held 12 rows (8.2 kB) on 2026-11-01: less than a second, as a guess from its size.',
    'high',
  ],
  [
    'an index of some seconds',
    { proof: { kind: 'work', on: 'users' }, works: 'index', severity: 'high' },
    true,
    '`users` held 1.2 million rows (340.0 MB) on 2026-11-01: about 3 s, as a guess from its size.',
    'medium',
  ],
  [
    'what takes an hour',
    { proof: { kind: 'work', on: 'events' }, works: 'rewrite', severity: 'high' },
    false,
    '`events` held 900 million rows (210.0 GB) on 2026-11-01: about 2.1 h, as a guess from its size.',
    'blocker',
  ],
  [
    'a table of a schema',
    { proof: { kind: 'rows', of: 'billing.invoices' }, works: 'rows', severity: 'medium' },
    true,
    '`billing.invoices` held 2 million rows (400.0 MB) on 2026-11-01: about 111 s, as a guess from its size.',
    'medium',
  ],
  [
    'where the proof names none',
    { proof: undefined, works: 'scan', relation: 'plans', severity: 'medium' },
    true,
    '`plans` held 12 rows (8.2 kB) on 2026-11-01: less than a second, as a guess from its size.',
    'low',
  ],
  [
    'a table that is dropped',
    { proof: { kind: 'drop', of: 'users' }, severity: 'high' },
    true,
    '`users` held 1.2 million rows (340.0 MB) on 2026-11-01.',
    'high',
  ],
  [
    'a column that is dropped',
    {
      proof: { kind: 'column', of: 'users', column: 'email', becomes: 'dropped' },
      severity: 'medium',
    },
    true,
    '`users.email` held 1.2 million values that are not null on 2026-11-01.',
    'medium',
  ],
  [
    'one with nothing in it',
    {
      proof: { kind: 'column', of: 'users', column: 'nickname', becomes: 'dropped' },
      severity: 'medium',
    },
    true,
    '`users.nickname` held no value at all on 2026-11-01.',
    'medium',
  ],
  [
    'one with one value',
    { proof: { kind: 'column', of: 'users', column: 'one', becomes: 'dropped' }, severity: 'medium' },
    true,
    '`users.one` held 1 value that is not null on 2026-11-01.',
    'medium',
  ],
  [
    'a column that nobody counted',
    { proof: { kind: 'column', of: 'users', column: 'new', becomes: 'dropped' }, severity: 'medium' },
    true,
    undefined,
    undefined,
  ],
  [
    'a table that was not there',
    { proof: { kind: 'work', on: 'later' }, works: 'scan', severity: 'high' },
    true,
    undefined,
    undefined,
  ],
  [
    'what does not depend on size',
    { proof: { kind: 'lock', on: 'users' }, severity: 'low' },
    true,
    undefined,
    undefined,
  ],
])('%s', (_, about, fresh, words, severity) => {
  const found = inProduction(production(fresh), about, { relation: undefined, ...about });
  expect(found?.words).toBe(words);
  expect(found?.severity).toBe(severity);
});

test('a file on the base that cannot be read stops nobody, and one that a change brings does', async () => {
  const context = (base: string | undefined, head: string, changes: string[]) =>
    ({
      base: memoryTree(base === undefined ? {} : { '.launch-ready/stats.json': base }),
      head: memoryTree({ '.launch-ready/stats.json': head }),
      changes: changes.map((path) => ({ path, status: 'modified' })),
      clock: { now: () => NOW },
    }) as unknown as CheckContext;
  const settings = migrationsSchema.parse({});
  const parse = await loadParser();
  expect((await readStats(context('', '', []), settings, parse)).notices).toEqual([
    expect.stringMatching(/it is no JSON\. Nothing is known of production until then\.$/),
  ]);
  expect(
    (await readStats(context('', file(), ['.launch-ready/stats.json']), settings, parse)).production,
  ).toBeUndefined();
  await expect(readStats(context(file(), '', ['.launch-ready/stats.json']), settings, parse)).rejects.toThrow(
    /no JSON/,
  );
});

test('sizes are fresh for a season', () => {
  const stats = parseStats(file(), 'x');
  expect(['2026-11-30', '2027-03-01', '2026-01-01'].map((now) => isFresh(stats, new Date(now)))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each<[text: string, shown: string | undefined]>([
  ['SELECT id FROM users WHERE id = $1', 'SELECT id FROM users WHERE id = $1'],
  ['with a as (select 1) delete from t using a', 'with a as (select 1) delete from t using a'],
  ["SELECT 'secret' FROM t", "SELECT '…' FROM t"],
  ['SELECT 1; DROP TABLE users', undefined],
  ['DROP TABLE users', undefined],
  ['SELECT FROM FROM', undefined],
  ["COPY t FROM PROGRAM 'x'", undefined],
])('of a query, %s, this is shown', async (text, shown) => {
  const parse = await loadParser();
  const stats = parseStats(file({ queries: [{ text, calls: 3 }] }), 'x');
  expect(watchedOf(stats, parse)[0]?.shown).toBe(shown);
});

test('a change on a project that says what production holds', async () => {
  const base = {
    'migrations/1.sql':
      'CREATE TABLE users (id int PRIMARY KEY, email text, plan text); CREATE TABLE plans (id int PRIMARY KEY, name text);',
    '.launch-ready/stats.json': file({
      queries: [
        { text: 'SELECT id, plan FROM users WHERE email = $1', calls: 1_200_000 },
        { text: 'SELECT name FROM plans', calls: 7 },
        { text: 'SELECT gone FROM users', calls: 1 },
      ],
    }),
  };
  const head = {
    ...base,
    // A change cannot call its tables small.
    '.launch-ready/stats.json': '{}',
    'migrations/2.sql':
      'CREATE INDEX ON users (plan);\nCREATE INDEX ON plans (name);\nALTER TABLE users DROP COLUMN plan;\nALTER TABLE users DROP COLUMN email;\n',
  };
  const result = await migrationsCheck.run(
    {
      scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
      head: memoryTree(head),
      base: memoryTree(base),
      changes: [{ path: 'migrations/2.sql', status: 'added' }],
      files: nodeFiles,
      threads: noThreads,
      children: childProcesses,
      clock: { now: () => NOW },
      variables: {},
      ...{ review: true, fork: false, asked: false, progress: () => {} },
    } as unknown as CheckContext,
    migrationsSchema.parse({ 'lock-timeout': '5s' }),
  );
  expect(result.coverage).toMatchObject({ 'production queries': 2 });
  const of = (rule: string) => result.findings.filter((finding) => finding.rule === `migrations/${rule}`);
  expect(of('index-not-concurrent').map(({ severity, data }) => [severity, data?.['production']])).toEqual([
    ['medium', { rows: 1_234_567, bytes: 340e6, seconds: 3.09 }],
    ['low', { rows: 12, bytes: 8192, seconds: 0 }],
  ]);
  expect(of('drop-column').map(({ message }) => /held .+(?=\.$)/m.exec(message)?.[0])).toEqual([
    undefined,
    'held 1.2 million values that are not null on 2026-11-01',
  ]);
  const [broken, ...more] = of('breaks-query');
  expect(more).toEqual([]);
  expect(broken).toMatchObject({
    severity: 'high',
    title: 'Query of production no longer works after this: a column does not exist',
    location: { path: 'migrations/2.sql', startLine: 3 },
  });
  expect(broken?.message).toContain(
    '- `SELECT id, plan FROM users WHERE email = $1` (1.2 million calls): a column does not exist (42703)',
  );
  expect(broken?.message).toMatch(
    /PostgreSQL 18\.\d+ ran it on what the migrations before it make, and could no longer plan what production asks\.$/,
  );
}, 120_000);
