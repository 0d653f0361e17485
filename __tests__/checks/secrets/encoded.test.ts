// What is encoded is found as what it is, told where it stands, and never shown: neither the secret nor its encoded form.
import { deflateSync, gzipSync } from 'node:zlib';
import { MAX_DECODED, MAX_DEPTH, MAX_MATCHES } from '../../../src/checks/secrets/engine/encoded/limits.ts';
import { typeOf } from '../../../src/checks/secrets/hit.ts';
import { scanContent, siftContent } from '../../../src/checks/secrets/scanner.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { casesOf } from '../../testkit/cases.ts';
import { type Encoding, encodings, type TarFile, tarOf, zipOf } from './encodings.ts';

const token = githubToken.sample(seeded(1));
const scan = (content: string | Buffer, path = 'a.yml') => scanContent(Buffer.from(content), { path, generic: true });
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const found = (content: string | Buffer, path?: string) =>
  scan(content, path).hits.map((hit) => [typeOf(hit), hit.encoded?.how]);

test.each([
  { name: 'base 64', text: `token: ${base64(token)}\n`, how: 'base64', place: [1, 8, 1, 64] },
  { name: 'behind a prefix', text: `/v1/hooks/${base64(token)}`, how: 'base64', place: [1, 11, 1, 67] },
  { name: 'twice', text: `a\n"${base64(base64(token))}"`, how: 'base64 of base64', place: [2, 2, 2, 78] },
  {
    name: 'wrapped',
    text: `a: |\n  ${base64(`${token}\n`.repeat(2)).slice(0, 60)}\n  ${base64(`${token}\n`.repeat(2)).slice(60)}\n`,
    how: 'base64',
    place: [2, 3, 3, 55],
  },
  { name: 'hexadecimal', text: `key = 0x${Buffer.from(token).toString('hex')};`, how: 'hex', place: [1, 7, 1, 89] },
  { name: 'escaped', text: `"${token.replace('_', '\\u005f')}"`, how: 'escapes', place: [1, 2, 1, 47] },
  { name: 'compressed', text: gzipSync(`A=1\nB=${token}\n`), how: 'gzip', place: [1, 1, 1, 1] },
  {
    name: 'in an archive',
    text: zipOf({ 'a.txt': Buffer.from('a'), 'config/.env': Buffer.from(token) }),
    how: 'zip archive (member config/.env)',
    place: [1, 1, 1, 1],
  },
])('$name', ({ text, how, place }) => {
  const { hits } = scan(text);
  expect(found(text)).toEqual([['github-token', how]]);
  const [hit] = hits;
  expect([hit?.place.line, hit?.place.column, hit?.place.endLine, hit?.place.endColumn]).toEqual(place);
  expect(hit?.evidence).toBe('ghp_****');
  expect(hit?.secret).toBe(token);
});

// Lines below each other may be one value that is wrapped, or a value each.
const prose = base64('nothing that anybody would want to hide, and long enough to be decoded');
test.each([
  ['a line of an odd length before it', `${prose.slice(0, 70)}\n${base64(`token=${token}`).replaceAll('=', '')}\n`],
  ['a blank line between', `${prose.slice(0, 90)}\n\n${base64(token)}\n`],
  ['hexadecimal behind base 64', `${base64('a'.repeat(69))}\n${Buffer.from(token).toString('hex')}\n`],
  ['base 64 behind hexadecimal', `${Buffer.from('b'.repeat(60)).toString('hex')}\n${base64(token)}\n`],
  ['lines that get shorter', `${base64('c'.repeat(60))}\n${base64('d'.repeat(58))}\n${base64(token).slice(0, 56)}\n`],
])('a value on a line of its own: %s', (_, text) => {
  expect(found(text).map(([type]) => type)).toEqual(['github-token']);
  expect(siftContent(Buffer.from(text), { generic: true }).holds).toBe(true);
});

test.each([
  {
    name: 'the token, not the value of a secret name',
    text: `SECRET_TOKEN=${base64(token)}`,
    expected: [['github-token', 'base64']],
  },
  {
    name: 'the token, not the Secret of Kubernetes that it stands in',
    text: `apiVersion: v1\nkind: Secret\ndata:\n  token: ${base64(token)}\n`,
    expected: [['github-token', 'base64']],
  },
  {
    name: 'both copies',
    text: `${token}\n${base64(token)}`,
    expected: [
      ['github-token', undefined],
      ['github-token', 'base64'],
    ],
  },
  {
    name: 'the name outside',
    text: `  HEROKU_API_KEY: ${base64('3b1f7e0a-9d4c-4a57-8e21-6f0c9ab2d4e1')}`,
    expected: [['heroku-key', 'base64']],
  },
  {
    name: 'all of a file in base 64',
    text: base64(`A=${token}\nB=${githubToken.sample(seeded(2))}\n`),
    expected: [
      ['github-token', 'base64'],
      ['github-token', 'base64'],
    ],
  },
  { name: 'beside an escape: as it stands', text: `%22${token}%22`, expected: [['github-token', undefined]] },
  { name: 'random bytes', text: seeded(5).bytes(60_000).toString('base64'), expected: [] },
  {
    name: 'checksums',
    text: Array.from(
      { length: 300 },
      (_, seed) => `"integrity": "sha512-${seeded(seed).bytes(64).toString('base64')}"`,
    ).join('\n'),
    expected: [],
  },
  {
    name: 'a zip that is damaged',
    text: zipOf({ 'a-': Buffer.from(token), 'b-': Buffer.from(token) }).subarray(0, 72),
    expected: [['github-token', undefined]],
  },
])('$name', ({ text, expected }) => expect(found(text)).toEqual(expected));

