import { lookUp, parseJsonPath } from '../../../src/checks/smoke/json-path.ts';
import { UserError } from '../../../src/core/errors.ts';

test.each([
  ['$', []],
  ['$.a.b', ['a', 'b']],
  ['$.a[0].b', ['a', 0, 'b']],
  ['$[-1]', [-1]],
  ['$[\'a key\']["b"]', ['a key', 'b']],
  ["$['it\\'s']", ["it's"]],
  ["$['\\u0041\\n']", ['A\n']],
  ['$.ключ', ['ключ']],
  ['$.a_1', ['a_1']],
])('%s is %j', (text, path) => {
  expect(parseJsonPath(text, 'here')).toEqual(path);
});

test.each([
  ['status', 'does not begin with `$`'],
  ['$..a', 'searches at any depth'],
  ['$.*', 'selects everything'],
  ['$[*]', 'selects everything'],
  ['$[?@.a]', 'has a filter'],
  ['$[0:2]', 'has a slice'],
  ['$[0,1]', 'selects several'],
  ['$.api-version', 'has a dash in a name'],
  ['$.a.', 'is not understood'],
  ['$.1a', 'is not understood'],
  ['$[01]', 'is not understood'],
  ['$[-0]', 'is not understood'],
  ["$['a]", 'is not understood'],
  ['$ .a', 'is not understood'],
])('%s is refused: it %s', (text, why) => {
  const error = (() => {
    try {
      return parseJsonPath(text, 'smoke.checks.a.expect.json');
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toContain(why);
  expect((error as UserError).message).toMatch(/^smoke\.checks\.a\.expect\.json: /);
});

const DOCUMENT = { a: { b: [1, null, { c: 'deep' }] }, '': 0 };

test.each([
  ['$.a.b[0]', { found: true, value: 1 }],
  ['$.a.b[-1].c', { found: true, value: 'deep' }],
  ['$.a.b[1]', { found: true, value: null }],
  ["$['']", { found: true, value: 0 }],
  ['$.a.b[3]', { found: false }],
  ['$.a.b[-4]', { found: false }],
  ['$.a.b.length', { found: false }],
  ['$.a.toString', { found: false }],
  ['$.__proto__', { found: false }],
  ['$.a[0]', { found: false }],
  ['$.a.b[0].c', { found: false }],
])('%s gives %j', (path, expected) => {
  expect(lookUp(DOCUMENT, parseJsonPath(path, 'here'))).toEqual(expected);
});

test('every member and element of any JSON is found by its own path', () => {
  const walk = (value: unknown, path: string): void => {
    expect(lookUp(DOCUMENT, parseJsonPath(path, 'here'))).toEqual({ found: true, value });
    if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, `${path}[${index}]`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, `${path}[${JSON.stringify(key)}]`);
  };
  walk(DOCUMENT, '$');
});
