/** The bad examples of all rules, with the tables that they are about: what a suggested rewrite is run on. */
import { exampleFile } from '../checks/migrations/example.ts';
import { createJudge } from '../checks/migrations/judge.ts';
import { migrationRules } from '../checks/migrations/rules/index.ts';
import { prepareObserver } from '../checks/migrations/shadow/observe.ts';
import { openPglite } from '../checks/migrations/shadow/pglite.ts';
import { seed } from '../checks/migrations/shadow/seed.ts';
import { loadParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements } from '../checks/migrations/sql/statements.ts';
import { type RanRewrite, runRewrites } from './run-rewrites.ts';

interface RewriteCase {
  rule: string;
  example: string;
  /** SQL of the earlier migrations. */
  base: string;
}

const USERS = `
  CREATE TABLE users (id int NOT NULL, email text, plan text, born timestamptz, a text, b text);
  CREATE TABLE "User" (id int PRIMARY KEY, email text, deleted text, "fullName" text);`;

const ORDERS = `
  CREATE TABLE users (id int PRIMARY KEY);
  CREATE TABLE regions (id int PRIMARY KEY);
  CREATE TABLE orders (id int PRIMARY KEY, user_id int);
  CREATE TABLE c (id int PRIMARY KEY);
  CREATE TABLE a (b int);
  CREATE TABLE "User" (id int PRIMARY KEY);
  CREATE TABLE "Order" ("userId" int);`;

const INDEXED = `${USERS}
  CREATE INDEX users_email_idx ON users (email);
  CREATE INDEX a ON users (a);
  CREATE INDEX b ON users (b);`;

/** By the rule's name without its prefix; others are about `users`. */
const BASES: Readonly<Record<string, string>> = {
  'add-foreign-key': ORDERS,
  'add-check': 'CREATE TABLE users (id int, age int);',
  'add-required-column': 'CREATE TABLE users (id int); CREATE TABLE "User" (id int);',
  'lock-timeout': 'CREATE TABLE users (id int);',
  'add-domain-check': 'CREATE DOMAIN email AS text; CREATE TABLE letters (id int, address email);',
  'drop-index': INDEXED,
  'reindex-not-concurrent': INDEXED,
  'validate-in-same-transaction': 'CREATE TABLE a (x int);',
  'detach-partition':
    'CREATE TABLE m (n int) PARTITION BY RANGE (n); CREATE TABLE m_2024 PARTITION OF m FOR VALUES FROM (1) TO (2);',
  'refresh-materialized-view': 'CREATE MATERIALIZED VIEW report AS SELECT 1 AS n; CREATE UNIQUE INDEX ON report (n);',
};

/** Where one example needs something else. */
const OWN: Readonly<Record<string, string>> = {
  'ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);':
    'CREATE TABLE m (n int) PARTITION BY RANGE (n); CREATE TABLE m_2025 (n int);',
  "ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);":
    'CREATE TABLE m (at date) PARTITION BY RANGE (at); CREATE TABLE m_2025 (at date);',
  'ALTER TABLE users ADD COLUMN id bigserial PRIMARY KEY;': 'CREATE TABLE users (email text);',
  'ALTER TABLE users ADD COLUMN age int CHECK (age > 0);': USERS,
  'ALTER DOMAIN email ADD CHECK (VALUE <> 5);':
    'CREATE DOMAIN email AS int; CREATE TABLE letters (id int, address email);',
  'ALTER TABLE users SET SCHEMA archive;': `CREATE SCHEMA archive; ${USERS}`,
  'BEGIN;\nDROP INDEX CONCURRENTLY a;\nCOMMIT;': INDEXED,
};

/** What a fix depends on beside the statement. */
const MORE: readonly RewriteCase[] = [
  {
    rule: 'migrations/index-not-concurrent',
    example: 'CREATE UNIQUE INDEX i ON m (n);',
    base: 'CREATE TABLE m (n int) PARTITION BY RANGE (n); CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (1) TO (2);',
  },
  {
    rule: 'migrations/add-unique',
    example: 'ALTER TABLE users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY (id, at);',
    base: 'CREATE TABLE users (id int CONSTRAINT users_pkey PRIMARY KEY, at date);',
  },
  {
    rule: 'migrations/add-unique',
    example: 'ALTER TABLE users ADD UNIQUE NULLS NOT DISTINCT (id, at) INCLUDE (n) DEFERRABLE INITIALLY DEFERRED;',
    base: 'CREATE TABLE users (id int, at date, n int);',
  },
  {
    rule: 'migrations/add-check',
    example:
      "ALTER TABLE users ADD a text DEFAULT lower('X') NOT NULL UNIQUE CHECK (a > '') NO INHERIT, ADD CHECK (id > 0);",
    base: USERS.replace('a text, ', ''),
  },
  {
    rule: 'migrations/attach-partition',
    example: "ALTER TABLE m ATTACH PARTITION m_2 FOR VALUES IN ('x', 'y');",
    base: 'CREATE TABLE m (n text) PARTITION BY LIST (n); CREATE TABLE m_2 (n text);',
  },
  {
    rule: 'migrations/rename-column',
    example: 'ALTER TABLE users RENAME COLUMN n TO m;',
    base: "CREATE TYPE old AS ENUM ('ok'); CREATE TABLE users (n old); ALTER TYPE old RENAME TO mood;",
  },
  {
    rule: 'migrations/change-column-type',
    example: "ALTER TABLE users ALTER n DROP DEFAULT, ALTER n TYPE mood USING n::text::mood, ALTER n SET DEFAULT 'ok';",
    base: "CREATE TYPE mood AS ENUM ('ok', 'x'); CREATE TYPE old AS ENUM ('ok'); CREATE TABLE users (n old DEFAULT 'ok');",
  },
];

const rewriteCases = (): RewriteCase[] => [
  ...MORE,
  ...migrationRules.flatMap(({ id, examples }) =>
    examples.bad.map((example) => ({
      rule: id,
      example,
      base: OWN[example] ?? BASES[id.replace('migrations/', '')] ?? USERS,
    })),
  ),
];

const START_OVER = 'DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS archive CASCADE; CREATE SCHEMA public;';

/** What became of the rewrites that each rule has for its own examples. */
export async function* ranCases(): AsyncIterable<{ rule: string; example: string; ran: RanRewrite }> {
  const parse = await loadParser();
  const shadows = [await openPglite([]), await openPglite([])] as const;
  const [original, safe] = [shadows[0].session, shadows[1].session];
  for (const session of [original, safe]) await prepareObserver(session);
  for (const { rule, example, base } of rewriteCases()) {
    for (const session of [original, safe]) {
      await session.exec(`${START_OVER} ${base}`);
      await seed(session);
    }
    const judge = createJudge({ parse, lockTimeout: '5s', together: true });
    judge.learn(parseStatements(parse, base));
    const file = exampleFile(example);
    const parsed = parseStatements(parse, file.text, file.up);
    const { suggested } = judge.judge(file, parsed);
    for (const ran of await runRewrites({ original, safe, different: new Set() }, file, parsed, suggested))
      if (ran.suggested.rule === rule) yield { rule, example, ran };
  }
  for (const shadow of shadows) await shadow.close();
}
