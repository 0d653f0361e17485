// The change's statements in a shadow: with a real process of its own, and with one that dies or says nothing.
import { createJudge } from '../../../../src/checks/migrations/judge.ts';
import { fixWord } from '../../../../src/checks/migrations/shadow/fix-result.ts';
import { prove } from '../../../../src/checks/migrations/shadow/prove.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';
import { plainTool } from '../../../../src/checks/migrations/tools.ts';
import { ChildEnded, type Children, childProcesses } from '../../../../src/io/children.ts';
import { TooSilent } from '../../../../src/io/patience.ts';
import { findPostgres } from '../../../../src/io/postgres-server.ts';

const parse = await loadParser();
const migration = (path: string, text: string) => ({
  file: { path, tool: plainTool, database: '', wrapping: 'transaction', text, up: text, isNew: true } as const,
  parsed: parseStatements(parse, text),
});
const base = (text: string) => ({
  ...{ path: 'migrations/1.sql', database: '', tool: plainTool },
  parsed: parseStatements(parse, text),
});
const nothing = { progress: (): void => {} };

function suggestionsFor({ file, parsed }: ReturnType<typeof migration>, earlier: ReturnType<typeof base>) {
  const judge = createJudge({ parse, lockTimeout: '5s', together: true });
  judge.learn(earlier.parsed);
  return judge.judge(file, parsed).suggested;
}

/** What became of each statement, in words. */
const briefly = (proved: Awaited<ReturnType<typeof prove>>) =>
  [...proved.seen.values()]
    .flat()
    .map((seen) => (seen.kind === 'seen' ? (seen.observation.error?.code ?? 'seen') : seen.why));

test('a real one: what can run is seen, what cannot is told', async () => {
  const proved = await prove(
    childProcesses,
    [
      migration(
        'migrations/2.sql',
        "BEGIN;\nCREATE INDEX i ON t (a);\nCOPY t FROM PROGRAM 'true';\nDO $$ BEGIN ALTER TABLE t ADD COLUMN b int; END $$;\nDROP TABLE nowhere;\nCOMMIT;",
      ),
    ],
    [
      base(
        'CREATE EXTENSION citext; CREATE TABLE t (a citext); CREATE EXTENSION IF NOT EXISTS postgis; CREATE TABLE odd (a geometry);',
      ),
    ],
    nothing,
  );
  expect(briefly(proved)).toEqual([
    'it is about the transaction',
    'seen',
    'COPY needs a client, a file or a program',
    ...['seen', 'seen'],
    '42P01',
    'it is about the transaction',
  ]);
  expect(proved.server).toMatch(/^PostgreSQL 18\./);
  expect(proved.complete.size).toBe(0);
  expect(proved.leftOut[0]).toEqual({
    what: 'earlier statements',
    count: 2,
    why: 'did not run in the shadow, which lacks the extension postgis (first in migrations/1.sql), so nothing is refuted',
  });
}, 120_000);

test('rows whose values only the program knows change no table: the others are complete without them', async () => {
  const proved = await prove(
    childProcesses,
    [migration('migrations/2.sql', 'UPDATE t SET a = $1; ALTER TABLE t ALTER COLUMN a TYPE varchar(20);')],
    [base('CREATE TABLE t (a varchar(10)); UPDATE t SET a = $1; INSERT INTO t SELECT $1;')],
    nothing,
  );
  expect(briefly(proved)).toEqual(['a value in it is only known when the program runs', 'seen']);
  expect([proved.complete.size, proved.leftOut.length]).toEqual([1, 1]);
}, 120_000);

test('a table whose default only the program knows is missing', async () => {
  const proved = await prove(
    childProcesses,
    [migration('migrations/2.sql', 'DROP TABLE u;')],
    [base('CREATE TABLE u (a text DEFAULT $1);')],
    nothing,
  );
  expect([briefly(proved), proved.complete.size]).toEqual([['42P01'], 0]);
}, 120_000);

test('what fixes suggest is run as well, and what PostgreSQL refuses is told', async () => {
  const change = migration(
    'migrations/2.sql',
    'CREATE INDEX i ON t (a); REFRESH MATERIALIZED VIEW v; ALTER TABLE t ADD CHECK (a > 0); DROP INDEX nowhere;',
  );
  const earlier = base('CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT 1 AS n;');
  const suggested = suggestionsFor(change, earlier);
  const { fixes } = await prove(childProcesses, [change], [earlier], {
    ...nothing,
    suggested: new Map([['migrations/2.sql', suggested]]),
  });
  expect(suggested.map(({ key, rule }) => [rule, fixWord(fixes.get('migrations/2.sql')?.get(key) ?? nowhere)])).toEqual(
    [
      ['migrations/index-not-concurrent', 'run'],
      ['migrations/lock-timeout', 'run'],
      // It has no unique index.
      ['migrations/refresh-materialized-view', 'refused: 55000'],
      ['migrations/add-check', 'run'],
      ['migrations/drop-index', 'not-run: PostgreSQL refused the statement itself (42704)'],
    ],
  );
}, 120_000);
const nowhere = { kind: 'not-run', why: 'nobody knows' } as const;

