// What a rule says, against what a server did.
import type { ColumnPicture, TablePicture } from '../../../../../src/checks/migrations/mysql/trial/picture.ts';
import type { Observation } from '../../../../../src/checks/migrations/mysql/trial/play.ts';
import { readRefusal } from '../../../../../src/checks/migrations/mysql/trial/refusal.ts';
import { type Evidence, forgotten, weigh } from '../../../../../src/checks/migrations/mysql/trial/weigh.ts';

const column = (name: string, given: Partial<ColumnPicture> = {}): ColumnPicture => ({
  ...{ name, type: 'int', nullable: true, hasDefault: false, autoIncrement: false, onUpdate: false },
  ...{ generated: false, sum: '1' },
  ...given,
});
const table = (columns: ColumnPicture[], given: Partial<TablePicture> = {}): TablePicture => ({
  ...{ columns: new Map(columns.map((each) => [each.name, each])), indexes: new Set<string>(), references: [] },
  ...{ partitions: [], rows: 3 },
  ...given,
});
type Tables = Record<string, TablePicture>;
const seen = (before: Tables, after: Tables, given: Partial<Observation> = {}): Observation => ({
  before: new Map(Object.entries(before)),
  after: new Map(Object.entries(after)),
  gone: [],
  ...given,
});

const A = column('a', { nullable: false, hasDefault: true });
const T = { t: table([A]) };
const briefly = (evidence: Evidence) => (evidence.kind === 'static' ? 'static' : `${evidence.kind}: ${evidence.words}`);

