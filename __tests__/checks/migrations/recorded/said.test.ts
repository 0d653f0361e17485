import { saidOf } from '../../../../src/checks/migrations/recorded/said.ts';

test.each<[name: string, output: string[], expected: string]>([
  ['nothing', [''], ''],
  ['a sentence', ['No such command.'], 'No such command.'],
  ['the last lines', ['1', '2', '3', '4', '5'], '2 / 3 / 4 / 5'],
  ['each once', ['failed', 'failed'], 'failed'],
  [
    'an error of Node',
    [
      'node:internal:1',
      '            ^',
      '',
      'error: table "users" is gone',
      '    at Client (/x/y.js:1:2)',
      '  length: 95,',
      "  severity: 'ERROR',",
      "  routine: 'Drop'",
      '}',
      '',
      'Node.js v24.0.0',
    ],
    'node:internal:1 / error: table "users" is gone',
  ],
  [
    'an error of Python',
    [
      'Traceback (most recent call last):',
      '  File "x.py", line 1, in <module>',
      '    import psycopg',
      "ModuleNotFoundError: No module named 'psycopg'",
    ],
    "Traceback (most recent call last): / import psycopg / ModuleNotFoundError: No module named 'psycopg'",
  ],
  [
    'what a statement held',
    ["INSERT INTO t VALUES ('it''s s3cret', $1, 4111111111111111) failed", 'Key (a)=(bound) exists'],
    "INSERT INTO t VALUES ('…', $1, …) failed / Key (a)=(…) exists",
  ],
  ['what a statement held, as it is told', ["Key (a)=(it's s3cret) exists"], 'Key (a)=(…) exists'],
  ['a number that a statement held', ['card 4111111111111111 is taken, code 23505'], 'card … is taken, code 23505'],
  ['colours, and what would move a cursor', ['\u001b[31mred\u001b[0m\u0008x'], 'red\\x08x'],
])('%s', (_, output, expected) => {
  const sent = [
    {
      session: 0,
      batch: 0,
      sql: "INSERT INTO t VALUES ('it''s s3cret', $1, 4111111111111111)",
      values: ['bound'],
      done: [],
    },
  ];
  expect(saidOf(output.join('\n'), sent)).toBe(expected);
});
