import { databaseOf, isSameDatabase, passwordOf } from '../../../src/checks/env/database-url.ts';

/** `kind host port name` */
const told = (value: string): string | undefined => {
  const database = databaseOf(value);
  return database && `${database.kind} ${database.host} ${database.port} ${database.name}`;
};

test.each<[value: string, expected: string | undefined]>([
  ['postgres://app:x@DB.shop.dev/app', 'postgres db.shop.dev 5432 app'],
  ['postgresql://app:x@db.shop.dev.:5432/app?sslmode=require', 'postgres db.shop.dev 5432 app'],
  ['postgresql+asyncpg://app:x@db.shop.dev/app', 'postgres db.shop.dev 5432 app'],
  ['jdbc:postgresql://db.shop.dev/app?user=a&password=b', 'postgres db.shop.dev 5432 app'],
  ['postgres://app:x@db.shop.dev', 'postgres db.shop.dev 5432 app'],
  ['postgres://app:p%40ss@db.shop.dev/app%2Dx', 'postgres db.shop.dev 5432 app-x'],
  ['postgres://app:a@b@db.shop.dev/app', 'postgres db.shop.dev 5432 app'],
  ['postgres://b.shop.dev:5432,a.shop.dev:5432/app', 'postgres a.shop.dev,b.shop.dev 5432 app'],
  ['postgres:///app?host=db.shop.dev', 'postgres db.shop.dev 5432 app'],
  ['postgres://db.shop.dev/app?schema=public', 'postgres db.shop.dev 5432 app'],
  ['postgres://db.shop.dev/app?schema=staging', 'postgres db.shop.dev 5432 app#staging'],
  ['postgres://db.shop.dev:6432/app', 'postgres db.shop.dev 5432 app'],
  ['postgres://u:x@ep-a-1-pooler.eu.aws.neon.tech/app', 'postgres ep-a-1.eu.aws.neon.tech 5432 app'],
  [
    'postgres://postgres.abcdefgh:x@aws-0-eu-central-1.pooler.supabase.com:6543/postgres',
    'postgres db.abcdefgh.supabase.co 5432 postgres',
  ],
  ['postgres://postgres:x@db.abcdefgh.supabase.co:5432/postgres', 'postgres db.abcdefgh.supabase.co 5432 postgres'],
  [
    'postgres://x@shop.cluster-ro-abc.eu-central-1.rds.amazonaws.com/app',
    'postgres shop.cluster-abc.eu-central-1.rds.amazonaws.com 5432 app',
  ],
  ['mysql://app:x@db.shop.dev/app', 'mysql db.shop.dev 3306 app'],
  ['mysql2://app:x@db.shop.dev:3307/app', 'mysql db.shop.dev 3307 app'],
  ['mysql://branch1:x@aws.connect.psdb.cloud/app', 'mysql branch1@aws.connect.psdb.cloud 3306 app'],
  ['mongodb+srv://app:x@c0.abc.mongodb.net/app', 'mongodb c0.abc.mongodb.net 27017 app'],
  [
    'mongodb://app:x@c0-shard-00-00.abc.mongodb.net:27017,c0-shard-00-01.abc.mongodb.net:27017/app',
    'mongodb c0.abc.mongodb.net 27017 app',
  ],
  ['mongodb://mongo/', 'mongodb mongo 27017 test'],
  ['redis://cache.shop.dev', 'redis cache.shop.dev 6379 0'],
  ['rediss://default:x@cache.shop.dev:6380/2', 'redis cache.shop.dev 6380 2'],
  ['amqp://a:b@queue.shop.dev/', 'amqp queue.shop.dev 5672 /'],
  ['sqlserver://db.shop.dev:1433;database=app;user=x', 'sqlserver db.shop.dev 1433 app'],
  ['Server=tcp:db.shop.dev,1433;Initial Catalog=app;User ID=x', 'sqlserver db.shop.dev 1433 app'],
  ['host=db.shop.dev port=5433 dbname=app user=x password=y', 'postgres db.shop.dev 5433 app'],
  ['file:./dev.db', 'sqlite   ./dev.db'],
  ['libsql://shop-acme.turso.io?authToken=x', 'sqlite shop-acme.turso.io  '],
  ['https://db.shop.dev/app', undefined],
  ['db.shop.dev:5432/app', undefined],
  ['prisma+postgres://accelerate.prisma-data.net/?api_key=x', undefined],
  ['postgres://', undefined],
  ['postgres:app', undefined],
  ['', undefined],
])('%s', (value, expected) => {
  expect(told(value)).toBe(expected);
});

test('equal and not', () => {
  const same = (a: string, b: string): boolean => {
    const [first, second] = [databaseOf(a), databaseOf(b)];
    return first !== undefined && second !== undefined && isSameDatabase(first, second);
  };
  expect(same('postgres://a:1@h.dev/x', 'postgresql://b:2@H.dev:5432/x?ssl=true')).toBe(true);
  expect(same('postgres://a:1@h.dev/x', 'mysql://a:1@h.dev:5432/x')).toBe(false);
  expect(same('postgres://a:1@h.dev/x', 'postgres://a:1@h.dev/y')).toBe(false);
  expect(same('redis://h.dev/0', 'redis://h.dev')).toBe(true);
});

test('the password of an address', () => {
  expect(
    ['postgres://a:p%40s@h/x', 'redis://:x@h', 'https://u:a@b@h/', 'postgres://a@h/x', 'text'].map(passwordOf),
  ).toEqual(['p@s', 'x', 'a@b', '', '']);
});

test('a hostile value is no reason to stop', () => {
  for (const value of [
    `postgres://${'a'.repeat(1_000_000)}`,
    `postgres://${'@'.repeat(3_900)}`,
    `postgres://${'%'.repeat(3_000)}@h/${'%'.repeat(500)}`,
    `postgres://${'a,'.repeat(1_900)}`,
    `Server=${';'.repeat(3_900)}`,
    `sqlserver://${';='.repeat(1_900)}`,
    'postgres://[',
    'postgres://[::1',
    '\u0000postgres://h/x',
  ]) {
    expect(() => databaseOf(value)).not.toThrow();
    expect(() => passwordOf(value)).not.toThrow();
  }
});
