// A whole plan on a real PostgreSQL (PGlite, version 18): base, made up rows, then the change.
import { openPglite } from '../../../../src/checks/migrations/shadow/pglite.ts';
import type { PlannedStatement } from '../../../../src/checks/migrations/shadow/plan.ts';
import { play, type ShadowEvent } from '../../../../src/checks/migrations/shadow/play.ts';
import type { SafeStatement } from '../../../../src/checks/migrations/shadow/safe-plan.ts';
import { seed } from '../../../../src/checks/migrations/shadow/seed.ts';

const BASE = [
  'CREATE EXTENSION citext',
  "CREATE TYPE mood AS ENUM ('sad', 'ok')",
  'CREATE DOMAIN positive AS int CHECK (VALUE > 0)',
  `CREATE TABLE users (id serial PRIMARY KEY, email citext UNIQUE NOT NULL, name varchar(4) NOT NULL, feels mood NOT NULL,
    state text NOT NULL CHECK (state IN ('new', 'old')), born date NOT NULL, tags text[] NOT NULL, at timestamptz NOT NULL,
    account uuid NOT NULL, share numeric(3, 2) NOT NULL, n positive NOT NULL, data jsonb NOT NULL, raw bytea NOT NULL, bits bit(3) NOT NULL)`,
  'CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id int NOT NULL REFERENCES users, total int)',
  'CREATE TABLE odd (a int NOT NULL, b int NOT NULL, CHECK (a + b = 1000))',
  'CREATE VIEW names AS SELECT name FROM users',
];

const run = (sql: string, group: number | undefined = 1, planned = false): PlannedStatement => ({
  sql,
  group,
  planned,
});

async function eventsOf(
  base: readonly string[],
  change: readonly PlannedStatement[],
  safe: readonly SafeStatement[] = [],
  queries: readonly string[] = [],
): Promise<ShadowEvent[]> {
  const shadow = await openPglite(['citext']);
  const events: ShadowEvent[] = [];
  await play(
    shadow,
    {
      extensions: ['citext'],
      prelude: { roles: [], sql: '' },
      base: [{ path: '1.sql', statements: base }],
      change,
      safe,
      queries,
    },
    (event) => events.push(event),
  );
  await shadow.close();
  return events;
}

const observed = (events: readonly ShadowEvent[]) =>
  events.flatMap((event) => (event.kind === 'observed' ? event.observation : []));

test('rows are made up for tables of all kinds', async () => {
  const { session, close } = await openPglite(['citext']);
  for (const sql of BASE) await session.exec(sql);
  expect(await seed(session)).toEqual({ tables: 2, refused: 1 });
  expect(await session.query('SELECT count(*)::int AS n FROM orders JOIN users ON users.id = user_id')).toEqual([
    { n: 3 },
  ]);
  await close();
}, 60_000);

test('statements of one transaction, each by itself, and what cannot run in one', async () => {
  const events = await eventsOf(BASE, [
    run('ALTER TABLE users ADD COLUMN required int NOT NULL'),
    run('CREATE INDEX on_total ON orders (total)'),
    run('ALTER TABLE missing ADD COLUMN a int'),
    run('UPDATE orders SET total = 1 WHERE id = 1', 1, true),
    { sql: 'CREATE INDEX CONCURRENTLY later ON orders (user_id)', group: undefined, planned: false },
    run('GRANT SELECT ON users TO nobody_made_this_role', 2),
    run('DROP TABLE users CASCADE', 2),
  ]);
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['ready', 'base', 'prepared'],
    ...Array.from({ length: 7 }, () => 'observed'),
    'end',
  ]);
  expect(events[2]).toEqual({
    kind: 'prepared',
    base: { statements: BASE.length, failed: [] },
    seeded: { tables: 2, refused: 1 },
    queries: 0,
  });
  const [required, index, missing, update, concurrent, grant, drop] = observed(events);
  expect(required).toMatchObject({ refusedRows: { code: '23502', table: '"public"."users"' } });
  expect(required?.taken).toContainEqual({ relation: 'public.users', mode: 'ACCESS EXCLUSIVE' });
  expect(index?.taken).toContainEqual({ relation: 'public.orders', mode: 'SHARE' });
  expect([...(index?.scans.keys() ?? [])]).toEqual(['public.orders']);
  expect(missing?.error).toMatchObject({ code: '42P01' });
  // Found by its primary key; what the foreign key asks is not counted.
  expect(update).toMatchObject({ touched: ['public.orders'], scans: new Map() });
  expect(concurrent).toMatchObject({ created: ['public.later'], locks: [] });
  expect(grant?.error).toBeUndefined();
  expect(drop?.dropped).toContain('public.users');
  expect(drop?.cascaded).toContainEqual({ kind: 'view', name: 'public.names' });
}, 60_000);

