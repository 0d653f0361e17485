// What stays of what a tool sent: each line is a text that was sent, with what the server said of its statements.
import { keptOf } from '../../../../src/checks/migrations/recorded/kept.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import type { Sent } from '../../../../src/io/wire/record.ts';

const parse = await loadParser();

/** `sql → tags` or `sql → tags ! error`; `#2` in front: of another conversation; `+`: sent together with the one before. */
function sentOf(lines: readonly string[]): Sent[] {
  let batch = 0;
  return lines.map((line) => {
    const [, session = '1', plus, sql = '', said = ''] = /^(?:#(\d) )?(\+ )?(.*?) → ?(.*)$/.exec(line) ?? [];
    const [tags = '', error] = said.split('!');
    if (plus === undefined) batch++;
    const done = tags.split(',').flatMap((tag) => tag.trim() || []);
    return {
      session: Number(session),
      batch,
      sql,
      values: [],
      done,
      ...(error === undefined ? {} : { error: error.trim() }),
    };
  });
}

/** Statements of one transaction stand in brackets with its number. */
const shown = (lines: readonly string[]): { kept: string[]; failed: string[] } => {
  const { kept, failed } = keptOf(parse, sentOf(lines));
  const ids = [...new Set([...kept, ...failed].flatMap(({ transaction }) => transaction ?? []))];
  const words = ({ sql, transaction }: (typeof kept)[number]): string =>
    transaction === undefined ? sql : `${sql} [${ids.indexOf(transaction)}]`;
  return { kept: kept.map(words), failed: failed.map(words) };
};

test.each<[name: string, sent: string[], kept: string[], failed?: string[]]>([
  ['by itself', ['DROP TABLE a → DROP TABLE'], ['DROP TABLE a']],
  [
    'in a transaction',
    [
      'BEGIN → BEGIN',
      'DROP TABLE a → DROP TABLE',
      'DROP TABLE b → DROP TABLE',
      'COMMIT → COMMIT',
      'DROP TABLE c → DROP TABLE',
    ],
    ['DROP TABLE a [0]', 'DROP TABLE b [0]', 'DROP TABLE c'],
  ],
  [
    'in two of them',
    ['BEGIN;DROP TABLE a;COMMIT;BEGIN;DROP TABLE b;COMMIT → BEGIN,DROP TABLE,COMMIT,BEGIN,DROP TABLE,COMMIT'],
    ['DROP TABLE a [0]', 'DROP TABLE b [1]'],
  ],
  [
    'a text of several is one transaction',
    ['DROP TABLE a;DROP TABLE b → DROP TABLE,DROP TABLE', 'DROP TABLE c → DROP TABLE'],
    ['DROP TABLE a [0]', 'DROP TABLE b [0]', 'DROP TABLE c'],
  ],
  [
    'sent together is one transaction',
    ['DROP TABLE a → DROP TABLE', '+ DROP TABLE b → DROP TABLE', 'DROP TABLE c → DROP TABLE'],
    ['DROP TABLE a [0]', 'DROP TABLE b [0]', 'DROP TABLE c'],
  ],
  [
    'taken back',
    ['BEGIN → BEGIN', 'DROP TABLE a → DROP TABLE', 'ROLLBACK → ROLLBACK', 'DROP TABLE b → DROP TABLE'],
    ['DROP TABLE b'],
  ],
  ['never ended', ['BEGIN → BEGIN', 'DROP TABLE a → DROP TABLE'], []],
  [
    'taken back in part',
    [
      'BEGIN → BEGIN',
      'DROP TABLE a → DROP TABLE',
      'SAVEPOINT s → SAVEPOINT',
      'DROP TABLE b → DROP TABLE',
      'ROLLBACK TO s → ROLLBACK',
      'DROP TABLE c → DROP TABLE',
      'COMMIT → COMMIT',
    ],
    ['DROP TABLE a [0]', 'DROP TABLE c [0]'],
  ],
  [
    'refused, and then something else is tried',
    ['SELECT 1 FROM m → ! 42P01', 'CREATE TABLE m () → CREATE TABLE'],
    ['CREATE TABLE m ()'],
    ['SELECT 1 FROM m [0]'],
  ],
  [
    'refused in a transaction',
    [
      'BEGIN → BEGIN',
      'DROP TABLE a → DROP TABLE',
      'DROP TABLE x → ! 42P01',
      'DROP TABLE b → ! 25P02',
      'COMMIT → ROLLBACK',
    ],
    [],
    ['DROP TABLE a [0]', 'DROP TABLE x [0]'],
  ],
  [
    'the rest of a text is refused',
    ['DROP TABLE a;DROP TABLE x;DROP TABLE b → DROP TABLE ! 42P01', 'DROP TABLE c → DROP TABLE'],
    ['DROP TABLE c'],
    ['DROP TABLE a [0]', 'DROP TABLE x [0]'],
  ],
  [
    'two conversations at once, in the order of sending',
    [
      '#1 BEGIN → BEGIN',
      '#1 LOCK m → LOCK TABLE',
      '#2 BEGIN → BEGIN',
      '#2 DROP TABLE a → DROP TABLE',
      '#2 COMMIT → COMMIT',
      '#1 COMMIT → COMMIT',
    ],
    ['LOCK m [0]', 'DROP TABLE a [1]'],
  ],
  ['what nobody here can read', ['CREATE SHINY THING → CREATE SHINY'], ['CREATE SHINY THING']],
])('%s', (_, sent, kept, failed = []) => {
  expect(shown(sent)).toEqual({ kept, failed });
});

test.each([
  [
    "UPDATE t SET a = $1 WHERE b = $2 AND c = '$1' -- $1",
    ["it's", null],
    "UPDATE t SET a = 'it''s' WHERE b = NULL AND c = '$1'",
  ],
  ['SELECT $2, $1, $10', ['1', '2'], "SELECT '2', '1', NULL"],
  ['INSERT INTO t VALUES ($1)', ['a\0b'], "INSERT INTO t VALUES ('ab')"],
])('values are written into %s', (sql, values, expected) => {
  const { kept } = keptOf(parse, [{ session: 0, batch: 0, sql, values, done: ['INSERT 0 1'] }]);
  expect(kept.map((each) => each.sql)).toEqual([expected]);
});

test('a value that cannot be read is told', () => {
  const { kept } = keptOf(parse, [
    { session: 0, batch: 0, sql: 'DELETE FROM t WHERE a = $1', values: [undefined], done: ['DELETE 1'] },
  ]);
  expect(kept).toMatchObject([{ sql: 'DELETE FROM t WHERE a = NULL', isUnread: true }]);
});

test.each<[name: string, sent: string[], paths: (string | undefined)[]]>([
  ['SET', ['SET search_path TO app → SET', 'DROP TABLE a → DROP TABLE'], ['SET search_path TO app']],
  ['for one conversation', ['#1 SET search_path TO app → SET', '#2 DROP TABLE a → DROP TABLE'], [undefined]],
  [
    'as dumps say it',
    ["SELECT pg_catalog.set_config('search_path', '', false) → SELECT 1", 'DROP TABLE a → DROP TABLE'],
    ["SET search_path TO ''"],
  ],
  [
    'DISCARD ALL',
    ['SET search_path TO app → SET', 'DISCARD ALL → DISCARD ALL', 'DROP TABLE a → DROP TABLE'],
    [undefined],
  ],
  ['RESET', ['SET search_path TO app → SET', 'RESET search_path → RESET', 'DROP TABLE a → DROP TABLE'], [undefined]],
  [
    'taken back with its transaction',
    ['BEGIN → BEGIN', 'SET search_path TO app → SET', 'ROLLBACK → ROLLBACK', 'DROP TABLE a → DROP TABLE'],
    [undefined],
  ],
  [
    'of a transaction alone: it stands in it',
    ['BEGIN → BEGIN', 'SET LOCAL search_path TO app → SET', 'DROP TABLE a → DROP TABLE', 'COMMIT → COMMIT'],
    [undefined, undefined],
  ],
])('where names are looked for: %s', (_, sent, paths) => {
  expect(keptOf(parse, sentOf(sent)).kept.map(({ searchPath }) => searchPath)).toEqual(paths);
});
