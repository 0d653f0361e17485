/**
 * Inflates what a pack keeps compressed (RFC 1950 and 1951), into memory that is there. Most entries are a few hundred bytes: zlib of
 * Node takes as long to be set up for one, and gives each memory of its own, all of which has to be collected. It inflates the larger ones.
 */
import { inflateSync } from 'node:zlib';
import { PackProblem } from './problem.ts';

/** Compressed bytes from which on zlib is the faster way. */
const LARGE = 4 * 1024;

/** Fills `into` with all that `source` holds. Throws PackProblem where that is damaged, or more or less. */
export function inflate(source: Uint8Array, into: Buffer): void {
  if (source.length < LARGE) {
    inflateSmall(source, into);
    return;
  }
  let bytes: Buffer;
  try {
    // One byte more than is said, so that a longer one shows.
    bytes = inflateSync(source, { chunkSize: Math.max(64, into.length + 1), maxOutputLength: into.length + 1 });
  } catch (error) {
    throw new PackProblem(DAMAGED, { cause: error });
  }
  if (bytes.length !== into.length) throw new PackProblem(OTHER_SIZE);
  bytes.copy(into);
}

const DAMAGED = 'holds an entry that cannot be inflated';
const OTHER_SIZE = 'holds an entry of another size than it says';

/** Codes of up to so many bits are looked up at once; longer ones are rare. */
const FAST = 10;
const LONGEST_CODE = 15;

/** A Huffman code (RFC 1951, 3.2.2). */
interface Code {
  /** By the next bits, as many as `mask` has: symbol times 16 plus its length in bits; 0 where the code is longer, or none. */
  fast: Uint16Array;
  mask: number;
  /** How many codes have so many bits, and the symbols in the order of their codes. */
  count: Uint16Array;
  symbols: Uint16Array;
}

const newCode = (): Code => ({
  fast: new Uint16Array(2 ** FAST),
  mask: 0,
  count: new Uint16Array(LONGEST_CODE + 1),
  symbols: new Uint16Array(288),
});

const offsets = new Uint16Array(LONGEST_CODE + 2);
const firstCodes = new Uint16Array(LONGEST_CODE + 2);

/**
 * Of the lengths of its symbols, from `from` to `to`. Every row of bits must be some code's, as zlib wants it: only where `mayBeSparse` may
 * there be a single code of one bit.
 */
function setCode(code: Code, lengths: Uint8Array, from: number, to: number, mayBeSparse: boolean): void {
  const { fast, count, symbols } = code;
  count.fill(0);
  for (let at = from; at < to; at++) count[lengths[at] as number] = (count[lengths[at] as number] as number) + 1;
  count[0] = 0;
  let longest = LONGEST_CODE;
  while (longest > 1 && count[longest] === 0) longest--;
  let left = 1;
  offsets[1] = 0;
  firstCodes[1] = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    const many = count[length] as number;
    left = 2 * left - many;
    if (left < 0) throw new PackProblem(DAMAGED);
    offsets[length + 1] = (offsets[length] as number) + many;
    firstCodes[length + 1] = ((firstCodes[length] as number) + many) << 1;
  }
  if (left > 0 && offsets[LONGEST_CODE + 1] !== 0 && !(mayBeSparse && longest === 1)) throw new PackProblem(DAMAGED);
  const bits = Math.min(longest, FAST);
  code.mask = (1 << bits) - 1;
  // Where no code leaves room, every place is written below.
  if (left > 0 || longest > FAST) fast.fill(0, 0, 1 << bits);
  for (let symbol = 0; symbol < to - from; symbol++) {
    const length = lengths[from + symbol] as number;
    if (length === 0) continue;
    const place = offsets[length] as number;
    offsets[length] = place + 1;
    symbols[place] = symbol;
    const value = firstCodes[length] as number;
    firstCodes[length] = value + 1;
    if (length > bits) continue;
    for (let next = reversed(value, length); next <= code.mask; next += 1 << length)
      fast[next] = (symbol << 4) | length;
  }
}

