import type { Location, Replacement } from '../../../src/core/finding.ts';
import { at, type Json, only } from './documents.ts';

const elsewhere: Location = { kind: 'report', file: 'x.sarif' };
const file = (path: string): Location => ({ kind: 'file', path, startLine: 3, endLine: 3 });
const noPlace = (words: string): string =>
  `m\n\nESLint names the place \`${words}\`, which is no file of this repository as far as can be told.`;

describe('the file', () => {
  const based = (uri: string, uriBaseId: string): Json => ({
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId }, region: { startLine: 3 } } }],
  });
  test.each<[name: string, result: Json, run: Json, location: Location, message: string]>([
    ['relative', at('src/a.ts'), {}, file('src/a.ts'), 'm'],
    ['absolute', at('file:///srv/shop/src/a.ts'), {}, file('src/a.ts'), 'm'],
    ['out of the repository', at('../a.ts'), {}, elsewhere, noPlace('../a.ts:3')],
    ['of the machine', at('file:///etc/passwd'), {}, elsewhere, noPlace('/etc/passwd:3')],
    ['an address', at('https://a.example/x'), {}, elsewhere, noPlace('https://a.example/x:3')],
    ['ticks in a name', at('/`a`'), {}, elsewhere, noPlace('/’a’:3')],
    ['a base that is not told', based('src/a.ts', '%SRCROOT%'), {}, file('src/a.ts'), 'm'],
    [
      'a base below the workspace',
      based('a.ts', 'B'),
      { originalUriBaseIds: { B: { uri: 'file:///srv/shop/src/' } } },
      file('src/a.ts'),
      'm',
    ],
    [
      'a base of a base',
      based('a.ts', 'B'),
      { originalUriBaseIds: { B: { uri: 'src/', uriBaseId: 'ROOT' }, ROOT: { uri: 'file:///srv/shop/' } } },
      file('src/a.ts'),
      'm',
    ],
    [
      'a base of itself',
      based('a.ts', 'B'),
      { originalUriBaseIds: { B: { uri: 'b/', uriBaseId: 'B' } } },
      file(`${'b/'.repeat(10)}a.ts`),
      'm',
    ],
    [
      'a base that leaves it',
      based('../../x.ts', 'B'),
      { originalUriBaseIds: { B: { uri: 'file:///srv/shop/src/' } } },
      elsewhere,
      noPlace('/srv/shop/src/../../x.ts:3'),
    ],
    [
      'the machine as base: an image',
      based('library/alpine', 'ROOTPATH'),
      { originalUriBaseIds: { ROOTPATH: { uri: 'file:///' } } },
      elsewhere,
      noPlace('/library/alpine:3'),
    ],
    [
      'the source’s root on another machine',
      based('src/a.ts', '%SRCROOT%'),
      { originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///src/project/' } } },
      file('src/a.ts'),
      'm',
    ],
    ['a base of every object', based('a.ts', '__proto__'), {}, file('a.ts'), 'm'],
    [
      'by index',
      { locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 3 } } }] },
      { artifacts: [{ location: { uri: 'src/a.ts' } }] },
      file('src/a.ts'),
      'm',
    ],
    [
      'no region',
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' } } }] },
      {},
      { kind: 'file', path: 'a.ts', startLine: 1, endLine: 1 },
      'm',
    ],
    ['none', {}, {}, elsewhere, 'm'],
    [
      'only a name',
      { locations: [{ logicalLocations: [{ fullyQualifiedName: 'Ns.Class' }] }] },
      {},
      elsewhere,
      noPlace('Ns.Class'),
    ],
    ['a location that is none', { locations: [null, ...(at('b.ts')['locations'] as Json[])] }, {}, file('b.ts'), 'm'],
  ])('%s', (_, result, run, location, message) => {
    const finding = only(result, run);
    expect([finding.location, finding.message]).toEqual([location, message]);
  });

  test('others are named beside the first', () => {
    const place = (uri: string, startLine: number) => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine } },
    });
    const { location, data } = only({
      locations: [place('a.ts', 3), place('b.ts', 4)],
      relatedLocations: [place('../c.ts', 5), place('b.ts', 4), { id: 1 }],
    });
    expect([location, data]).toEqual([file('a.ts'), { otherPlaces: ['b.ts:4', '../c.ts:5'] }]);
  });
});

