import { framed, frameReader } from '../../../src/io/wire/frames.ts';
import { recorder, type Sent } from '../../../src/io/wire/record.ts';

const text = (words: string): Buffer => Buffer.from(`${words}\0`);
const int16 = (...values: number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
const int32 = (value: number): Buffer => Buffer.from([24, 16, 8, 0].map((shift) => (value >> shift) & 255));

const client = {
  query: (sql: string) => framed('Q', text(sql)),
  parse: (name: string, sql: string, ...types: number[]) =>
    framed('P', text(name), text(sql), int16(types.length), ...types.map(int32)),
  describe: (name: string) => framed('D', Buffer.from('S'), text(name)),
  bind: (name: string, format: number, ...values: (Buffer | null)[]) =>
    framed(
      ...(['B', text(''), text(name), int16(1, format), int16(values.length)] as const),
      ...values.flatMap((value) => (value === null ? [int32(-1)] : [int32(value.length), value])),
      int16(0),
    ),
  execute: framed('E', text(''), int32(0)),
  sync: framed('S'),
};
const server = {
  done: (tag: string) => framed('C', text(tag)),
  error: (code: string) => framed('E', text('SERROR'), text(`C${code}`), Buffer.alloc(1)),
  ready: (status: string) => framed('Z', Buffer.from(status)),
  types: (...types: number[]) => framed('t', int16(types.length), ...types.map(int32)),
};

/** `>` what the client says, `<` what the server says. */
type Talk = readonly (readonly ['>' | '<', Buffer])[];

function recorded(talk: Talk): Sent[] {
  const sent: Sent[] = [];
  const record = recorder(7, (one) => sent.push(one));
  for (const [side, bytes] of [['<', server.ready('I')] as const, ...talk])
    for (const frame of frameReader(false).push(bytes))
      side === '>' ? record.fromClient(frame) : record.fromServer(frame);
  return sent;
}

const base = { session: 7, values: [] };

test.each<[name: string, talk: Talk, expected: Sent[]]>([
  [
    'a text',
    [
      ['>', client.query('CREATE TABLE t ()')],
      ['<', server.done('CREATE TABLE')],
      ['<', server.ready('I')],
    ],
    [{ ...base, batch: 0, sql: 'CREATE TABLE t ()', done: ['CREATE TABLE'] }],
  ],
  [
    'a text of several statements, of which one fails',
    [
      ['>', client.query('BEGIN; DROP TABLE x')],
      ['<', server.done('BEGIN')],
      ['<', server.error('42P01')],
      ['<', server.ready('E')],
      ['>', client.query('ROLLBACK')],
      ['<', server.done('ROLLBACK')],
      ['<', server.ready('I')],
    ],
    [
      { ...base, batch: 0, sql: 'BEGIN; DROP TABLE x', done: ['BEGIN'], error: '42P01' },
      { ...base, batch: 1, sql: 'ROLLBACK', done: ['ROLLBACK'] },
    ],
  ],
  [
    'values as text',
    [
      [
        '>',
        Buffer.concat([client.parse('', 'UPDATE t SET a = $1, b = $2'), client.bind('', 0, Buffer.from('x'), null)]),
      ],
      ['>', Buffer.concat([client.execute, client.sync])],
      ['<', Buffer.concat([framed('1'), framed('2'), server.done('UPDATE 3'), server.ready('I')])],
    ],
    [{ ...base, batch: 0, sql: 'UPDATE t SET a = $1, b = $2', values: ['x', null], done: ['UPDATE 3'] }],
  ],
  [
    'values in binary, whose types the client said',
    [
      ['>', client.parse('s', 'SELECT $1', 23)],
      ['>', Buffer.concat([client.bind('s', 1, int32(42)), client.execute, client.sync])],
      ['<', Buffer.concat([server.done('SELECT 1'), server.ready('I')])],
    ],
    [{ ...base, batch: 0, sql: 'SELECT $1', values: ['42'], done: ['SELECT 1'] }],
  ],
  [
    'values in binary, whose types the server said',
    [
      ['>', Buffer.concat([client.parse('s', 'INSERT INTO m VALUES ($1)'), client.describe('s'), client.sync])],
      ['<', Buffer.concat([framed('1'), server.types(20), framed('n'), server.ready('I')])],
      ['>', Buffer.concat([client.bind('s', 1, Buffer.concat([int32(0), int32(7)])), client.execute, client.sync])],
      ['<', Buffer.concat([framed('2'), server.done('INSERT 0 1'), server.ready('I')])],
    ],
    [{ ...base, batch: 1, sql: 'INSERT INTO m VALUES ($1)', values: ['7'], done: ['INSERT 0 1'] }],
  ],
  [
    'statements that were sent together, of which the second fails',
    [
      ['>', Buffer.concat([client.parse('a', 'DROP TABLE a'), client.bind('a', 0), client.execute])],
      ['>', Buffer.concat([client.parse('b', 'DROP TABLE b'), client.bind('b', 0), client.execute])],
      ['>', Buffer.concat([client.parse('c', 'DROP TABLE c'), client.bind('c', 0), client.execute, client.sync])],
      ['<', Buffer.concat([server.done('DROP TABLE'), server.error('42P01'), server.ready('I')])],
      ['>', client.query('SELECT 1')],
      ['<', Buffer.concat([server.done('SELECT 1'), server.ready('I')])],
    ],
    [
      { ...base, batch: 0, sql: 'DROP TABLE a', done: ['DROP TABLE'] },
      { ...base, batch: 0, sql: 'DROP TABLE b', done: [], error: '42P01' },
      { ...base, batch: 0, sql: 'DROP TABLE c', done: [], isSkipped: true },
      { ...base, batch: 1, sql: 'SELECT 1', done: ['SELECT 1'] },
    ],
  ],
])('%s', (_, talk, expected) => {
  expect(recorded(talk)).toEqual(expected);
});

const together = (...parts: readonly Buffer[]): readonly ['>', Buffer] => ['>', Buffer.concat(parts)];

test('a statement of which a client wants some rows only has run, and is told once', () => {
  const asked = [client.parse('', 'DELETE FROM users RETURNING id'), client.bind('', 0), client.execute];
  const [one, ...others] = recorded([
    together(...asked, client.sync),
    ['<', Buffer.concat([framed('s'), server.ready('T')])],
    together(client.execute, client.sync),
    ['<', Buffer.concat([server.done('DELETE 3'), server.ready('T')])],
    together(client.query('SELECT 1')),
    ['<', Buffer.concat([server.done('SELECT 1'), server.ready('T')])],
  ]);
  expect([one?.done, others.map(({ sql, done }) => [sql, done])]).toEqual([
    ['SUSPENDED'],
    [['SELECT 1', ['SELECT 1']]],
  ]);
});

test('types are those of the statement that was asked for, though another one could not be prepared', () => {
  const sent = recorded([
    together(client.parse('a', 'SELECT 1 FROM missing'), client.describe('a'), client.sync),
    ['<', Buffer.concat([server.error('42P01'), server.ready('I')])],
    together(client.parse('b', 'DELETE FROM users WHERE id = $1'), client.describe('b'), client.sync),
    ['<', Buffer.concat([server.types(23), server.ready('I')])],
    together(client.bind('b', 1, int32(7)), client.execute, client.sync),
    ['<', Buffer.concat([server.done('DELETE 1'), server.ready('I')])],
  ]);
  expect(sent.at(-1)?.values).toEqual(['7']);
});

// Their number has no sign: https://www.postgresql.org/docs/18/protocol-message-formats.html
test('forty thousand values', () => {
  const values = Array.from({ length: 40_000 }, () => Buffer.from('1'));
  const [one] = recorded([together(client.parse('', 'INSERT …'), client.bind('', 0, ...values), client.execute)]);
  expect(one?.values).toHaveLength(40_000);
});

test.each([
  [['options', '-c search_path=app'], ["SELECT pg_catalog.set_config('search_path', 'app', false)"]],
  [
    ['options', '-c lock_timeout=5s --search-path=a,\\ b'],
    ["SELECT pg_catalog.set_config('search_path', 'a, b', false)"],
  ],
  [['search_path', "o'app"], ["SELECT pg_catalog.set_config('search_path', 'o''app', false)"]],
  [['application_name', 'search_path=app'], []],
])('what a client sets as it begins: %j', (words, expected) => {
  const sent: Sent[] = [];
  const body = Buffer.concat([int32(196_608), ...['user', 'ada', ...words].map(text), Buffer.alloc(1)]);
  recorder(0, (one) => sent.push(one)).fromClient({ type: '', body, whole: body });
  expect(sent.map(({ sql }) => sql)).toEqual(expected);
});
