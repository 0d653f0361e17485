// What PostgreSQL does, asked of PostgreSQL: PGlite is its version 18 in WebAssembly.
import { PGlite } from '@electric-sql/pglite';
import { observe, prepareObserver, type Session } from '../../../../src/checks/migrations/shadow/observe.ts';
import { sorted } from '../../../core/sorted.ts';

const SHOP = `
CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(40) NOT NULL, born date);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), total numeric);
CREATE INDEX orders_total ON orders (total);
CREATE TABLE empty_one (a int);
CREATE TABLE visits (day date) PARTITION BY RANGE (day);
INSERT INTO customers SELECT n, 'name ' || n FROM generate_series(1, 20) n;
INSERT INTO orders SELECT n, n % 20 + 1, n FROM generate_series(1, 50) n;
`;

let database: PGlite;
let session: Session;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec(SHOP);
  session = {
    exec: async (sql) => database.exec(sql),
    query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows,
  };
  await prepareObserver(session);
}, 60_000);
afterAll(async () => database.close());

const AE = 'ACCESS EXCLUSIVE';

test.each<[sql: string, expected: { locks?: string[]; rewritten?: string[]; scans?: [string, number][] }]>([
  ['SELECT 1', {}],
  ['CREATE TABLE t (a int)', {}],
  ['ALTER TABLE orders ADD COLUMN a int DEFAULT 5', { locks: [`orders ${AE}`] }],
  [
    'ALTER TABLE orders ADD COLUMN a float DEFAULT random()',
    {
      locks: [`orders ${AE}`, `orders_pkey ${AE}`, `orders_total ${AE}`],
      rewritten: ['orders', 'orders_pkey', 'orders_total'],
      scans: [['orders', 150]],
    },
  ],
  ['CREATE INDEX ON orders (customer_id)', { locks: ['orders SHARE'], scans: [['orders', 50]] }],
  [
    'ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers (id) NOT VALID',
    { locks: ['customers SHARE ROW EXCLUSIVE', 'orders SHARE ROW EXCLUSIVE'] },
  ],
  ['ALTER TABLE empty_one ALTER COLUMN a SET NOT NULL', { locks: [`empty_one ${AE}`], scans: [['empty_one', 0]] }],
  ['TRUNCATE empty_one', { locks: [`empty_one ${AE}`], rewritten: ['empty_one'] }],
  ['ALTER TABLE customers ALTER COLUMN name TYPE varchar(80)', { locks: [`customers ${AE}`] }],
  [
    "DO $$ BEGIN EXECUTE format('CREATE INDEX ON %I (total)', 'ord' || 'ers'); END $$",
    { locks: ['orders SHARE'], scans: [['orders', 50]] },
  ],
])('%s', async (sql, { locks = [], rewritten = [], scans = [] }) => {
  const seen = await observe(session, sql);
  const short = (name = ''): string => name.replace('public.', '');
  expect({
    error: seen.error,
    locks: sorted(seen.locks.map(({ relation, mode }) => `${short(relation)} ${mode}`)),
    rewritten: sorted(seen.rewritten.map(short)),
    scans: [...seen.scans].map(([name, rows]) => [short(name), rows]),
  }).toEqual({ error: undefined, locks, rewritten, scans });
});

test.each<[sql: string, expected: Partial<Awaited<ReturnType<typeof observe>>>]>([
  ['CREATE TABLE t (a int)', { created: ['public.t'] }],
  ['DROP TABLE empty_one', { dropped: ['public.empty_one'], columns: [] }],
  ['ALTER TABLE empty_one RENAME TO other', { renamed: [{ from: 'public.empty_one', to: 'public.other' }] }],
  [
    'ALTER TABLE customers DROP COLUMN born',
    { columns: [{ relation: 'public.customers', column: 'born', change: 'dropped' }] },
  ],
  [
    'ALTER TABLE customers RENAME COLUMN born TO birthday',
    { columns: [{ relation: 'public.customers', column: 'born', change: 'renamed', to: 'birthday' }] },
  ],
  [
    'ALTER TABLE customers ALTER COLUMN name TYPE text, ALTER COLUMN name DROP NOT NULL',
    {
      columns: [
        { relation: 'public.customers', column: 'name', change: 'type', to: 'text' },
        { relation: 'public.customers', column: 'name', change: 'nullable' },
      ],
    },
  ],
])('what %s makes of the schema', async (sql, expected) => {
  expect(await observe(session, sql)).toMatchObject(expected);
});

test.each([
  ['CREATE INDEX CONCURRENTLY ON orders (customer_id)', '25001'],
  ['ALTER TABLE customers ADD COLUMN a int NOT NULL', '23502'],
  ['ALTER TABLE nowhere ADD COLUMN a int', '42P01'],
  ['ALTER TABLE', '42601'],
])('%s fails, and the database is as it was', async (sql, code) => {
  const seen = await observe(session, sql);
  expect([seen.error?.code, seen.locks]).toEqual([code, []]);
  expect(await session.query('SELECT count(*)::int AS orders FROM orders')).toEqual([{ orders: 50 }]);
});

test('nothing that was observed stays', async () => {
  await observe(session, 'DROP TABLE orders; DELETE FROM customers');
  expect(await session.query('SELECT count(*)::int AS n FROM orders JOIN customers ON true')).toEqual([{ n: 1000 }]);
});
