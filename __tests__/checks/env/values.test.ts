import { becomes, describeDamage } from '../../../src/checks/env/parse-variables.ts';
import { isPlaceholder, whatIsWrong } from '../../../src/checks/env/values.ts';
import { looksSecret } from '../../../src/checks/env/variable-name.ts';
import { VALUE_TYPES, type ValueType } from '../../../src/config/sections/env.ts';
import { anyText, seeds } from '../../core/random.ts';

describe('what a value must look like', () => {
  test.each<[type: ValueType, good: string[], bad: string[]]>([
    ['string', ['', ' ', 'x'], []],
    [
      'url',
      ['https://x.example', 'redis://h:6379/0', 'mailto:a@b.example'],
      [
        '',
        'x',
        'x.example',
        'x.example:443',
        'localhost:3000/x',
        '/path',
        ' https://x.example',
        'https://x.example\n',
        'https://',
      ],
    ],
    ['https-url', ['https://x.example/y?z#w'], ['http://x.example', 'x.example', 'HTTPS//x']],
    [
      'postgres-url',
      [
        'postgres://u:p@h:5432/d',
        'postgresql://u@h/d',
        'postgres://u:p@a:1,b:2/d',
        'postgres://u:p@a,b,c/d?sslmode=require',
        'postgresql:///d?host=/run',
        'postgres://u:p,w@h/d',
        'postgres://u:p@w,x@h1,h2/d',
        'postgres://u:p@%2Fvar%2Frun/d',
      ],
      ['mysql://u@h/d', 'h:5432/d', 'postgres:/h/d', 'postgres:h', 'db.internal:5432/app'],
    ],
    ['mysql-url', ['mysql://u:p@h/d', 'mysql2://h/d', 'mariadb://h/d'], ['postgres://h/d', 'h']],
    ['redis-url', ['redis://h', 'rediss://:p@h:6380/1'], ['http://h', 'h:6379']],
    ['port', ['1', '80', '65535', '08080'], ['0', '65536', '-1', '80a', '8.0', ' 80', '', '1e3', '0x50']],
    ['integer', ['0', '-1', '+1', '007', '99999999999999999999'], ['', '1.0', '1e3', ' 1', 'one', '٣']],
    ['number', ['0', '-1.5', '1e3', '.5', '0x10'], ['', ' ', 'one', '1,5', 'NaN', 'Infinity', '1 2']],
    ['boolean', ['true', 'FALSE', '1', '0', 'yes', 'no', 'on', 'off'], ['', 'maybe', 'truee', '2', ' true']],
    ['email', ['a@b.example', 'a+b@c.d.example'], ['a@b', 'a b@c.example', '@c.example', 'a@', 'a@b@c.example']],
    ['json', ['{}', '[1]', '"x"', '1', 'null'], ['', '{', "{'a':1}", 'undefined', '{"a":1,}']],
    ['enum', ['debug', 'info'], ['', 'Debug', 'debug ', 'trace']],
  ])('%s', (type, good, bad) => {
    const isRight = (value: string): boolean => whatIsWrong(value, type, ['debug', 'info']) === undefined;
    expect([good.filter((value) => !isRight(value)), bad.filter(isRight)]).toEqual([[], []]);
  });

  test('the answer never holds the value', () => {
    const secret = 'correct-horse-battery';
    for (const type of VALUE_TYPES) {
      expect(whatIsWrong(secret, type, ['a']) ?? '').not.toContain(secret);
      expect(whatIsWrong(`postgres://u:${secret}@`, type, ['a']) ?? '').not.toContain(secret);
    }
  });
});

test.each<[value: string, expected: boolean]>([
  ...[
    'changeme',
    'change-me',
    'CHANGE_ME',
    'Replace me',
    'replace-with-your-key',
    '<your-api-key>',
    '[key]',
    '{{token}}',
    '{value}',
    'xxx',
    'XXXXXXXX',
    '...',
    '***',
    'todo',
    'TBD',
    'FIXME',
    'your-secret-here',
    'your_api_key',
    'my-token',
    'put-your-key-here',
    'insert the value',
    'placeholder',
    'example',
    'dummy',
    'undefined',
    'null',
    ' changeme ',
  ].map((value): [string, boolean] => [value, true]),
  ...[
    '',
    'xx',
    'example.com',
    'exampled',
    'production',
    'hunter2-example',
    'your',
    'my-app',
    'key',
    'none-of-your-business',
    'todo-list',
    'sk_live_x',
    'https://example.com',
    'a<b>',
    '<a><b>',
  ].map((value): [string, boolean] => [value, false]),
])('%j is a placeholder: %s', (value, expected) => {
  expect(isPlaceholder(value)).toBe(expected);
});

