// What a run showed and no rule had said of the text.
import { mysqlRules } from '../../../../../src/checks/migrations/mysql/index.ts';
import type { ColumnPicture, TablePicture } from '../../../../../src/checks/migrations/mysql/trial/picture.ts';
import { planTrial } from '../../../../../src/checks/migrations/mysql/trial/plan.ts';
import type { Observation } from '../../../../../src/checks/migrations/mysql/trial/play.ts';
import { readRefusal } from '../../../../../src/checks/migrations/mysql/trial/refusal.ts';
import type { Trial } from '../../../../../src/checks/migrations/mysql/trial/run-trial.ts';
import { untold } from '../../../../../src/checks/migrations/mysql/trial/untold.ts';
import { serverOf } from '../../../../../src/checks/migrations/mysql/version.ts';
import type { OtherHit } from '../../../../../src/checks/migrations/other-database.ts';
import { plainTool } from '../../../../../src/checks/migrations/tools.ts';

const column = (given: Partial<ColumnPicture>): ColumnPicture => ({
  ...{ name: 'a', type: 'int', nullable: false, hasDefault: false, autoIncrement: false, onUpdate: false },
  ...{ generated: false, sum: '1' },
  ...given,
});
const table = (given: Partial<ColumnPicture>): Map<string, TablePicture> =>
  new Map([
    ['t', { columns: new Map([['a', column(given)]]), indexes: new Set(), references: [], partitions: [], rows: 3 }],
  ]);
const nothing: Observation = { before: new Map(), after: new Map(), gone: [] };
const refused = (code: number): Observation => ({ ...nothing, error: readRefusal(code) });

/** Each statement with what was seen of it; `said` are the hits of the text. */
function found(
  statements: readonly (readonly [sql: string, observation: Observation])[],
  given: Partial<Trial> = {},
  said: readonly string[] = [],
) {
  const up = statements.map(([sql]) => `${sql};\n`).join('');
  const file = { path: '2.sql', tool: plainTool, database: '', wrapping: 'none', isNew: true, text: up, up } as const;
  const plan = planTrial([], [file], serverOf('mysql', 8.4));
  const own = plan.change[0]?.statements ?? [];
  const seen = new Map([['2.sql', new Map(own.map(({ start }, at) => [start, statements[at]?.[1] ?? nothing]))]]);
  const trial = {
    seen,
    notRun: new Map(),
    server: 'MySQL 8.4.3',
    isExact: true,
    isComplete: true,
    statements: 1,
    plan,
  };
  const hits = said.map((id): OtherHit => {
    const rule = mysqlRules.find((each) => each.id === id) ?? { ...mysqlRules[0], id };
    const words = { title: '', message: '', impact: '', fix: '' };
    return {
      rule: rule as OtherHit['rule'],
      hit: { about: 't.a', ...words },
      statement: { start: 0, end: 1, normalized: '', tokens: [] },
    };
  });
  const judged = new Map([['2.sql', { hits, statements: own.length, problems: [] }]]);
  return (untold({ ...trial, leftOut: [], ...given }, [file], judged).get('2.sql') ?? []).map(
    ({ rule, hit }) => `${rule.id.replace('migrations/', '')} ${hit.severity} ${hit.title}`,
  );
}

const ADD = 'ALTER TABLE t ADD a INT';

test.each<[string, Parameters<typeof found>, string[]]>([
  ['it ran', [[[ADD, nothing]]], []],
  [
    'what it makes is there',
    [[[ADD, refused(1060)]]],
    ['fails high Statement fails when it runs: the column is there already'],
  ],
  [
    'only the first: what follows may fail because of it',
    [
      [
        [ADD, refused(1060)],
        ['DROP TABLE x', refused(1051)],
      ],
    ],
    ['fails high Statement fails when it runs: the column is there already'],
  ],
  [
    'a table that no migration makes may come from elsewhere',
    [[[ADD, refused(1146)]]],
    ['fails medium Statement fails when it runs: the table is not there'],
  ],
  [
    'a server that is not that of production',
    [[[ADD, refused(1060)]], { isExact: false }],
    ['fails medium Statement fails when it runs: the column is there already'],
  ],
  ['what another version may read', [[[ADD, refused(1064)]], { isExact: false }], []],
  [
    'what this one does not read',
    [[[ADD, refused(1064)]]],
    ['fails high Statement fails when it runs: it cannot be read'],
  ],
  ['a base that is not whole', [[[ADD, refused(1060)]], { isComplete: false }], []],
  ['made-up rows are in the way', [[['INSERT INTO t SELECT * FROM u', refused(1062)]]], []],
  ['rights are no matter of the migration', [[["GRANT SELECT ON t TO 'x'", refused(1227)]]], []],
  [
    'and what follows is looked at',
    [
      [
        ["GRANT SELECT ON t TO 'x'", refused(1227)],
        [ADD, refused(1060)],
      ],
    ],
    ['fails high Statement fails when it runs: the column is there already'],
  ],
  ['a rule has said so', [[[ADD, refused(1846)]], {}, ['migrations/mysql-algorithm-refused']], []],
  [
    'no rule has',
    [[[ADD, refused(1846)]]],
    ['fails high Statement fails when it runs: it cannot be done with this ALGORITHM or LOCK'],
  ],
])('fails: %s', (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});

