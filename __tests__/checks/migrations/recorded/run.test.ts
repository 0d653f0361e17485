// A tool of the project's own runs against the throw-away PostgreSQL: what it sent is judged, and nothing of it when it must not run.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationsCheck } from '../../../../src/checks/migrations/check.ts';
import { migrationsSchema } from '../../../../src/config/sections/migrations.ts';
import { childProcesses } from '../../../../src/io/children.ts';
import { stageOf } from '../../../../src/io/stage/stage.ts';
import { memoryTree } from '../../../../src/io/tree.ts';
import { contextOf } from '../../secrets/context.ts';

/** A migration tool as people write it: migrations are functions, what ran is in a table, each in a transaction. */
const TOOL = `import { readdirSync } from 'node:fs';
import pg from ${JSON.stringify(import.meta.resolve('pg'))};
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, at timestamptz NOT NULL)');
for (const name of readdirSync('migrations').sort()) {
  if ((await client.query('SELECT 1 FROM schema_migrations WHERE name = $1', [name])).rowCount > 0) continue;
  const { up } = await import(new URL('migrations/' + name, import.meta.url));
  await client.query('BEGIN');
  await up(client);
  await client.query('INSERT INTO schema_migrations VALUES ($1, $2)', [name, new Date()]);
  await client.query('COMMIT');
}
await client.end();
`;

const INIT = `export const up = async (db) => {
  await db.query('CREATE TABLE users (id bigint PRIMARY KEY, email text, plan text)');
};
`;
const MORE = `export const up = async (db) => {
  for (const name of ['plan', 'email']) {
    await db.query('ALTER TABLE users DROP COLUMN ' + name);
  }
  await db.query('UPDATE users SET id = $1 WHERE id = $2', [1, 2]);
};
`;
const LAST = `export const up = (db) => db.query('CREATE INDEX users_id ON users (id)');\n`;

const BASE = { 'tool.mjs': TOOL, 'migrations/01_init.mjs': INIT };
const CHANGE = { 'migrations/02_more.mjs': MORE, 'migrations/03_last.mjs': LAST };
const COMMAND = `"${process.execPath}" tool.mjs`;

interface Run {
  command?: string;
  base?: Record<string, string>;
  change?: Record<string, string>;
  fork?: boolean;
  minutes?: number;
  environment?: Record<string, string>;
  'working-directory'?: string;
  postgres?: number;
}

function run({ command = COMMAND, base = BASE, change = CHANGE, fork = false, postgres, ...more }: Run) {
  const context = contextOf({
    scope: { kind: 'change', base: 'base', head: 'head', uncommitted: [] },
    base: memoryTree(base),
    head: memoryTree({ ...base, ...change }),
    changes: Object.keys(change).map((path) => ({ path, status: path in base ? 'modified' : 'added' })),
    children: childProcesses,
    openStage: stageOf({ children: childProcesses, env: { ...process.env, DEPLOY_TOKEN: 'not for this' } }),
    fork,
  });
  const settings = migrationsSchema.parse({
    run: { command, ...more },
    ...(postgres === undefined ? {} : { database: { postgres } }),
  });
  return migrationsCheck.run(context, settings);
}

const shown = ({ findings }: Awaited<ReturnType<typeof run>>): string[] =>
  findings
    .filter(({ severity }) => severity !== 'low')
    .map(({ rule, location }) => `${rule} ${location.kind === 'file' ? `${location.path}:${location.startLine}` : ''}`);

const EXPECTED = [
  'migrations/drop-column migrations/02_more.mjs:2',
  'migrations/drop-column migrations/02_more.mjs:2',
  'migrations/backfill-under-lock migrations/02_more.mjs:5',
  'migrations/index-not-concurrent migrations/03_last.mjs:1',
];

test('loops, computed names and bound values are judged as they were sent, and run', async () => {
  const result = await run({});
  expect(result).toMatchObject({
    status: 'completed',
    coverage: { migrations: 3, 'new migrations': 2, statements: 4, 'trial runs': 4 },
  });
  expect(shown(result)).toEqual(EXPECTED);
  expect(result.findings.map(({ data }) => data?.['evidence'])).toContain('proved');
});