const other = githubToken.sample(seeded(2));
const drawn = 'k9Xw27TqLmZ4bR8v';
const env = Buffer.from(`DB_PASSWORD=${drawn}\n`);
const head = Buffer.from('#!/usr/bin/env python3\n');

describe('archives', () => {
  const long = `${'deep/'.repeat(30)}.env`;
  const pax = (path: string): TarFile => {
    const record = ` path=${path}\n`;
    return { name: 'PaxHeaders/x', type: 'x', body: Buffer.from(`${record.length + 3}${record}`) };
  };
  test.each<{ name: string; files: TarFile[]; member: string }>([
    { name: 'a short name', files: [{ name: '.env', body: env }], member: '.env' },
    { name: 'a name in two parts', files: [{ name: '.env', prefix: 'a/b', body: env }], member: 'a/b/.env' },
    {
      name: 'a long name of GNU tar',
      files: [
        { name: '././@LongLink', type: 'L', body: Buffer.from(`${long}\0`) },
        { name: long, body: env },
      ],
      member: `${long.slice(0, 99)}…`,
    },
    { name: 'a long name of pax', files: [pax(long), { name: long, body: env }], member: `${long.slice(0, 99)}…` },
    {
      name: 'behind a folder and a file that fills its block',
      files: [
        { name: 'a/', type: '5', body: Buffer.alloc(0) },
        { name: 'b', body: Buffer.from('x'.repeat(512)) },
        { name: '.env', body: env },
      ],
      member: '.env',
    },
  ])('tar, $name: each member is a file of its own name', ({ files, member }) => {
    const tar = tarOf(files);
    expect(found(tar, 'a.tar')).toEqual([['generic', `tar archive (member ${member})`]]);
    expect(found(gzipSync(tar), 'a.tar.gz')).toEqual([['generic', `gzip of tar archive (member ${member})`]]);
    expect(siftContent(tar, { generic: true }).holds).toBe(true);
  });
  test('a tar behind the end of another', () =>
    expect(
      found(Buffer.concat([tarOf([{ name: 'a', body: Buffer.from('a') }]), tarOf([{ name: '.env', body: env }])])),
    ).toEqual([['generic', 'tar archive (member .env)']]));
  test('what is encoded in a member of a tar, and behind it', () => {
    const tar = Buffer.concat([
      tarOf([{ name: 'a.yml', body: Buffer.from(`a: ${base64(token)}\n`) }]),
      Buffer.from(`\nb: ${base64(other)}\n`),
    ]);
    expect(found(tar).map(([, how]) => how)).toEqual(['tar archive (member a.yml) of base64', 'base64']);
  });
  test('no tar where the checksum of the header does not hold', () => {
    const tar = tarOf([{ name: '.env', body: env }]);
    tar[100] = 0x31;
    expect(scan(tar)).toMatchObject({ hits: [], unopened: 0 });
  });
  test('a tar that is damaged in the middle is read up to there, and said', () => {
    const tar = tarOf([
      { name: '.env', body: env },
      { name: 'b', body: Buffer.from('b') },
    ]);
    tar[1024 + 100] = 0x31;
    expect(scan(tar)).toMatchObject({ hits: [{ kind: 'generic' }], unopened: 1 });
  });
  const zip = zipOf({ 'a.txt': Buffer.from('a'), '.env': env });
  const counted = (): Buffer => {
    // As Python's zipapp writes it: places are counted from the beginning of the file.
    const all = Buffer.concat([head, zip]);
    const start = all.indexOf('PK\u0001\u0002');
    all.writeUInt32LE(start, all.length - 6);
    for (let at = start; at !== -1; at = all.indexOf('PK\u0001\u0002', at + 1))
      all.writeUInt32LE(all.readUInt32LE(at + 42) + head.length, at + 42);
    return all;
  };
  test.each([
    { name: 'behind a first line', content: Buffer.concat([head, zip]) },
    { name: 'behind a first line that is counted', content: counted() },
    { name: 'behind a long script', content: Buffer.concat([Buffer.from('echo unpacking\n'.repeat(1000)), zip]) },
    { name: 'behind a program', content: Buffer.concat([seeded(9).bytes(5000), zip]) },
  ])('a zip $name', ({ content }) => {
    expect(found(content, 'tool.pyz')).toEqual([['generic', 'zip archive (member .env)']]);
    expect(siftContent(content, { generic: true }).holds).toBe(true);
  });
  test('what is encoded before a zip', () =>
    expect(found(Buffer.concat([Buffer.from(`a='${base64(token)}'\n`), zip]))).toEqual([
      ['github-token', 'base64'],
      ['generic', 'zip archive (member .env)'],
    ]));
  test('a token that stands there as it is does not hide those of other members', () =>
    expect(found(zipOf({ 'a-': Buffer.from(other), 'b-': Buffer.from(token) }))).toEqual([
      ['github-token', 'zip archive (member a-)'],
      ['github-token', 'zip archive (member b-)'],
    ]));

  const changed = (change: (zip: Buffer, local: number, central: number) => void): Buffer => {
    const all = zipOf({ 'a.txt': Buffer.from('a'), '.env': env });
    change(all, all.indexOf('PK\u0003\u0004', 4), all.indexOf('PK\u0001\u0002', all.indexOf('PK\u0001\u0002') + 4));
    return all;
  };
  test.each([
    { name: 'a member that is locked', content: changed((all, _, central) => all.writeUInt16LE(1, central + 8)) },
    { name: 'a member in LZMA', content: changed((all, _, central) => all.writeUInt16LE(14, central + 10)) },
    { name: 'a member that is damaged', content: changed((all, local) => all.fill(0xff, local + 34, local + 40)) },
    { name: 'a member that is not there', content: changed((all, local) => all.writeUInt8(0, local)) },
    { name: 'a directory that is damaged', content: changed((all, _, central) => all.writeUInt8(0, central)) },
    { name: 'a zip without its end', content: zip.subarray(0, -30) },
    { name: 'gzip that is damaged', content: Buffer.concat([gzipSync(env).subarray(0, 10), Buffer.alloc(20, 0xff)]) },
    { name: 'xz', content: Buffer.from('\u00fd7zXZ\0 and so on', 'latin1') },
  ])('$name is counted', ({ content }) => {
    expect(scan(content)).toMatchObject({ hits: [], unopened: 1 });
    // So that the look at a history tells it, too.
    expect(siftContent(content, { generic: true }).holds).toBe(true);
  });
});