/** Codes begin with their highest bit, the bits of a byte with its lowest. */
function reversed(value: number, bits: number): number {
  let turned = 0;
  for (let at = 0, left = value; at < bits; at++, left >>= 1) turned = (turned << 1) | (left & 1);
  return turned;
}

/** Of the bits in `hold`: symbol times 16 plus length, as in `fast`. */
function slowSymbol({ count, symbols }: Code, hold: number): number {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= (hold >> (length - 1)) & 1;
    const many = count[length] as number;
    if (code - many < first) return ((symbols[index + code - first] as number) << 4) | length;
    index += many;
    first = (first + many) << 1;
    code <<= 1;
  }
  throw new PackProblem(DAMAGED);
}

// RFC 1951, 3.2.5: the least length and distance of each symbol, and how many bits are added.
const LENGTH_BITS = Uint8Array.from([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
const DISTANCE_BITS = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
// The longest has a symbol of its own.
const LENGTHS = leastOf(LENGTH_BITS, 3).with(28, 258);
const DISTANCES = leastOf(DISTANCE_BITS, 1);

function leastOf(bits: Uint8Array, first: number): Uint16Array {
  const least = new Uint16Array(bits.length);
  for (let at = 0, value = first; at < bits.length; at++) {
    least[at] = value;
    value += 1 << (bits[at] as number);
  }
  return least;
}

// 3.2.6
const fixedLiterals = codeOf(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const fixedDistances = codeOf(new Uint8Array(32).fill(5));

function codeOf(lengths: Uint8Array): Code {
  const code = newCode();
  setCode(code, lengths, 0, lengths.length, false);
  return code;
}

// 3.2.7
const ORDER = Uint8Array.from([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
const literals = newCode();
const distances = newCode();
const codeLengths = newCode();
const lengths = new Uint8Array(320);

const [STORED, FIXED, DYNAMIC] = [0, 1, 2];
const END_OF_BLOCK = 256;

function inflateSmall(source: Uint8Array, into: Buffer): void {
  const size = into.length;
  const head = ((source[0] ?? 0) << 8) | (source[1] ?? 0);
  // Deflate, a window of no more than 32 KiB, no dictionary.
  if (((head >> 8) & 15) !== 8 || head >> 12 > 7 || head % 31 !== 0 || (head & 32) !== 0)
    throw new PackProblem(DAMAGED);
  let at = 2;
  let out = 0;
  // Bits that were read and not used yet, the next one lowest. What lies beyond the end reads as zeros.
  let hold = 0;
  let bits = 0;

  for (let isLast = false; !isLast; ) {
    while (bits < 3) {
      hold |= (source[at++] ?? 0) << bits;
      bits += 8;
    }
    isLast = (hold & 1) === 1;
    const kind = (hold >> 1) & 3;
    hold >>= 3;
    bits -= 3;
    let [literal, distance] = [fixedLiterals, fixedDistances];
    if (kind === STORED) {
      at -= bits >> 3;
      hold = 0;
      bits = 0;
      const length = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8);
      const inverse = (source[at + 2] ?? 0) | ((source[at + 3] ?? 0) << 8);
      at += 4;
      if (length !== (inverse ^ 0xffff) || at + length > source.length) throw new PackProblem(DAMAGED);
      if (out + length > size) throw new PackProblem(OTHER_SIZE);
      into.set(source.subarray(at, at + length), out);
      at += length;
      out += length;
      continue;
    }
    if (kind === DYNAMIC) {
      [literal, distance] = [literals, distances];
      while (bits < 14) {
        hold |= (source[at++] ?? 0) << bits;
        bits += 8;
      }
      const many = (hold & 31) + 257;
      const all = many + ((hold >> 5) & 31) + 1;
      const given = ((hold >> 10) & 15) + 4;
      if (many > 286 || all - many > 30) throw new PackProblem(DAMAGED);
      hold >>= 14;
      bits -= 14;
      lengths.fill(0, 0, 19);
      for (let next = 0; next < given; next++) {
        if (bits < 3) {
          hold |= (source[at++] ?? 0) << bits;
          bits += 8;
        }
        lengths[ORDER[next] as number] = hold & 7;
        hold >>= 3;
        bits -= 3;
      }
      setCode(codeLengths, lengths, 0, 19, false);
      for (let next = 0; next < all; ) {
        while (bits < 14) {
          hold |= (source[at++] ?? 0) << bits;
          bits += 8;
        }
        const found = codeLengths.fast[hold & codeLengths.mask] as number;
        if (found === 0) throw new PackProblem(DAMAGED);
        hold >>= found & 15;
        bits -= found & 15;
        const symbol = found >> 4;
        if (symbol < 16) {
          lengths[next++] = symbol;
          continue;
        }
        const added = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
        const times = (symbol === 18 ? 11 : 3) + (hold & ((1 << added) - 1));
        hold >>= added;
        bits -= added;
        if (next + times > all || (symbol === 16 && next === 0)) throw new PackProblem(DAMAGED);
        lengths.fill(symbol === 16 ? (lengths[next - 1] as number) : 0, next, next + times);
        next += times;
      }
      if (lengths[END_OF_BLOCK] === 0) throw new PackProblem(DAMAGED);
      setCode(literal, lengths, 0, many, true);
      setCode(distance, lengths, many, all, true);
    } else if (kind !== FIXED) throw new PackProblem(DAMAGED);

    const { fast: fastLiterals, mask: literalMask } = literal;
    const { fast: fastDistances, mask: distanceMask } = distance;
    for (;;) {
      while (bits < LONGEST_CODE) {
        hold |= (source[at++] ?? 0) << bits;
        bits += 8;
      }
      let found = fastLiterals[hold & literalMask] as number;
      if (found === 0) found = slowSymbol(literal, hold);
      hold >>= found & 15;
      bits -= found & 15;
      const symbol = found >> 4;
      if (symbol < END_OF_BLOCK) {
        if (out === size) throw new PackProblem(OTHER_SIZE);
        into[out++] = symbol;
        continue;
      }
      if (symbol === END_OF_BLOCK) break;
      const place = symbol - END_OF_BLOCK - 1;
      if (place >= LENGTHS.length) throw new PackProblem(DAMAGED);
      while (bits < 20) {
        hold |= (source[at++] ?? 0) << bits;
        bits += 8;
      }
      const moreLength = LENGTH_BITS[place] as number;
      const length = (LENGTHS[place] as number) + (hold & ((1 << moreLength) - 1));
      hold >>= moreLength;
      bits -= moreLength;
      found = fastDistances[hold & distanceMask] as number;
      if (found === 0) found = slowSymbol(distance, hold);
      hold >>= found & 15;
      bits -= found & 15;
      const far = found >> 4;
      if (far >= DISTANCES.length) throw new PackProblem(DAMAGED);
      while (bits < 13) {
        hold |= (source[at++] ?? 0) << bits;
        bits += 8;
      }
      const moreDistance = DISTANCE_BITS[far] as number;
      let from = out - ((DISTANCES[far] as number) + (hold & ((1 << moreDistance) - 1)));
      hold >>= moreDistance;
      bits -= moreDistance;
      if (from < 0) throw new PackProblem(DAMAGED);
      const end = out + length;
      if (end > size) throw new PackProblem(OTHER_SIZE);
      while (out < end) into[out++] = into[from++] as number;
    }
  }
  if (out !== size) throw new PackProblem(OTHER_SIZE);
  at -= bits >> 3;
  const sum =
    ((source[at] ?? 0) << 24) | ((source[at + 1] ?? 0) << 16) | ((source[at + 2] ?? 0) << 8) | (source[at + 3] ?? 0);
  if (at + 4 > source.length || sum !== adler32(into)) throw new PackProblem(DAMAGED);
}

/** So many bytes can be added up before the sums must be made smaller. */
const ADLER_STEP = 3800;

/** RFC 1950, 8.2; as a signed number. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + ADLER_STEP);
    for (; at < end; at++) {
      a += bytes[at] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}