describe('lines and columns', () => {
  const card = '💳'; // one code point, two UTF-16 units
  test.each<[name: string, region: Json | null, run: Json, expected: number[]]>([
    ['a line', { startLine: 3 }, {}, [3, 3]],
    ['lines', { startLine: 3, endLine: 5 }, {}, [3, 5]],
    ['a range', { startLine: 3, startColumn: 5, endColumn: 9 }, {}, [3, 3, 5, 9]],
    ['a range over lines', { startLine: 3, startColumn: 9, endLine: 4, endColumn: 2 }, {}, [3, 4, 9, 2]],
    ['only an end', { startLine: 3, endColumn: 9 }, {}, [3, 3, 1, 9]],
    ['a position', { startLine: 3, startColumn: 5, endColumn: 5 }, {}, [3, 3, 5]],
    ['hadolint’s end', { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 }, {}, [3, 3, 1]],
    ['backwards', { startLine: 5, endLine: 3 }, {}, [5, 5]],
    ['zero', { startLine: 0, startColumn: 0 }, {}, [1, 1, 1]],
    ['negative', { startLine: -7 }, {}, [1, 1]],
    ['absurd', { startLine: 1e15, startColumn: 1e15 }, {}, [1e7, 1e7, 1e7]],
    ['half a line', { startLine: 3.7 }, {}, [3, 3]],
    ['a text', { startLine: '3' }, {}, [1, 1]],
    [
      'code points, no text to count in',
      { startLine: 3, startColumn: 5, endColumn: 9 },
      { columnKind: 'unicodeCodePoints' },
      [3, 3],
    ],
    [
      'code points',
      { startLine: 3, startColumn: 1, endColumn: 4, snippet: { text: `a${card}b` } },
      { columnKind: 'unicodeCodePoints' },
      [3, 3, 1, 5],
    ],
    [
      'UTF-16 units, as we count',
      { startLine: 3, startColumn: 1, endColumn: 5, snippet: { text: `a${card}b` } },
      { columnKind: 'utf16CodeUnits' },
      [3, 3, 1, 5],
    ],
    ['an offset alone', { charOffset: 20 }, {}, [1, 1]],
    ['an offset of nothing', { charOffset: -1 }, {}, [1, 1]],
  ])('%s', (_, region, run, expected) => {
    const { location } = only(at('a.ts', region ?? {}), run);
    const { startLine, endLine, startColumn, endColumn } = {
      startColumn: undefined,
      endColumn: undefined,
      ...(location as Extract<Location, { kind: 'file' }>),
    };
    expect([startLine, endLine, startColumn, endColumn].filter((each) => each !== undefined)).toEqual(expected);
  });

  test.each<[name: string, region: Json, line: number]>([
    ['characters', { charOffset: 5 }, 3],
    ['characters at the beginning', { charOffset: 0 }, 1],
    ['characters behind the end', { charOffset: 999 }, 4],
    ['bytes', { byteOffset: 3 }, 2],
  ])('offsets in %s, where the log embeds the file', (_, region, startLine) => {
    const { location } = only(
      { locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region } }] },
      { artifacts: [{ location: { uri: 'a.ts' }, contents: { text: 'é\nb\nc\n' } }] },
    );
    expect(location).toEqual({ kind: 'file', path: 'a.ts', startLine, endLine: startLine });
  });

  test('the line around a region tells code points apart', () => {
    const region = { startLine: 3, startColumn: 3, endColumn: 4, snippet: { text: 'b' } };
    const contextRegion = { startLine: 2, endLine: 4, snippet: { text: `x\n${card}ab\ny` } };
    const { location } = only(
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region, contextRegion } }] },
      { columnKind: 'unicodeCodePoints' },
    );
    expect(location).toEqual({ kind: 'file', path: 'a.ts', startLine: 3, endLine: 3, startColumn: 4, endColumn: 5 });
  });
});

test.each<[name: string, snippet: unknown, expected: unknown]>([
  ['a line', '  eval(x)\n', { text: '  eval(x)', line: 3 }],
  ['lines', 'a\nb', { text: 'a', line: 3 }],
  ['blanks', '  \n', undefined],
  ['no text', 5, undefined],
  ['very long', 'x'.repeat(9_999), { text: `${'x'.repeat(499)}…`, line: 3 }],
])('the excerpt: %s', (_, text, expected) => {
  expect(only(at('a.ts', { startLine: 3, snippet: { text } })).excerpt).toEqual(expected);
});

describe('the replacement', () => {
  const replacement = (more: Json = {}, region: Json = {}): Json => ({
    deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9, ...region },
    insertedContent: { text: 'const' },
    ...more,
  });
  const change = (uri: string, ...replacements: Json[]): Json => ({ artifactLocation: { uri }, replacements });
  const fix = (...artifactChanges: Json[]): Json => ({ artifactChanges });
  const range = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 };
  test.each<[name: string, fixes: unknown, expected: Replacement | undefined]>([
    ['one', [fix(change('a.ts', replacement()))], { ...range, text: 'const' }],
    ['of an absolute file', [fix(change('file:///srv/shop/a.ts', replacement()))], { ...range, text: 'const' }],
    ['a deletion', [fix(change('a.ts', replacement({ insertedContent: undefined })))], { ...range, text: '' }],
    [
      'an insertion',
      [fix(change('a.ts', replacement({}, { endColumn: 5 })))],
      { ...range, endColumn: 5, text: 'const' },
    ],
    ['two fixes are a choice', [fix(change('a.ts', replacement())), fix(change('a.ts', replacement()))], undefined],
    ['two files', [fix(change('a.ts', replacement()), change('b.ts', replacement()))], undefined],
    ['two places', [fix(change('a.ts', replacement(), replacement()))], undefined],
    ['another file', [fix(change('b.ts', replacement()))], undefined],
    [
      'whole lines',
      [fix(change('a.ts', replacement({}, { startColumn: undefined, endColumn: undefined })))],
      undefined,
    ],
    ['backwards', [fix(change('a.ts', replacement({}, { endColumn: 2 })))], undefined],
    ['very long', [fix(change('a.ts', replacement({ insertedContent: { text: 'x'.repeat(10_001) } })))], undefined],
    ['nothing', [null], undefined],
  ])('%s', (_, fixes, expected) => {
    expect(only({ ...at('a.ts'), fixes }).replacement).toEqual(expected);
  });

  test('in code points, where they cannot be counted, there is none', () => {
    const fixes = [fix(change('a.ts', replacement()))];
    expect(only({ ...at('a.ts'), fixes }, { columnKind: 'unicodeCodePoints' }).replacement).toBeUndefined();
  });
});