test('the safe version is played from where the change began', async () => {
  const step = (...statements: string[]) => ({ statements, runs: 'outside' as const });
  const add = 'ALTER TABLE orders ADD COLUMN note text';
  const index = 'CREATE INDEX on_note ON orders (note)';
  const events = await eventsOf(
    BASE,
    [run(add), run(index)],
    [
      { sql: add, planned: false, steps: [] },
      { sql: index, planned: false, steps: [step('CREATE INDEX CONCURRENTLY on_note ON orders (note)')] },
    ],
  );
  const ends = events.flatMap((event) => (event.kind === 'end' ? [event] : []));
  expect(ends.map(({ version }) => version)).toEqual(['written', 'safe']);
  expect(ends[0]?.shape.get('public.orders')).toContain('on_note');
  expect(ends[1]?.shape).toEqual(ends[0]?.shape);
  expect(events).toContainEqual({ kind: 'step', statement: 1, step: 0, seen: { blocks: [] } });
  // With the rows, the extensions and what observes.
  expect(observed(events).map(({ error }) => error)).toEqual([undefined, undefined]);
}, 60_000);

test('queries of production that a statement breaks, inside of a transaction and outside', async () => {
  const events = await eventsOf(
    [...BASE, 'CREATE FUNCTION full_name(users) RETURNS text LANGUAGE sql AS $$ SELECT $1.name $$'],
    [
      run('ALTER TABLE users ADD COLUMN nick text'),
      run('ALTER TABLE users RENAME COLUMN born TO birthday'),
      run('ALTER TABLE orders ADD COLUMN note text'),
      run('ALTER TABLE orders DROP COLUMN total', undefined),
      run('ALTER TABLE missing DROP COLUMN a', undefined),
      run('DROP TABLE odd', undefined),
      // Nobody ever sees the gap.
      run('DROP VIEW names', 2),
      run('CREATE VIEW names AS SELECT name, id FROM users', 2),
      run("SET search_path = ''", undefined),
      run('DROP FUNCTION public.full_name', undefined),
      run('DROP INDEX public.users_email_key CASCADE', undefined),
      run('ALTER TABLE public.users DROP CONSTRAINT users_email_key', undefined),
    ],
    [],
    [
      'SELECT id, born FROM users WHERE email = $1',
      'INSERT INTO orders (user_id, total) VALUES ($1, $2)',
      'SELECT nobody FROM knows',
      'DELETE FROM odd WHERE a = $1',
      'SELECT id FROM users WHERE id = $1',
      'SELECT name FROM names',
      'SELECT full_name(u) FROM users u',
      'INSERT INTO users (email) VALUES ($1) ON CONFLICT (email) DO NOTHING',
    ],
  );
  expect(events.find(({ kind }) => kind === 'prepared')).toMatchObject({ queries: 7 });
  expect(events.flatMap((event) => (event.kind === 'broken' ? [[event.index, event.broken]] : []))).toEqual([
    [1, [{ query: 0, code: '42703' }]],
    [3, [{ query: 1, code: '42703' }]],
    [5, [{ query: 3, code: '42P01' }]],
    [9, [{ query: 6, code: '42883' }]],
    [11, [{ query: 7, code: '42P10' }]],
  ]);
}, 60_000);

test('a base that does not replay is counted, and the rest of it is there', async () => {
  const events = await eventsOf(
    [
      'CREATE TABLE a (id int)',
      'CREATE TABLE b (id geometry)',
      'SET search_path = nowhere',
      'CREATE TABLE public.c (id int)',
    ],
    [run('ALTER TABLE c ADD COLUMN d int')],
  );
  expect(events[2]).toMatchObject({ base: { statements: 4, failed: [{ path: '1.sql', code: '42704' }] } });
  expect(observed(events)[0]?.error).toBeUndefined();
}, 60_000);
