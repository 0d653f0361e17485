// Versions of files with encoded parts, each made from the one before: what is sifted by its changes hides nothing that all of it shows.
import { type Sifted, scanContent, siftContent } from '../../../src/checks/secrets/scanner.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { privateKey } from '../../../src/facts/credentials/private-key.ts';
import { type Random, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { stripeKey } from '../../../src/facts/credentials/stripe-key.ts';
import { casesOf } from '../../testkit/cases.ts';

const CASES = casesOf(4000);
const VERSIONS = 5;
/** One character ends a stretch of two lines in its first: the second, which did not change, stands for itself from then on. */
const SPLIT = 2210;

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)] as T;

const secret = (random: Random): string => pick(random, [githubToken, stripeKey, privateKey]).sample(random);

function prose(random: Random, length: number): string {
  const words = ['const a = 1;', 'token', 'key: ', '"', '\n', ' ', 'https://', 'ghp_', 'secret=', 'ffee', 'ä'];
  let text = '';
  while (text.length < length) text += pick(random, words);
  return text;
}

/** As programs write it: with or without a prefix, on one line or on many. */
function encoded(random: Random, plain: Buffer): string {
  const text = pick(random, [
    () => plain.toString('base64'),
    () => plain.toString('base64url'),
    () => plain.toString('hex'),
    () => `0x${plain.toString('hex').toUpperCase()}`,
    () => Buffer.from(plain.toString('base64')).toString('base64'),
    () => Buffer.from(plain.toString('latin1'), 'utf16le').toString('base64'),
  ])();
  const whole = random.below(5) === 0 ? pick(random, ['data/', 'key_', 'x', 'abc/def-', 'n']) + text : text;
  if (random.below(2) === 0) return whole;
  const width = pick(random, [60, 64, 70, 73, 75, 76, 77, 78, 120]);
  const lines: string[] = [];
  for (let at = 0, now = width; at < whole.length; at += now) {
    // Some list values, each shorter than the one before.
    if (random.below(40) === 0 && now > 40) now -= random.below(5);
    lines.push(whole.slice(at, at + now));
  }
  return lines.join(pick(random, ['\n', '\r\n', '\\n', '\n    ', '\n\n']));
}

function block(random: Random): string {
  const kind = random.below(4);
  if (kind === 0) return prose(random, 200 + random.below(1500));
  if (kind === 1)
    return Array.from({ length: 5 + random.below(200) }, () =>
      random.bytes(pick(random, [16, 32, 48])).toString('hex'),
    ).join('\n');
  const plain =
    random.below(4) === 0 ? random.bytes(2000) : Buffer.from(prose(random, pick(random, [100, 800, 6000, 30_000])));
  return `\ndata: "${encoded(random, plain)}"\n`;
}

function inserted(random: Random): string {
  const kind = random.below(6);
  if (kind === 0) return secret(random);
  if (kind === 1) return encoded(random, Buffer.from(secret(random)));
  if (kind === 2) return encoded(random, Buffer.from(`${prose(random, random.below(300))} ${secret(random)}\n`));
  if (kind === 3) return secret(random).slice(0, 20);
  return random.text('0aZ-_\n =%', random.below(4));
}

/** Where one version differs from the one before, and what of it is there as it was. */
function nextOf(base: Buffer, random: Random): { content: Buffer; pieces: number[] } {
  const parts: Buffer[] = [];
  const pieces: number[] = [];
  let [length, from] = [0, 0];
  const places = Array.from({ length: 1 + random.below(3) }, () => random.below(base.length + 1)).sort((a, b) => a - b);
  for (const place of [...places, base.length]) {
    if (place > from) {
      pieces.push(from, length, place - from);
      parts.push(base.subarray(from, place));
      length += place - from;
    }
    if (place === base.length) break;
    const more = Buffer.from(inserted(random), 'latin1');
    parts.push(more);
    length += more.length;
    from = Math.min(base.length, Math.max(from, place) + random.below(random.below(3) === 0 ? 400 : 4));
  }
  return { content: Buffer.concat(parts), pieces };
}

test(`${CASES} files of ${VERSIONS} versions with encoded parts`, () => {
  let [held, passed] = [0, 0];
  for (const seed of [SPLIT, ...Array.from({ length: CASES }, (_, index) => index)]) {
    const random = seeded(seed);
    const blocks = Array.from({ length: 1 + random.below(3) }, () => block(random));
    let content: Buffer = Buffer.from(blocks.join('\n'), 'latin1');
    let from: Sifted = siftContent(content, { generic: true });
    for (let version = 1; version < VERSIONS; version++) {
      const next = nextOf(content, random);
      content = next.content;
      from = siftContent(content, { generic: true }, { pieces: next.pieces, from });
      if (from.holds) held++;
      else {
        passed++;
        const { hits } = scanContent(content, { path: '', generic: true });
        if (hits.length > 0)
          throw new Error(`seed ${seed}, version ${version}: ${hits[0]?.kind} ${hits[0]?.encoded?.how}`);
      }
    }
  }
  // Both were met, or nothing was compared.
  expect(Math.min(held, passed)).toBeGreaterThan(CASES);
}, 600_000);
