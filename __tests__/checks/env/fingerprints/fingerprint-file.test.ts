import { randomBytes } from 'node:crypto';
import { cellOf } from '../../../../src/checks/env/environments/collect.ts';
import type { Cell, Environment } from '../../../../src/checks/env/environments/environment.ts';
import {
  fingerprintFile,
  formatFingerprints,
  parseFingerprints,
} from '../../../../src/checks/env/fingerprints/fingerprint-file.ts';
import { anyText, seeds } from '../../../core/random.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const environment = (cells: Record<string, Cell>): Environment => ({
  name: 'production',
  source: 'the job',
  kind: 'job',
  cells: new Map(Object.entries(cells)),
  isComplete: true,
});
const NOTHING = {
  secrets: new Map<string, string>(),
  databases: new Map<string, { text: string; isPrivate: boolean }>(),
};

test('names are sorted, and of the project only; a blank value is an empty one', async () => {
  const cells = {
    B: cellOf('b'),
    A: cellOf(''),
    BLANK: cellOf(' \n'),
    LISTED: { state: 'listed', why: 'GitHub never shows a secret', isSecret: true },
    PATH: cellOf('/bin'),
  } satisfies Record<string, Cell>;
  const names = ['LISTED', 'B', 'A', 'B', 'ABSENT', 'BLANK', 'constructor'];
  expect(await fingerprintFile(environment(cells), names, NOTHING, undefined, NOW)).toEqual({
    schema: 1,
    kind: 'launch-ready-env-fingerprints',
    environment: 'production',
    at: '2026-11-22T10:00:00.000Z',
    variables: [
      { name: 'A', state: 'empty' },
      { name: 'B', state: 'set' },
      { name: 'BLANK', state: 'empty' },
      { name: 'LISTED', state: 'listed' },
    ],
  });
});

test('what it writes it reads, and neither the value nor the pepper is in it', async () => {
  const [value, pepper] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')];
  const database = `postgres db.shop.dev 5432 ${randomBytes(6).toString('hex')}`;
  const worth = { secrets: new Map([['A', value]]), databases: new Map([['A', { text: database, isPrivate: true }]]) };
  const file = await fingerprintFile(environment({ A: cellOf(value) }), ['A'], worth, pepper, NOW);
  const text = formatFingerprints(file);
  expect(parseFingerprints(text)).toEqual(file);
  expect(file.variables).toEqual([
    {
      name: 'A',
      state: 'set',
      value: expect.stringMatching(/^[0-9a-f]{16}$/),
      database: expect.stringMatching(/^[0-9a-f]{16}$/),
      network: 'private',
    },
  ]);
  for (const secret of [value, pepper, 'db.shop.dev'])
    for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, 20), secret.slice(0, 12)])
      expect(text).not.toContain(form);
});