test.each([
  { name: 'begins as zlib', text: `x^2 config\nx = ${base64(token)}\n` },
  { name: 'begins as zlib, in one line', text: `x^2: ${base64(token)}` },
  { name: 'begins as a zip', text: `PK\u0003\u0004 = ${base64(token)}\n` },
])('text that $name is looked at as text', ({ text }) => {
  expect(found(text)).toEqual([['github-token', 'base64']]);
  expect(siftContent(Buffer.from(text), { generic: true }).holds).toBe(true);
});

test.each([
  { name: 'zlib', stream: deflateSync('a') },
  { name: 'gzip', stream: gzipSync('a') },
])('text behind a stream of $name', ({ stream }) =>
  expect(found(Buffer.concat([stream, Buffer.from(`\nx = ${base64(token)}\n`)]))).toEqual([['github-token', 'base64']]),
);

describe('limits', () => {
  test('more than is kept: said, also where it is encoded', () => {
    const line = (seed: number): string => `a: ${githubToken.sample(seeded(seed))}\n`;
    const lines = Array.from({ length: MAX_MATCHES }, (_, seed) => line(seed)).join('');
    expect(scan(lines)).toMatchObject({ hits: { length: MAX_MATCHES }, truncated: false });
    for (const more of [line(MAX_MATCHES), base64(line(MAX_MATCHES))])
      expect(scan(lines + more)).toMatchObject({ hits: { length: MAX_MATCHES }, truncated: true });
  });
  test('more than is kept in one line: nothing of the rest is shown', () => {
    const tokens = Array.from({ length: MAX_MATCHES + 5 }, (_, seed) => githubToken.sample(seeded(seed)));
    const { hits } = scan(tokens.join(' '));
    const shown = hits.slice(-5).map(({ excerpt }) => excerpt.text);
    for (const each of tokens.slice(-12)) expect(shown.join()).not.toContain(each.slice(8, 20));
  });
  test('a bomb is not inflated, and said', () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(MAX_DECODED + 1)));
    expect(scan(bomb)).toMatchObject({ hits: [], undecoded: 1 });
    expect(siftContent(bomb, { generic: true }).holds).toBe(true);
  });
  test.each([MAX_DEPTH, MAX_DEPTH + 1])('%d encodings inside each other', (depth) => {
    let text = token;
    for (let at = 0; at < depth; at++) text = base64(text);
    const { hits, undecoded } = scan(text);
    expect([hits.length, undecoded > 0]).toEqual(depth > MAX_DEPTH ? [0, true] : [1, false]);
  });
});