const events = (...list: object[]): Children['run'] =>
  async function* <Message>(): AsyncIterable<Message> {
    for (const event of list) {
      if (event instanceof Error) throw event;
      yield event as Message;
    }
  };
const ready = { kind: 'ready', version: '18.3' };
const prepared = { kind: 'prepared', base: { statements: 1, failed: [] }, seeded: { tables: 1, refused: 0 } };
const observed = (index: number) => ({
  kind: 'observed',
  index,
  observation: {
    ...{
      locks: [],
      taken: [],
      rewritten: [],
      scans: new Map(),
      touched: [],
      created: [],
      dropped: [],
      renamed: [],
      columns: [],
    },
    cascaded: [],
  },
});

test.each<[name: string, run: Children['run'], seen: string[]]>([
  [
    'one that ends at once',
    events(new ChildEnded('it ended with code 1')),
    Array(3).fill('PostgreSQL could not be started: it died (it ended with code 1)'),
  ],
  [
    'one that never starts',
    events(new TooSilent('nothing for 30 s')),
    Array(3).fill('PostgreSQL could not be started: it did not end (nothing for 30 s)'),
  ],
  [
    'a statement that never ends',
    events(ready, prepared, observed(0), new TooSilent('nothing for 30 s')),
    ['seen', 'it did not end (nothing for 30 s)', 'a statement before it did not end (nothing for 30 s)'],
  ],
  [
    'a base that never ends',
    events(ready, new TooSilent('nothing for 30 s')),
    Array(3).fill('what comes before it did not end (nothing for 30 s)'),
  ],
])('%s', async (_, run, seen) => {
  const proved = await prove({ run }, [migration('migrations/2.sql', 'SELECT 1; SELECT 2; SELECT 3;')], [], nothing);
  expect(briefly(proved)).toEqual(seen);
});

test('one that was started ahead is used, and one that knows too few extensions opens again', async () => {
  childProcesses.warmUp?.('shadow');
  childProcesses.warmUp?.('shadow', { extensions: [] });
  const proved = await prove(
    childProcesses,
    [migration('migrations/2.sql', 'ALTER TABLE t ADD COLUMN b citext;')],
    [base('CREATE EXTENSION citext; CREATE TABLE t (a citext);')],
    nothing,
  );
  expect([briefly(proved), proved.complete.size]).toEqual([['seen'], 1]);
  // Nothing is left that would keep this process alive.
  childProcesses.warmUp?.('shadow');
  childProcesses.coolDown?.('shadow');
}, 60_000);

test('two databases are two shadows', async () => {
  const plans: unknown[] = [];
  const run: Children['run'] = (_, plan) => {
    plans.push(plan);
    return events(ready, prepared, observed(0))('shadow', plan, { silence: 1, total: 1 });
  };
  const [one, two] = [migration('a/1.sql', 'SELECT 1;'), migration('b/1.sql', 'SELECT 1;')];
  await prove(
    { run },
    [
      { ...one, file: { ...one.file, database: 'a' } },
      { ...two, file: { ...two.file, database: 'b' } },
    ],
    [],
    nothing,
  );
  expect(plans).toHaveLength(2);
});

const MAJORS = [13, 14, 15, 16, 17].filter((major) => findPostgres(major) !== undefined);

// Where the machine has none, the engine that comes along is used, which is what the other tests look at.
test.each(MAJORS)(
  'the version of production, %i, where the machine has it',
  async (version) => {
    const text =
      "CREATE INDEX i ON t (a);\nALTER TABLE t ADD COLUMN required int NOT NULL;\nGRANT SELECT ON t TO some_role;\nDROP TABLE t CASCADE;\nCREATE ROLE mine SUPERUSER;\nSELECT pg_read_file('/etc/passwd');";
    const change = migration('migrations/2.sql', text);
    const earlier = base(
      'CREATE EXTENSION IF NOT EXISTS plpgsql; CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;',
    );
    const suggested = suggestionsFor(change, earlier);
    const proved = await prove(childProcesses, [change], [earlier], {
      ...nothing,
      version,
      suggested: new Map([['migrations/2.sql', suggested]]),
    });
    expect(suggested.map(({ key }) => fixWord(proved.fixes.get('migrations/2.sql')?.get(key) ?? nowhere))).toEqual([
      'run',
      'run',
      'run',
    ]);
    expect(proved.server).toMatch(`PostgreSQL ${version}.`);
    expect(proved.complete).toEqual(new Set(['migrations/2.sql']));
    // The role is no superuser: what would reach the machine is refused.
    expect(briefly(proved)).toEqual(['seen', 'seen', 'seen', 'seen', '42501', '42501']);
    const seen = [...proved.seen.values()].flat().flatMap((each) => (each.kind === 'seen' ? each.observation : []));
    expect(seen[0]).toMatchObject({
      taken: [{ relation: 'public.t', mode: 'SHARE' }],
      scans: new Map([['public.t', 3]]),
    });
    expect(seen[1]?.refusedRows?.code).toBe('23502');
    expect(seen[3]?.cascaded).toEqual([{ kind: 'view', name: 'public.v' }]);
  },
  120_000,
);