describe('a file of another job may be anything', () => {
  const good = {
    schema: 1,
    kind: 'launch-ready-env-fingerprints',
    environment: 'production',
    at: '2026-11-22T10:00:00.000Z',
    pepper: '0011aabb',
    variables: [{ name: 'A', state: 'set', value: '0011aabb2233ccdd' }],
  };
  const text = JSON.stringify(good);
  const variable = (more: Record<string, unknown>) => ({ ...good, variables: [{ name: 'A', state: 'set', ...more }] });

  test.each<[name: string, given: unknown]>([
    ['nothing', ''],
    ['half of it', text.slice(0, text.length / 2)],
    ['a page of HTML', '<!doctype html><title>404</title>'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', [good]],
    ['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['an earlier schema', { ...good, schema: 0 }],
    ['a later one', { ...good, schema: 2 }],
    ['a schema in words', { ...good, schema: '1' }],
    ['a report', { ...good, kind: 'report' }],
    ['no environment', { ...good, environment: '' }],
    ['an environment that is no text', { ...good, environment: ['production'] }],
    ['no day', { ...good, at: 'yesterday' }],
    ['a day that is no text', { ...good, at: 0 }],
    ['variables that are no list', { ...good, variables: { A: 'set' } }],
    ['a variable that is text', { ...good, variables: ['A'] }],
    ['a variable that is a list', { ...good, variables: [['A', 'set']] }],
    ['a name with a line break', variable({ name: 'A\n::error::x' })],
    ['a name of Markdown', variable({ name: '[x](https://evil.example)' })],
    ['an empty name', variable({ name: '' })],
    ['a name of 201 characters', variable({ name: 'A'.repeat(201) })],
    ['a name that is a number', variable({ name: 1 })],
    ['a state that is none', variable({ state: 'wrong' })],
    [
      '6,000 variables',
      { ...good, variables: Array.from({ length: 6_000 }, (_, index) => ({ name: `N${index}`, state: 'set' })) },
    ],
  ])('%s is none', (_, given) => {
    expect(parseFingerprints(typeof given === 'string' ? given : JSON.stringify(given))).toBeUndefined();
  });

  test.each<[name: string, given: unknown, expected: unknown]>([
    ['as it is', good, good],
    ['more than we know is left out', { ...good, more: 1, ...variable({ why: 'x' }) }, variable({})],
    ['5,000 variables', many(5_000), many(5_000)],
    ['a day without a time', { ...good, at: '2026-11-22' }, { ...good, at: '2026-11-22T00:00:00.000Z' }],
    ['a value that is no hexadecimal', variable({ value: 'hunter2' }), variable({})],
    ['capitals', variable({ value: '0011AABB2233CCDD' }), variable({})],
    ['a fingerprint that is too long', variable({ value: 'a'.repeat(64) }), variable({})],
    ['a fingerprint with a line break', variable({ value: '0011aabb2233ccdd\n' }), variable({})],
    ['a database that is a number', variable({ database: 1 }), variable({})],
    ['a network that is none', variable({ network: 'public' }), variable({})],
  ])('%s', (_, given, expected) => {
    expect(parseFingerprints(JSON.stringify(given))).toEqual(expected);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a variable that is called %s', (name) => {
    expect(parseFingerprints(JSON.stringify(variable({ name })))?.variables).toEqual([{ name, state: 'set' }]);
    expect(Object.prototype).not.toHaveProperty('state');
  });

  test('a `__proto__` of the file is nobody’s prototype', () => {
    const file = parseFingerprints(text.replace('"state"', '"__proto__":{"database":"0011aabb2233ccdd"},"state"'));
    expect(file?.variables).toEqual([{ name: 'A', state: 'set', value: '0011aabb2233ccdd' }]);
  });

  test('the name of an environment is one line', () => {
    const file = parseFingerprints(
      JSON.stringify({ ...good, environment: `a\n::error::b\u001b[2J${'x'.repeat(200)}` }),
    );
    expect(file?.environment).toMatch(/^a\\n::error::b\\x1b\[2Jx+…$/);
    expect(file?.environment).toHaveLength(100);
  });

  test('fingerprints without a pepper’s id are compared with nothing', () => {
    const { pepper: _, ...without } = good;
    for (const given of [without, { ...good, pepper: 'secret-pepper' }, { ...good, pepper: 7 }])
      expect(parseFingerprints(JSON.stringify(given))?.variables).toEqual([{ name: 'A', state: 'set' }]);
  });

  test('one place changed: a file or none, and never an error', () => {
    for (const seed of seeds(2_000)) {
      const at = (seed * 7919) % text.length;
      const read = parseFingerprints(text.slice(0, at) + anyText(seed, 4) + text.slice(at + (seed % 4)));
      for (const { name, state, value } of read?.variables ?? []) {
        expect(name).toMatch(/^[\w.-]{1,200}$/);
        expect(['set', 'empty', 'listed']).toContain(state);
        expect(value ?? 'aaaaaaaa').toMatch(/^[0-9a-f]{8,16}$/);
      }
    }
  });

  function many(count: number) {
    return { ...good, variables: Array.from({ length: count }, (_, index) => ({ name: `N${index}`, state: 'set' })) };
  }
});
