import { mustBeJsonPath, selectJson } from '../../../src/checks/smoke/json-path.ts';
import { thinkingFor } from '../../../src/checks/smoke/thinking.ts';
import type { UserError } from '../../../src/core/errors.ts';

const DOCUMENT = {
  status: 'ok',
  'a b': 1,
  checks: [
    { name: 'db', up: true },
    { name: 'mail', up: false },
  ],
  none: null,
};

test.each<[path: string, expected: unknown[]]>([
  ['$', [DOCUMENT]],
  ['$.status', ['ok']],
  ["$['a b']", [1]],
  ['$.checks[0].name', ['db']],
  ['$.checks[-1].up', [false]],
  ['$.checks[*].name', ['db', 'mail']],
  ["$.checks[?@.name == 'db'].up", [true]],
  ['$..up', [true, false]],
  ['$.none', [null]],
  ['$.nothing', []],
  ['$.checks[7]', []],
  ['$.status.length', []],
  ['$.__proto__', []],
])('%s selects %j', (path, expected) => {
  expect(selectJson(DOCUMENT, path, thinkingFor(2_000))).toEqual(expected);
});

test.each([
  ['status', 'does not begin with `$`'],
  ['$.a[', 'at character 5'],
  ['$.a b', 'at character 5'],
  [`$.${'a'.repeat(600)}`, 'more than 500 characters'],
])('%s is refused: %s', (path, words) => {
  let caught: unknown;
  try {
    mustBeJsonPath(path, 'launch-ready.yml:3:9: smoke.checks.a.expect.json');
  } catch (error) {
    caught = error;
  }
  expect((caught as UserError).message).toContain('launch-ready.yml:3:9');
  expect((caught as UserError).message).toContain(words);
});

test('a document that is deep as no tree is bounded', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 50_000; level++) deep = { a: deep };
  expect(selectJson(deep, '$..b', thinkingFor(2_000))).toEqual([]);
});
