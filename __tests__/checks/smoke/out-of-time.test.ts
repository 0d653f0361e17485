/** Expressions, paths and selectors of the file that a hostile answer keeps busy: they end, and prove nothing. */
import { BoundedRegExp, OutOfTime, thinkingFor } from '../../../src/checks/smoke/thinking.ts';
import { runSmoke } from './run.ts';
import { closeServers, serve } from './servers.ts';

afterEach(closeServers);

const EVIL = '(a+)+$';
const members = JSON.stringify(Array.from({ length: 5_000 }, () => ({ a: [1, 2, { a: 1 }] })));
const busy = `${'a'.repeat(40)}!`;

test.each<[what: string, check: object, words: string]>([
  ['an expression', { get: '/page', expect: { regex: EVIL } }, 'the expression `(a+)+$`'],
  [
    'an expression about a value',
    { get: '/json', expect: { json: { '$[0]': { matches: EVIL } } } },
    'the expression `(a+)+$`',
  ],
  [
    'an expression that saves',
    { steps: [{ get: '/json', save: { x: { json: '$[0]', regex: EVIL } } }] },
    'the expression `(a+)+$`',
  ],
  ['a path', { get: '/members', expect: { json: { '$[?count($..a)>3]': 1 } } }, 'the path `$[?count($..a)>3]`'],
  [
    'a path that saves',
    { steps: [{ get: '/members', save: { x: '$[?count($..a)>3]' } }] },
    'the path `$[?count($..a)>3]`',
  ],
  ['an expression in a path', { get: '/json', expect: { json: { [`$[?search(@, '${EVIL}')]`]: 1 } } }, 'the path'],
])(
  'bug: %s ran for ever',
  async (_, check, words) => {
    const url = await serve((request, response) => {
      const isPage = request.url === '/page';
      response
        .writeHead(200, { 'content-type': isPage ? 'text/html' : 'application/json' })
        .end(isPage ? `<h1>${busy}</h1>` : request.url === '/members' ? members : JSON.stringify([busy]));
    });
    const result = await runSmoke(url, { checks: { a: check } });
    expect(result.smoke?.checks.map((each) => each.result)).toEqual(['inconclusive']);
    expect(result.status).toBe('inconclusive');
    expect(result.reason).toContain(words);
    expect(result.reason).toContain('was not done with this answer within 2 s');
  },
  20_000,
);

test('questions have a time in common, and later ones are not tried', () => {
  const thinking = thinkingFor(30);
  const evil = new BoundedRegExp(EVIL, thinking);
  expect(() => evil.test(busy)).toThrow(OutOfTime);
  expect(() => evil.test(busy)).toThrow('was not tried');
  // What has no repetition needs none.
  expect(new BoundedRegExp('a!', thinking).test(busy)).toBe(true);
});

test.each<[source: string, text: string, expected: string[] | undefined]>([
  ['v(\\d+)', 'v12', ['v12', '12']],
  ['^b$', 'a\r\nb\r\nc', ['b']],
  ['^(?!.*error).+$', 'fine', ['fine']],
  ['(.)\\1', 'abba', ['bb', 'b']],
  ['\\p{Lu}{2}', 'aÄÖ', ['ÄÖ']],
  ['x+', 'abc', undefined],
])('%s finds in %j what it always found', (source, text, expected) => {
  const match = new BoundedRegExp(source, thinkingFor(1_000)).exec(text);
  expect(match === null ? undefined : [...match]).toEqual(expected);
});

test('what a question throws is thrown on', () => {
  expect(() =>
    thinkingFor(1_000).within('it', () => {
      throw new TypeError('mine');
    }),
  ).toThrow(new TypeError('mine'));
});