test('a hostile value is judged by every type', () => {
  for (const value of [
    `your${'-'.repeat(100_000)}`,
    `replace-with${'x'.repeat(100_000)}\n`,
    `postgres://${'@a,'.repeat(30_000)}`,
    `${'a@'.repeat(50_000)}`,
    `<${'<'.repeat(100_000)}`,
  ])
    for (const type of VALUE_TYPES) {
      // What is quadratic takes minutes.
      expect(typeof whatIsWrong(value, type, [])).toMatch(/^(?:string|undefined)$/);
      expect(typeof isPlaceholder(value)).toBe('boolean');
    }
});

test.each<[name: string, expected: boolean]>([
  ...[
    'DATABASE_URL',
    'STRIPE_SECRET_KEY',
    'API_KEY',
    'APIKEY',
    'AUTH_TOKEN',
    'DB_PASSWORD',
    'SENTRY_DSN',
    'JWT_PRIVATE_KEY',
    'SESSION_KEY',
  ].map((name): [string, boolean] => [name, true]),
  ...['PORT', 'NODE_ENV', 'NEXT_PUBLIC_API_KEY', 'VITE_STRIPE_KEY', 'KEYBOARD', 'LOG_LEVEL'].map(
    (name): [string, boolean] => [name, false],
  ),
])('%s holds a credential by custom: %s', (name, expected) => {
  expect(looksSecret(name)).toBe(expected);
});

describe('what dotenv-parse-variables does to a value', () => {
  test.each<[value: string, expected: ReturnType<typeof describeDamage>]>([
    ['text', undefined],
    ['3000', undefined],
    ['-1.5', undefined],
    ['true', undefined],
    ['FALSE', undefined],
    ['a,b,c', undefined],
    ['a, b', undefined],
    ['01234', { becomes: 'a number', effect: 'its leading zero is lost' }],
    ['0x1F', { becomes: 'a number', effect: 'it is read as a number in another base' }],
    ['1e5', { becomes: 'a number', effect: 'it is read as a power of ten' }],
    ['12345678901234567890', { becomes: 'a number', effect: 'its last digits are lost' }],
    ['1.50', { becomes: 'a number', effect: 'it is written differently' }],
    ['*/5 * * * *', { becomes: 'a text', effect: 'its last star is eaten' }],
    ['https://x.example/?a=1,2', { becomes: 'a list', effect: 'it is split at its commas' }],
    ['{"a":1,"b":2}', { becomes: 'a list', effect: 'it is split at its commas' }],
    ['[1,2]', { becomes: 'a list', effect: 'it is split at its commas' }],
  ])('%s', (value, expected) => {
    expect(describeDamage(value)).toEqual(expected);
  });

  test('where nothing is said, the text comes back from what the code gets', () => {
    const wrong = seeds(3_000)
      .map((seed) => anyText(seed, 12))
      .concat(seeds(2_000).map((seed) => String((seed * 7919) % 100_000).padStart(seed % 9, '0')))
      .filter((value) => {
        if (value === '' || describeDamage(value) !== undefined) return false;
        const { typed } = becomes(value);
        const back = Array.isArray(typed) ? typed.join(',') : String(typed);
        return back.toLowerCase().replace(/\s*,\s*/g, ',') !== value.toLowerCase().replace(/\s*,\s*/g, ',');
      });
    expect(wrong).toEqual([]);
  });

  test('the answer never holds the value', () => {
    for (const value of ['hunter2,hunter2*', '0123456789', 'hunter2*', '1e5'])
      expect(JSON.stringify(describeDamage(value) ?? '')).not.toContain(value.slice(0, 5));
  });
});