test.each<[string, string, string, Observation, string]>([
  ['drop-table', 'gone', 't', seen(T, {}), 'proved: `t` was gone with its 3 rows'],
  [
    'drop-table',
    'made anew',
    't',
    seen(T, { t: table([A], { rows: 0 }) }),
    'proved: `t` was made anew without its 3 rows',
  ],
  ['drop-table', 'never there', 't', seen({}, {}), 'unmade: there was no `t`'],
  ['drop-table', 'perhaps under another name', 't', seen({}, {}, { doubtful: new Set(['t']) }), 'static'],
  ['drop-table', 'still there', 't', seen(T, T), 'static'],
  ['drop-column', 'gone', 't.a', seen(T, { t: table([]) }), 'proved: `t.a` was gone'],
  ['drop-column', 'never there', 't.z', seen(T, T), 'unmade: there was no `t.z`'],
  ['rename-column', 'another name', 't.a', seen(T, { t: table([column('b')]) }), 'proved: `t.a` was called `b`'],
  ['truncate', 'no row', 't', seen(T, { t: table([A], { rows: 0 }) }), 'proved: none of its 3 rows was left'],
  ['truncate', 'there were none', 't', seen({ t: table([A], { rows: 0 }) }, T), 'static'],
  ['drop-schema', 'gone', 'Shop', seen({}, {}, { gone: ['shop'] }), 'proved: `Shop` was gone'],
  ['update-all', 'other values', 't', seen(T, { t: table([{ ...A, sum: '2' }]) }), 'proved: other values stood in `a`'],
  [
    'add-required-column',
    'fails with rows',
    't.b',
    seen(T, T, { refusedRows: readRefusal(1292) }),
    'proved: it failed on a table with rows (error 1292)',
  ],
  [
    'add-required-column',
    'no default',
    't.b',
    seen(T, { t: table([A, column('b', { nullable: false })]) }),
    'proved: `t.b` had no default: an insert that leaves it out fails',
  ],
  [
    'mysql-modify-forgets',
    'default',
    't.a',
    seen(T, { t: table([column('a', { nullable: false })]) }),
    'proved: `t.a` had no default any more',
  ],
  [
    'mysql-drop-partition',
    'gone',
    't.p0,p1',
    seen({ t: table([A], { partitions: ['p0', 'p1'] }) }, { t: table([A], { partitions: ['p1'] }) }),
    'proved: `p0` of `t` was gone',
  ],
  ['mysql-inline-references', 'none', 't.a', seen({}, T), 'proved: `t` had no foreign key on `a`'],
  [
    'mysql-algorithm-refused',
    'refused',
    't',
    seen(T, T, { error: readRefusal(1846) }),
    'proved: it was refused (error 1846)',
  ],
  ['mysql-algorithm-refused', 'not refused', 't', seen(T, T), 'refuted: it was not refused'],
  [
    'add-unique',
    'two alike',
    't.u',
    seen(T, T, { refusedRows: readRefusal(1062) }),
    'proved: it failed on made-up rows: two rows are alike where they must not be (error 1062)',
  ],
  ['add-unique', 'made-up rows are not alike', 't.u', seen(T, T), 'static'],
  [
    'mysql-copy',
    'copied',
    't',
    seen(T, T, { way: { algorithm: 'COPY', lock: 'SHARED' } }),
    'proved: it was done with `ALGORITHM=COPY, LOCK=SHARED`: every row was copied, while writes wait',
  ],
  [
    'mysql-copy',
    'at once',
    't',
    seen(T, T, { way: { algorithm: 'INSTANT', lock: 'NONE' } }),
    'refuted: it was done with `ALGORITHM=INSTANT`: no row was touched',
  ],
  [
    'mysql-rebuild',
    'without writing anew',
    't',
    seen(T, T, { way: { algorithm: 'NOCOPY', lock: 'NONE' } }),
    'refuted: it was done with `LOCK=NONE` and without writing the table anew',
  ],
  [
    'mysql-writes-wait',
    'they wait',
    't',
    seen(T, T, { way: { algorithm: 'INPLACE', lock: 'SHARED' } }),
    'proved: it was done with `ALGORITHM=INPLACE, LOCK=SHARED`: every row was written anew in place, while writes wait',
  ],
  [
    'change-column-type',
    'values become others',
    't.a',
    seen(T, { t: table([{ ...A, sum: '2' }]) }, { way: { algorithm: 'COPY', lock: 'NONE' } }),
    'proved: it was done with `ALGORITHM=COPY, LOCK=NONE`: every row was copied. Some values of `t.a` were others afterwards',
  ],
  [
    'change-column-type',
    'another type writes them in another way',
    't.a',
    seen(T, { t: table([{ ...A, type: 'varchar(9)', sum: '2' }]) }, { way: { algorithm: 'COPY', lock: 'NONE' } }),
    'proved: it was done with `ALGORITHM=COPY, LOCK=NONE`: every row was copied',
  ],
  [
    'mysql-mixed-alter',
    'an index is built, and no row is written anew',
    't',
    seen(T, T, { way: { algorithm: 'NOCOPY', lock: 'NONE' } }),
    'refuted: it was done with `LOCK=NONE` and without writing the table anew',
  ],
  ['mysql-copy', 'not asked', 't', seen(T, T), 'static'],
  [
    'drop-column',
    'refused',
    't.a',
    seen(T, T, { error: readRefusal(1091) }),
    'not-run: the server refused it (error 1091: the column or key that goes is not there)',
  ],
  ['lock-timeout', 'no run could tell', 'file', seen(T, T), 'static'],
])('%s: %s', (rule, _, about, observation, expected) => {
  expect(briefly(weigh(`migrations/${rule}`, { about }, observation, true))).toBe(expected);
  // A server that is not that of production refutes nothing.
  const elsewhere = briefly(weigh(`migrations/${rule}`, { about }, observation, false));
  expect(elsewhere).toBe(/^(?:refuted|unmade)/.test(expected) ? 'static' : expected);
});

test.each([
  ['nothing', column('a'), column('a'), []],
  ['a default', column('a', { hasDefault: true }), column('a'), ['default']],
  ['a default that became a counter', column('a', { hasDefault: true }), column('a', { autoIncrement: true }), []],
  ['a counter', column('a', { autoIncrement: true }), column('a'), ['`AUTO_INCREMENT`']],
  ['ON UPDATE', column('a', { onUpdate: true }), column('a'), ['`ON UPDATE CURRENT_TIMESTAMP`']],
  ['the column', column('a', { hasDefault: true }), undefined, []],
])('forgotten: %s', (_, was, is, lost) => {
  expect(forgotten(was, is)).toEqual(lost);
});
