// What runs in the place of a statement, and what its fix shows: the same statements, literals aside.
import { exampleFile } from '../../../../src/checks/migrations/example.ts';
import { createJudge } from '../../../../src/checks/migrations/judge.ts';
import { safeStatements } from '../../../../src/checks/migrations/shadow/safe-plan.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';

const parse = await loadParser();

function judged(text: string, base = '') {
  const file = exampleFile(`SET lock_timeout = '1s';\n${text}`);
  const parsed = parseStatements(parse, file.text, file.up);
  const judge = createJudge({ parse, lockTimeout: '5s', together: true });
  judge.learn(parseStatements(parse, base));
  const { findings, suggested } = judge.judge(file, parsed);
  return { findings, safe: safeStatements(parsed, suggested) };
}

/** Without the limits; those that only make what comes next are in parentheses, those outside of a transaction behind a star. */
const steps = (text: string, base = ''): string[] =>
  judged(text, base).safe.statements.flatMap(({ steps: all, sql }) =>
    all.length === 0
      ? sql.startsWith('SET')
        ? []
        : [sql]
      : all.flatMap(({ statements, runs, isQuiet }) =>
          statements
            .filter((each) => !each.startsWith('SET lock_timeout'))
            .map((each) => (isQuiet ? `(${each})` : runs === 'outside' ? `* ${each}` : each)),
        ),
  );

test.each<[name: string, text: string, expected: string[]]>([
  [
    'one command of several',
    "ALTER TABLE ONLY t ADD COLUMN a int, -- why\n  ADD CHECK (b <> 'x, y'), ALTER c SET DEFAULT 1;",
    [
      '(ALTER TABLE ONLY t ADD COLUMN a int, ALTER c SET DEFAULT 1)',
      "ALTER TABLE ONLY t ADD CONSTRAINT t_b_check CHECK (b <> 'x, y') NOT VALID",
      'ALTER TABLE ONLY t VALIDATE CONSTRAINT t_b_check',
    ],
  ],
  [
    'two rewrites of one column',
    "ALTER TABLE t ADD a text DEFAULT lower('X') UNIQUE NULLS NOT DISTINCT CONSTRAINT k CHECK (a > '') NO INHERIT;",
    [
      "ALTER TABLE t ADD a text DEFAULT lower('X')",
      "ALTER TABLE t ADD CONSTRAINT k CHECK (a > '') NO INHERIT NOT VALID",
      'ALTER TABLE t VALIDATE CONSTRAINT k',
      '* CREATE UNIQUE INDEX CONCURRENTLY t_a_key ON t (a) NULLS NOT DISTINCT',
      'ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_key',
    ],
  ],
  [
    'some objects of a DROP',
    'DROP INDEX IF EXISTS a, s."b, c" CASCADE;',
    ['* DROP INDEX CONCURRENTLY IF EXISTS a', '* DROP INDEX CONCURRENTLY IF EXISTS s."b, c"'],
  ],
  [
    'a first step is tried, taken back, and the statement goes on as it was',
    'ALTER TABLE t ALTER a DROP DEFAULT, ALTER a TYPE mood USING a::text::mood;',
    [
      'ALTER TABLE t ADD COLUMN a_new mood',
      'UPDATE t SET a_new = a::text::mood WHERE a_new IS NULL AND ctid = ANY (ARRAY(SELECT ctid FROM t WHERE a_new IS NULL AND (a::text::mood) IS NOT NULL LIMIT 10000))',
      '(ALTER TABLE t DROP COLUMN a_new)',
      '(ALTER TABLE t ALTER a DROP DEFAULT, ALTER a TYPE mood USING a::text::mood)',
    ],
  ],
  [
    'a block is opened',
    'DO $$ BEGIN\n  CREATE TABLE n (a int);\n  ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p;\nEXCEPTION WHEN duplicate_object THEN null;\nEND $$;',
    [
      '(CREATE TABLE n (a int))',
      'ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID',
      'ALTER TABLE t VALIDATE CONSTRAINT k',
    ],
  ],
  [
    'a block that makes statements when it runs is not',
    "DO $$ BEGIN EXECUTE 'CREATE INDEX i ON t (a)'; END $$;",
    ["DO $$ BEGIN EXECUTE 'CREATE INDEX i ON t (a)'; END $$"],
  ],
  [
    'a primary key takes the place of another: the index first',
    'ALTER TABLE t DROP CONSTRAINT t_pkey, ADD CONSTRAINT t_pkey PRIMARY KEY (a);',
    [
      '* CREATE UNIQUE INDEX CONCURRENTLY t_pkey_new ON t (a)',
      'ALTER TABLE t DROP CONSTRAINT t_pkey, ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey_new',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(steps(text, 'CREATE TABLE t (a int NOT NULL, b text, c int);')).toEqual(expected);
});

test('literals run as they are and are never shown', () => {
  const { findings, safe } = judged("ALTER TABLE t ADD CHECK (b <> 'Ada' /* Ada */ AND c <> $x$Ada$x$);");
  expect(safe.statements[1]?.steps[0]?.statements[1]).toBe(
    "ALTER TABLE t ADD CONSTRAINT t_check CHECK (b <> 'Ada' AND c <> $x$Ada$x$) NOT VALID",
  );
  const [fix = ''] = findings.filter(({ rule }) => rule === 'migrations/add-check').map((each) => each.fix);
  expect(fix).toContain("ADD CONSTRAINT t_check CHECK (b <> '…' AND c <> $$…$$) NOT VALID;");
  expect(fix).not.toContain('Ada');
});