test('the change is what stands between the two runs: a migration of the base sends nothing again', async () => {
  const result = await run({ change: { 'migrations/02_last.mjs': LAST } });
  expect(result.coverage).toMatchObject({ statements: 1 });
  expect(shown(result)).toEqual(['migrations/index-not-concurrent migrations/02_last.mjs:1']);
});

describe('what it is given', () => {
  test.each([
    ['a variable of the job', `"'" + process.env.DEPLOY_TOKEN + "'"`, {}, "'undefined'"],
    [
      'a variable of the configuration',
      `"'" + process.env.APP + process.env.AT + "'"`,
      { APP: 'shop', AT: '${PGHOST}:$PGDATABASE$X' },
      "'shop127.0.0.1:launch_ready$X'",
    ],
  ])('%s', async (_, words, environment, expected) => {
    // The end of what it printed is shown.
    const result = await run({
      change: { 'migrations/02_more.mjs': `export const up = () => { throw new Error(${words}); };\n` },
      environment,
    });
    expect(result).toMatchObject({ status: 'inconclusive', reason: expect.stringContaining(`Error: ${expected}`) });
  });
});

describe('nothing of a change runs', () => {
  test('of a fork: what can be read without running it is', async () => {
    const file = path.join(tmpdir(), `launch-ready-fork-${process.pid}`);
    const result = await run({
      fork: true,
      command: `touch ${file}`,
      change: { 'migrations/02.sql': 'DROP TABLE users;' },
    });
    expect(result.leftOut).toContainEqual({
      what: 'commands',
      count: 1,
      why: expect.stringContaining('code of a fork'),
    });
    expect(shown(result)).toEqual(['migrations/drop-table migrations/02.sql:1']);
    expect(existsSync(file)).toBe(false);
  });

  test('where it brings no migration', async () => {
    expect(await run({ command: 'exit 7', change: { 'README.md': 'x' } })).toMatchObject({ status: 'skipped' });
  });
});

describe('what is no look is said to be none', () => {
  const FAIL = { 'migrations/02_more.mjs': 'export const up = () => { throw new Error("no such thing"); };\n' };
  test.each<[name: string, run: Run, reason: RegExp]>([
    [
      'it fails on the base',
      { command: 'echo "cannot find it"; exit 3' },
      /on the base ended with code 3; it said: cannot find it$/,
    ],
    ['it is not there', { command: 'no-such-program-here' }, /on the base ended with code 127; it said: .*not found/],
    ['it sends nothing', { command: 'echo done' }, /sent nothing to the database that it was given: .*DATABASE_URL/],
    [
      'its folder is not there',
      { 'working-directory': 'api', change: { 'api/migrations/01.mjs': LAST } },
      /^`migrations\.run\.working-directory` is `api`, and the base has no such folder$/,
    ],
    [
      'it does not run what is new',
      { change: { 'other/migrations/02.mjs': LAST } },
      /sent nothing for the new migrations/,
    ],
    ['it never ends', { command: 'sleep 600', minutes: 0.01 }, /did not end within/],
    [
      'it fails before it sends anything',
      { change: FAIL },
      /on the change ended with code 1; it said: .*no such thing/,
    ],
  ])('%s', async (_, options, reason) => {
    const result = await run(options);
    expect(result).toMatchObject({ status: 'inconclusive', findings: [], reason: expect.stringMatching(reason) });
  });
});

test('a migration that the database refuses is judged with the statement that failed', async () => {
  const change = {
    'migrations/02_more.mjs': `export const up = async (db) => {\n  await db.query('DROP TABLE users');\n  await db.query('DROP TABLE nobody');\n};\n`,
  };
  const result = await run({ change });
  expect(shown(result)).toEqual(expect.arrayContaining(['migrations/drop-table migrations/02_more.mjs:2']));
  expect(result.findings.map(({ rule }) => rule)).toContain('migrations/fails');
  // It is a proof that the deploy stops, whatever the severity of what was found.
  expect(result).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringMatching(/on the change ended with code 1; it said: .*"nobody" does not exist/),
  });
});

test('what it leaves running ends with it', async () => {
  const file = path.join(tmpdir(), `launch-ready-left-${process.pid}`);
  const result = await run({ command: `(sleep 8; touch ${file}) & ${COMMAND}` });
  expect(shown(result)).toEqual(EXPECTED);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  expect(existsSync(file)).toBe(false);
});
