// Values that were told wrongly, or not at all.
import { problemsOf, problemsOfValue } from '../world.ts';

const AWS_SECRET = `${'aB3/'.repeat(9)}q+Z1`;

test.each<[name: string, value: string, expected: string | undefined]>([
  // Where a program listens
  ['APP_HOST', '0.0.0.0', undefined],
  ['SERVER_LISTEN_HOST', '0.0.0.0', undefined],
  ['APP_BIND_ADDRESS', '0.0.0.0:8080', undefined],
  ['APP_ADDRESS', 'localhost:8080', undefined],
  ['DB_HOST', '0.0.0.0', 'medium localhost-in-production'],
  // Addresses without a scheme
  ['BASE_URL', 'localhost:3000', 'blocker localhost-in-production'],
  ['WEB_URL', '//localhost:3000', 'blocker localhost-in-production'],
  ['KAFKA_BROKERS', 'localhost:9092', 'high localhost-in-production'],
  ['KAFKA_BROKERS', 'b1.shop.dev:9092,localhost:9092', 'high localhost-in-production'],
  ['KAFKA_BROKERS', 'b1:9092,b2:9092', undefined],
  ['NATS_SERVERS', '["127.0.0.1:4222"]', 'high localhost-in-production'],
  ['CASSANDRA_CONTACT_POINTS', '127.0.0.1', 'high localhost-in-production'],
  ['TEMPORAL_ADDRESS', 'localhost:7233', 'high localhost-in-production'],
  ['TEMPORAL_ADDRESS', 'shop.tmprl.cloud:7233', undefined],
  ['DB_DSN', 'shop:<token>@tcp(127.0.0.1:3306)/shop', 'high localhost-in-production'],
  ['DB_DSN', 'shop:<token>@tcp(db.shop.internal:3306)/shop', undefined],
  ['SQL_CONNECTION', 'Server=localhost,1433;Database=shop;User Id=sa;Password=<token>', 'high localhost-in-production'],
  ['PG_DSN', 'host=localhost port=5432 user=a dbname=x', 'high localhost-in-production'],
  ['PG_DSN', 'host=db.shop.dev port=5432 user=a dbname=x', undefined],
  // Keys of a pair
  ['AWS_ACCESS_KEY_ID', AWS_SECRET, 'blocker swapped-key'],
  ['AWS_SECRET_ACCESS_KEY', '<token:aws-access-key>', 'blocker swapped-key'],
  ['AWS_SECRET_ACCESS_KEY', AWS_SECRET, undefined],
  ['AWS_ACCESS_KEY_ID', '<token:aws-access-key>', undefined],
  ['PADDLE_PUBLIC_API_KEY', 'live_<token>', undefined],
  ['PADDLE_API_KEY', 'live_<token>', 'blocker swapped-key'],
  // How it was pasted
  ['RESEND_API_KEY', 'RESEND_API_KEY=<token:resend-key>', 'high malformed-value'],
  ['LOG_FILTER', 'LOG_FILTER=info', 'high malformed-value'],
  ['MONGO_URL', 'mongodb+srv://app:<token>@cluster0.ab1cd.mongodb.net:27017/shop', 'high malformed-value'],
  ['MONGO_URL', 'mongodb+srv://app:<token>@cluster0.ab1cd.mongodb.net/shop', undefined],
  ['API_SECRET', '<token>\\n', 'high malformed-value'],
  ['GREETING', 'Hello world!\\n', undefined],
  // References
  ['A_TOKEN', 'process.env.A_TOKEN', 'high unfilled-reference'],
  ['A_TOKEN', '%A_TOKEN%', 'high unfilled-reference'],
  ['A_TOKEN', '$A_TOKEN', 'high unfilled-reference'],
  ['A_TOKEN', '${A_TOKEN}', 'high unfilled-reference'],
  ['A_TOKEN', '$B_TOKEN', 'medium unfilled-reference'],
])('%s=%s', async (name, value, expected) => {
  const found = await problemsOfValue(name, value);
  if (expected === undefined) expect(found).toEqual([]);
  else expect(found).toContain(expected);
});

test('laptops have their own services', async () => {
  for (const [name, value] of [
    ['KAFKA_BROKERS', 'localhost:9092'],
    ['BASE_URL', 'localhost:3000'],
  ] as const)
    expect(await problemsOfValue(name, value, 'development')).toEqual([]);
});

test.each<[file: string, text: string]>([
  ['a.ts', 'if (process.env.A) x();'],
  ['a.ts', 'const { A } = process.env; if (A) x();'],
  ['a.ts', 'const { A: on } = process.env;\nexport const c = on ? 1 : 2;'],
  ['a.py', 'import os\nD=bool(os.environ["A"])\n'],
  ['a.py', 'import os\nD = bool(os.getenv("A", False))\n'],
  ['a.py', 'import os\nE=not os.getenv("A")\n'],
  ['a.rb', '!!ENV["A"]\n'],
  ['a.rb', 'x = !!ENV["A"]\n'],
  ['a.rb', 'unless ENV["A"] then z end\n'],
  ['a.rb', 'if ENV["A"].present? then y end\n'],
])('"false" counts as true in %s: %s', async (file, text) => {
  const world = (value: string) =>
    problemsOf({ files: { [file]: text, '.env.example': '' }, environments: { production: { A: value } } });
  expect(await world('false')).toEqual(['high text-read-as-true A production']);
  expect(await world('true')).toEqual([]);
});

test.each<[file: string, text: string]>([
  ['a.ts', "const { A } = process.env; if (A === 'true') x();"],
  ['a.ts', "const { A } = process.env; if (A && A !== 'false') x();"],
  ['a.ts', 'const { A } = process.env; if (A) x(A.length);'],
  ['a.py', 'import os\nD=os.environ["A"] == "true"\n'],
  ['a.rb', 'x if ENV["A"] == "true"\n'],
])('and does not in %s: %s', async (file, text) => {
  expect(
    await problemsOf({ files: { [file]: text, '.env.example': '' }, environments: { production: { A: 'false' } } }),
  ).toEqual([]);
});

test.each<[line: string, isCut: boolean]>([
  ['API_KEY=abc123def456ghi#rotated-2024-01', false],
  ['API_KEY=abc123def456ghi#expires_2027-01-31', false],
  ['SITE=https://shop.dev#primary', false],
  ['API_KEY=abc123#def456ghi', true],
  ['DOCS_URL=https://shop.dev/docs#start', true],
])('a note behind a value is none of it: %s', async (line, isCut) => {
  const files = { 'package.json': '{ "dependencies": { "dotenv": "17.0.0" } }', '.env': `${line}\n` };
  const found = await problemsOf({ files });
  expect(found.some((each) => each.includes('cut-value'))).toBe(isCut);
});