const REPLACE = 'CREATE OR REPLACE TABLE t (b INT)';
const emptied = (was: Partial<TablePicture>, is: Partial<TablePicture>): Observation => {
  const [before, after] = [table({}), table({})];
  for (const [tables, given] of [
    [before, was],
    [after, is],
  ] as const)
    tables.set('t', { ...(tables.get('t') as TablePicture), ...given });
  return { ...nothing, before, after };
};
const LOST = ['drop-table undefined Table t is dropped with all its rows, and created anew'];

test.each<[string, Parameters<typeof found>, string[]]>([
  ['rows are gone', [[[REPLACE, emptied({}, { rows: 0 })]]], LOST],
  ['columns are gone', [[[REPLACE, emptied({ rows: 0 }, { rows: 0, columns: new Map() })]]], LOST],
  ['there was none', [[[REPLACE, { ...nothing, after: table({}) }]]], []],
  [
    'there was none before this change',
    [
      [
        ['CREATE TABLE t (a INT)', { ...nothing, after: table({}) }],
        [REPLACE, emptied({}, { rows: 0 })],
      ],
    ],
    [],
  ],
  [
    'IF NOT EXISTS leaves it, so that it is not new',
    [
      [
        ['CREATE TABLE IF NOT EXISTS t (a INT)', emptied({}, {})],
        [REPLACE, emptied({}, { rows: 0 })],
      ],
    ],
    LOST,
  ],
  ['it is the same afterwards', [[[REPLACE, emptied({}, {})]]], []],
])('replaced: %s', (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});

const MODIFY = 'ALTER TABLE t MODIFY a BIGINT NOT NULL';
const lost = (was: Partial<ColumnPicture>, is: Partial<ColumnPicture> = {}): Observation => ({
  ...nothing,
  before: table(was),
  after: table(is),
});

const changed = lost({}, { sum: '2' });

test.each<[string, Parameters<typeof found>, string[]]>([
  ['they are others', [[[MODIFY, changed]]], ['change-column-type high Values of column a of table t become others']],
  ['a rule speaks of the column', [[[MODIFY, changed]], {}, ['migrations/change-column-type']], []],
  ['they are meant to', [[['UPDATE t SET a = 1 WHERE a = 2', changed]]], []],
  ['the rows were taken out', [[[MODIFY, { ...changed, refusedRows: readRefusal(1265) }]]], []],
])('values: %s', (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});

test.each<[string, Parameters<typeof found>, string[]]>([
  [
    'a default',
    [[[MODIFY, lost({ hasDefault: true })]]],
    ['mysql-modify-forgets high Column a of table t loses its default'],
  ],
  [
    'ON UPDATE',
    [[[MODIFY, lost({ onUpdate: true })]]],
    ['mysql-modify-forgets medium Column a of table t loses its ON UPDATE CURRENT_TIMESTAMP'],
  ],
  [
    'a default that a column without a value does without',
    [[[MODIFY, lost({ hasDefault: true }, { nullable: true })]]],
    [],
  ],
  ['nothing', [[[MODIFY, lost({})]]], []],
  ['a rule has said so', [[[MODIFY, lost({ hasDefault: true })]], {}, ['migrations/mysql-modify-forgets']], []],
  [
    'a table that the change makes',
    [
      [
        ['CREATE TABLE t (a INT DEFAULT 1)', nothing],
        [MODIFY, lost({ hasDefault: true })],
      ],
    ],
    [],
  ],
])('forgets: %s', (_, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
