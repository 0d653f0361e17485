// What is encoded is found as what it is, told where it stands, and never shown: neither the secret nor its encoded form.
import { gzipSync } from 'node:zlib';
import { MAX_DECODED, MAX_DEPTH } from '../../../src/checks/secrets/engine/encoded/limits.ts';
import { typeOf } from '../../../src/checks/secrets/hit.ts';
import { scanContent, siftContent } from '../../../src/checks/secrets/scanner.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { casesOf } from '../../testkit/cases.ts';
import { type Encoding, encodings, zipOf } from './encodings.ts';

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

describe('limits', () => {
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
    const isFound = whole.hits.length + whole.samples + whole.undecoded > 0;
    if (isFound) positive++;
    if (isFound && !sifted.holds) expect({ seed, names: chainOf(seed).names }).toBe('found');
    const again = edited(content, Buffer.from(random.text('ab"\n =', random.below(3))), random);
    const second = scan(again.content);
    const resifted = siftContent(again.content, { generic: true }, { pieces: again.pieces, from: sifted });
    if (second.hits.length > 0 && !resifted.holds) expect({ seed, names: chainOf(seed).names }).toBe('found again');
  }
  expect(positive).toBeGreaterThan(CASES / 2);
});