/** Known by letters of their own, so that they are found without a name and in bytes that are no text. */
const known = providers
  .filter(
    ({ formats, guessable, wide }) =>
      !guessable && !wide && formats.every(({ inName, textOnly }) => !inName && !textOnly),
  )
  .filter((provider) => {
    const text = provider.sample(seeded(1));
    return /^[\w.-]{20,300}$/.test(text) && found(text)[0]?.[0] === provider.id;
  });

function chainOf(seed: number): { provider: string; names: string[]; content: Buffer; secret: string } {
  const random = seeded(seed);
  const provider = known[random.below(known.length)] ?? githubToken;
  const secret = provider.sample(random);
  let content: Buffer = Buffer.from(`name=shop\nvalue="${secret}"\n`);
  const names: string[] = [];
  let isText = true;
  for (let depth = 1 + random.below(3); depth > 0; depth--) {
    const fitting = encodings.filter(({ ofText }) => isText || ofText === undefined);
    const encoding = fitting[random.below(fitting.length)] as Encoding;
    isText = encoding.isText;
    content = encoding.encode(content, random);
    names.unshift(encoding.name);
    if (encoding.isText && random.below(2) === 0)
      content = Buffer.concat([Buffer.from('# made by hand\nv: "'), content, Buffer.from('"\nend: 1\n')]);
  }
  return { provider: provider.id, names, content, secret };
}

const CASES = casesOf(1600);

test(`${CASES} chains of encodings: found, and sifted, and not shown`, () => {
  const missed: string[] = [];
  for (let seed = 1; seed <= CASES; seed++) {
    const { provider, names, content, secret } = chainOf(seed);
    const { hits } = scan(content);
    const hit = hits.find((each) => each.secret === secret);
    if (hit === undefined) missed.push(`${seed}: ${provider} in ${names.join(' of ')}`);
    if (!siftContent(content, { generic: true }).holds) missed.push(`${seed}: not sifted`);
    for (const { encoded, excerpt, evidence } of hits)
      if (
        encoded !== undefined &&
        encoded.text !== '' &&
        `${excerpt.text}${evidence}`.includes(encoded.text.slice(0, 40))
      )
        missed.push(`${seed}: shown`);
  }
  expect(known.length).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});

/** A content made of pieces of another, as a delta makes it, with something new between them. */
function edited(
  before: Buffer,
  inserted: Buffer,
  random: ReturnType<typeof seeded>,
): { content: Buffer; pieces: number[] } {
  const cut = random.below(before.length + 1);
  const skip = Math.min(before.length, cut + (random.below(2) === 0 ? 0 : random.below(40)));
  const content = Buffer.concat([before.subarray(0, cut), inserted, before.subarray(skip)]);
  const pieces = [];
  if (cut > 0) pieces.push(0, 0, cut);
  if (skip < before.length) pieces.push(skip, cut + inserted.length, before.length - skip);
  return { content, pieces };
}

test(`${CASES} contents made from others are sifted as what they are`, () => {
  let positive = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const random = seeded(seed);
    const { content: encoded } = chainOf(seed);
    // Half of it is there already, the rest comes.
    const half = random.below(encoded.length);
    const filler = (): string => `${'lorem ipsum = dolor;\n'.repeat(random.below(30))}`;
    const start = random.below(3) === 0 ? '' : filler();
    const first = Buffer.concat([Buffer.from(start), encoded.subarray(0, half), Buffer.from(`${filler()}`)]);
    const known = siftContent(first, { generic: true });
    const at = start.length + half;
    const content = Buffer.concat([first.subarray(0, at), encoded.subarray(half), first.subarray(at)]);
    const rest = encoded.length - half;
    const pieces = [0, 0, at, at, at + rest, first.length - at].filter((_, index) => at > 0 || index > 2);
    const whole = scan(content);
    const sifted = siftContent(content, { generic: true }, { pieces, from: known });
    const isFound = whole.hits.length + whole.samples + whole.undecoded + whole.unopened > 0;
    if (isFound) positive++;
    if (isFound && !sifted.holds) expect({ seed, names: chainOf(seed).names }).toBe('found');
    const again = edited(content, Buffer.from(random.text('ab"\n =', random.below(3))), random);
    const second = scan(again.content);
    const resifted = siftContent(again.content, { generic: true }, { pieces: again.pieces, from: sifted });
    if (second.hits.length > 0 && !resifted.holds) expect({ seed, names: chainOf(seed).names }).toBe('found again');
  }
  expect(positive).toBeGreaterThan(CASES / 2);
});
