import { randomBytes } from 'node:crypto';
import {
  fingerprintOfValue,
  isEnumerable,
  MIN_PEPPER,
  pepperId,
} from '../../../../src/checks/env/fingerprints/fingerprint.ts';
import { PEPPER, pepperOf } from '../../../../src/checks/env/fingerprints/leave.ts';

const [pepper, other] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];

test('equal for equal value and pepper, else different; 16 hexadecimal digits', async () => {
  const value = randomBytes(12).toString('base64url');
  const [first, again, otherPepper, otherValue] = await Promise.all([
    fingerprintOfValue(value, pepper),
    fingerprintOfValue(value, pepper),
    fingerprintOfValue(value, other),
    fingerprintOfValue(`${value} `, pepper),
  ]);
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(again).toBe(first);
  expect(new Set([first, otherPepper, otherValue]).size).toBe(3);
});

test('the id of a pepper tells one from another, and nothing that stands in a fingerprint', async () => {
  expect(pepperId(pepper)).toMatch(/^[0-9a-f]{8}$/);
  expect(pepperId(pepper)).toBe(pepperId(`${pepper}`));
  expect(pepperId(other)).not.toBe(pepperId(pepper));
  expect(await fingerprintOfValue('', pepper)).not.toContain(pepperId(pepper));
});

test.each<[value: string, expected: boolean]>([
  ['', true],
  ['1234567', true],
  ['123456789012', true],
  ['TRUE', true],
  ['disabled', true],
  ['production', true],
  ['correcthorse', true],
  ['1234567890123', false],
  ['correct-horse-battery', false],
  ['Ab3$Ab3$', false],
  ['eight-08', false],
])('%j is one of few: %s', (value, expected) => {
  expect(isEnumerable(value)).toBe(expected);
});

describe('the pepper of a job', () => {
  test.each<[name: string, value: string | undefined, expected: string | undefined]>([
    ['none', undefined, undefined],
    ['empty, as a secret that does not exist is', '', undefined],
    ['white space', ' \n', undefined],
    ['long enough', 'x'.repeat(MIN_PEPPER), 'x'.repeat(MIN_PEPPER)],
    ['with the line break of a file', `${'x'.repeat(MIN_PEPPER)}\n`, 'x'.repeat(MIN_PEPPER)],
  ])('%s', (_, value, expected) => {
    expect(pepperOf(value === undefined ? {} : { [PEPPER]: value })).toBe(expected);
  });

  test('a short one could be guessed: an error that does not repeat it', () => {
    const short = ['hunter', 'two'].join('').padEnd(MIN_PEPPER - 1, 'q');
    const told = () => pepperOf({ [PEPPER]: `${short}  ` });
    expect(told).toThrow(expect.objectContaining({ name: 'UserError' }));
    expect(told).toThrow(`${PEPPER} is shorter than 32 characters`);
    expect(told).not.toThrow(short);
  });
});
