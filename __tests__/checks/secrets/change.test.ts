// A content made from another is sifted only where it differs; that must never hide anything that looking at all of it shows.
import { type Sifted, siftContent } from '../../../src/checks/secrets/scanner.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { BASE62, type Random, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { casesOf } from '../../testkit/cases.ts';

const CASES = casesOf(4000);
const CUTS = casesOf(12_000);

const WORDS = [
  'token',
  'secret',
  'const ',
  'path',
  ' = ',
  '"',
  "'",
  '\n',
  ': ',
  'password',
  '_key',
  'place',
  '\\n',
  '%22',
];

function text(random: Random): string {
  const parts = Array.from({ length: random.below(40) }, () => {
    const kind = random.below(12);
    if (kind === 0) return providers[random.below(providers.length)]?.sample(random) ?? '';
    if (kind === 1) return random.text(BASE62, random.below(60));
    if (kind === 2) return ' '.repeat(random.below(900));
    // What is appended by PowerShell, and bytes that are no text.
    if (kind === 3 && random.below(5) === 0)
      return Buffer.from(`${' '.repeat(random.below(9000))}$t = "${githubToken.sample(random)}"\n`, 'utf16le').toString(
        'latin1',
      );
    if (kind === 4 && random.below(4) === 0) return '\0'.repeat(1 + random.below(3));
    return WORDS[random.below(WORDS.length)] ?? '';
  });
  return parts.join('');
}

/** Copies of random stretches of `base` in any order, with text between them: as a delta makes a content. */
function madeFrom(base: Buffer, random: Random): { content: Buffer; pieces: number[] } {
  const parts: Buffer[] = [];
  const pieces: number[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  const times = 1 + random.below(4);
  for (let index = 0; index < times; index++) {
    if (random.below(3) > 0) {
      const from = random.below(2) === 0 ? 0 : random.below(base.length + 1);
      const to = random.below(2) === 0 ? base.length : from + random.below(base.length - from + 1);
      if (to > from) pieces.push(from, length, to - from);
      add(base.subarray(from, to));
    }
    // Often nothing or a letter, so that what was two things becomes one.
    if (random.below(2) === 0)
      add(Buffer.from(random.below(2) === 0 ? text(random) : random.text('aA0 "=\n_', random.below(4))));
  }
  return { content: Buffer.concat(parts), pieces };
}

test(`${CASES} chains of deltas: what is sifted by its changes is what is sifted whole`, () => {
  let [found, kept] = [0, 0];
  for (let seed = 0; seed < CASES; seed++) {
    const random = seeded(seed);
    let content: Buffer = Buffer.from(text(random));
    let from: Sifted = siftContent(content, { generic: true });
    for (let depth = 0; depth < 4; depth++) {
      const made = madeFrom(content, random);
      content = made.content;
      const whole = siftContent(content, { generic: true });
      const before = from.found;
      from = siftContent(content, { generic: true }, { pieces: made.pieces, from });
      if ((from.found === undefined) !== (whole.found === undefined))
        expect({ seed, depth, found: from.found, pieces: made.pieces, text: content.toString('latin1') }).toEqual({
          whole: whole.found,
        });
      if (from.found !== undefined) found++;
      if (from.found !== undefined && before !== undefined) kept++;
    }
  }
  // Both outcomes were met, or nothing was compared.
  expect(found).toBeGreaterThan(CASES / 2);
  expect(kept).toBeGreaterThan(CASES / 4);
  expect(found).toBeLessThan(CASES * 4);
});

test(`${CUTS} contents cut anywhere: what no piece holds alone is found`, () => {
  let [found, needless] = [0, 0];
  for (let seed = 0; seed < CUTS; seed++) {
    const random = seeded(seed);
    const content = Buffer.from(text(random));
    // The other content holds some stretches of this one, in their order, with other text between them.
    const pieces: number[] = [];
    const parts: Buffer[] = [];
    let length = 0;
    for (let at = 0; at < content.length; ) {
      const end = Math.min(content.length, at + 1 + random.below(random.below(2) === 0 ? 12 : 900));
      if (random.below(3) > 0) {
        const other = Buffer.from(random.text('ab_ =', random.below(3)));
        parts.push(other, content.subarray(at, end));
        pieces.push(length + other.length, at, end - at);
        length += other.length + end - at;
      }
      at = end;
    }
    const before = siftContent(Buffer.concat(parts), { generic: true });
    const made = siftContent(content, { generic: true }, { pieces, from: before });
    const whole = siftContent(content, { generic: true });
    if (whole.found !== undefined && before.found === undefined) found++;
    if (made.found === undefined && whole.found !== undefined)
      expect({ seed, found: made.found, text: content.toString('latin1') }).toEqual({ seed, found: whole.found });
    // What is put in front of a stretch of base 64 may make another of it: then it is looked at once more in vain.
    if (made.found !== undefined && whole.found === undefined) needless++;
  }
  // So many were put together by the change itself.
  expect(found).toBeGreaterThan(CUTS / 20);
  expect(needless).toBeLessThan(CUTS / 500);
});
