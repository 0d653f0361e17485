// What zlib deflates, at any level and in any way, comes back; what is damaged is no content.
import { constants, deflateSync, inflateSync } from 'node:zlib';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { inflate } from '../../../src/io/pack/inflate.ts';
import { PackProblem } from '../../../src/io/pack/problem.ts';
import { casesOf } from '../../testkit/cases.ts';

const CASES = casesOf(4000);
const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

/** Text with repetitions, few letters or all bytes: every kind of block and code comes up. */
function content(seed: number): Buffer {
  const random = seeded(seed);
  const length = random.below([1, 40, 400, 4000, 70_000][seed % 5] ?? 1);
  const bytes = Buffer.alloc(length);
  const letters = 1 + random.below(256);
  for (let at = 0; at < length; ) {
    const from = at - 1 - random.below(Math.min(at, 33_000));
    const repeated = at > 0 && random.below(3) === 0 ? random.below(300) : 0;
    if (repeated === 0) bytes[at++] = random.below(letters);
    for (let next = 0; next < repeated && at < length; next++) bytes[at++] = bytes[from + next] ?? 0;
  }
  return bytes;
}

function deflated(seed: number): { bytes: Buffer; packed: Buffer } {
  const bytes = content(seed);
  const strategy = STRATEGIES[seed % STRATEGIES.length] ?? 0;
  return { bytes, packed: deflateSync(bytes, { level: seed % 10, strategy, memLevel: 1 + (seed % 9) }) };
}

function inflated(packed: Uint8Array, size: number): Buffer {
  const into = Buffer.alloc(size);
  inflate(packed, into);
  return into;
}

test(`${CASES} contents come back`, () => {
  for (let seed = 0; seed < CASES; seed++) {
    const { bytes, packed } = deflated(seed);
    if (!inflated(packed, bytes.length).equals(bytes)) throw new Error(`seed ${seed}`);
  }
});

test('a content of another size than is said is a problem', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { bytes, packed } = deflated(seed);
    expect(() => inflated(packed, bytes.length + 1)).toThrow(PackProblem);
    if (bytes.length > 0) expect(() => inflated(packed, bytes.length - 1)).toThrow(PackProblem);
  }
});

test('what is cut off is a problem', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { bytes, packed } = deflated(seed);
    const cut = packed.subarray(0, seeded(seed).below(packed.length));
    expect(() => inflated(cut, bytes.length)).toThrow(PackProblem);
  }
});

test(`${CASES} damaged ones are a problem, as they are to zlib`, () => {
  for (let seed = 0; seed < CASES; seed++) {
    const { bytes, packed } = deflated(seed);
    const random = seeded(seed);
    const at = random.below(packed.length);
    packed[at] = (packed[at] ?? 0) ^ (1 << random.below(8));
    let ours: Buffer | undefined;
    try {
      ours = inflated(packed, bytes.length);
    } catch (error) {
      if (!(error instanceof PackProblem)) throw error;
      continue;
    }
    // A bit of the head, or one that fills a byte up, decides nothing.
    if (!ours.equals(inflateSync(packed))) throw new Error(`seed ${seed}`);
  }
});
