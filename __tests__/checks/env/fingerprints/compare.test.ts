import { sharedProblems } from '../../../../src/checks/env/fingerprints/compare.ts';
import type {
  FingerprintedVariable,
  FingerprintFile,
} from '../../../../src/checks/env/fingerprints/fingerprint-file.ts';

/** `NAME value database`; `-` for none. */
const file = (environment: string, ...variables: string[]): FingerprintFile => ({
  schema: 1,
  kind: 'launch-ready-env-fingerprints',
  environment,
  at: '2026-11-22T10:00:00.000Z',
  pepper: '0011aabb',
  variables: variables.map((each): FingerprintedVariable => {
    const [name = '', value = '-', database = '-', network] = each.split(' ');
    return {
      name,
      state: 'set',
      ...(value === '-' ? {} : { value }),
      ...(database === '-' ? {} : { database }),
      ...(network === 'private' ? { network } : {}),
    };
  }),
});

/** `severity kind name environment = name environment`: the one that is told to change, the other. */
const told = (...files: FingerprintFile[]): string[] =>
  sharedProblems(files).map(
    ({ severity, kind, variable, environment, part }) =>
      `${severity} ${kind} ${variable} ${environment?.name} = ${part}`,
  );

describe('which pairs, and how bad', () => {
  test.each<[name: string, files: FingerprintFile[], expected: string[]]>([
    ['none', [], []],
    ['one', [file('production', 'A x', 'B x')], []],
    ['nothing in common', [file('production', 'A x'), file('staging', 'A y')], []],
    ['no fingerprints', [file('production', 'A'), file('staging', 'A')], []],
    ['a secret', [file('production', 'A x'), file('staging', 'A x')], ['high secret A staging = production A']],
    [
      'production first, whatever the order of the files',
      [file('staging', 'A x'), file('production', 'A x')],
      ['high secret A staging = production A'],
    ],
    [
      'under another name',
      [file('production', 'A x'), file('staging', 'B x')],
      ['high secret B staging = production A'],
    ],
    [
      'the same name before another',
      [file('production', 'A x', 'B x'), file('staging', 'B x')],
      ['high secret B staging = production B'],
    ],
    [
      'a database',
      [file('production', 'A - d'), file('staging', 'A - d')],
      ['blocker database A staging = production A'],
    ],
    [
      'a private address: two networks may have it',
      [file('production', 'A - d private'), file('staging', 'A - d private')],
      ['medium database A staging = production A'],
    ],
    [
      'a database hides its URL’s secret',
      [file('production', 'A x d', 'B y'), file('staging', 'A x d', 'B y')],
      ['blocker database A staging = production A', 'high secret B staging = production B'],
    ],
    [
      'and that under another name, too',
      [file('production', 'A x d'), file('staging', 'DIRECT x d')],
      ['blocker database DIRECT staging = production A'],
    ],
    [
      'not a password that another variable has',
      [file('production', 'A p d', 'P y'), file('staging', 'A q d', 'P y')],
      ['blocker database A staging = production A', 'high secret P staging = production P'],
    ],
    [
      'the URL is named already, whichever secret of the other is the same text',
      [file('production', 'A y d', 'P x'), file('staging', 'A x d')],
      ['blocker database A staging = production A'],
    ],
    ['a value is no database', [file('production', 'A x'), file('staging', 'A - x')], []],
    ['two productions', [file('production-eu', 'A x d'), file('prod-us', 'A x d')], []],
    ['two previews', [file('preview-1', 'A x d'), file('preview-2', 'A x d')], []],
    ['one and the same', [file('production', 'A x'), file('production', 'A x')], []],
    [
      'nobody knows what the other is for',
      [file('acme', 'A x d', 'B y'), file('production', 'A x d', 'B y')],
      ['high database A acme = production A', 'medium secret B acme = production B'],
    ],
    [
      'staging and preview',
      [file('staging', 'A x d', 'B y'), file('preview', 'A x d', 'B y')],
      ['medium database A preview = staging A', 'medium secret B preview = staging B'],
    ],
    [
      'three',
      [file('preview', 'A x'), file('staging', 'A x'), file('production', 'A x')],
      [
        'high secret A preview = production A',
        'high secret A staging = production A',
        'medium secret A staging = preview A',
      ],
    ],
    [
      'names that every object has',
      [file('production', '__proto__ x', 'constructor y'), file('staging', '__proto__ x', 'constructor y')],
      [
        'high secret __proto__ staging = production __proto__',
        'high secret constructor staging = production constructor',
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(told(...files)).toEqual(expected);
  });
});

test('no fingerprint is in what is said', () => {
  const [value, database] = ['aaaabbbbccccdddd', 'ddddccccbbbbaaaa'];
  const shared = [`A ${value} -`, `B - ${database}`];
  const problems = sharedProblems([file('production', ...shared), file('staging', ...shared)]);
  expect(problems).toHaveLength(2);
  expect(JSON.stringify(problems)).not.toMatch(/aaaa|dddd/);
});
