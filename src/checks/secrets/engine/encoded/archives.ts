/**
 * What is in compressed bytes and in archives: gzip (RFC 1952), zlib (RFC 1950), tar, and zip with all that is one: jar, wheel, nupkg,
 * docx, a program with a zip behind its head. What is damaged, locked with a password or compressed in another way holds nothing that
 * can be read here, and is counted.
 */
import { constants, gunzipSync, inflateRawSync, inflateSync, type Zlib } from 'node:zlib';
import { codeOf } from '../../../../core/errors.ts';
import type { Span } from '../change.ts';
import type { Content } from '../decode.ts';
import { type Budget, spend } from './limits.ts';
import { isTar, tarMembers } from './tar.ts';
import { directoryOf, zipMembers } from './zip.ts';

export const ARCHIVES = ['gzip', 'zlib', 'zip', 'tar'] as const;

/** First bytes of what is not read and counted: xz, 7z, rar, zstd, bzip2 (a digit, and the digits of pi). */
const NOT_READ = /^(?:\xfd7zXZ\0|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd|BZh[1-9]1AY&SY)/;
const MAY_BE_OTHER = new Set([...'\xfd7R\x28B'].map((char) => char.charCodeAt(0)));

export interface Member {
  bytes: Buffer;
  encoding: (typeof ARCHIVES)[number];
  /** Of an archive: the member's name. */
  name?: string;
  /** The bytes above that it is made of. */
  span: Span;
}

/** So much would come out of these bytes that it is not read. */
export type Bomb = Omit<Member, 'bytes'> & { bytes?: never };

export const isArchive = (content: Content): boolean => kindOf(content) !== undefined;

export function* membersOf(content: Content, budget: Budget): Generator<Member | Bomb> {
  const { bytes } = content;
  const kind = kindOf(content);
  if (kind === 'zip')
    for (const { name, body, from, size } of zipMembers(bytes, budget)) {
      const inflated = size === undefined ? stored(body, budget) : inflate(body, 'zip', Math.max(1, size), budget);
      if (inflated === undefined) continue;
      yield memberOf(inflated, { encoding: 'zip', name, span: { from, to: from + inflated.read } });
    }
  else if (kind === 'tar') yield* tarMembers(bytes, budget);
  else if (kind === 'other') budget.unopened++;
  else if (kind !== undefined) {
    const inflated = inflate(bytes, kind, budget.bytes, budget);
    if (inflated !== undefined) yield memberOf(inflated, { encoding: kind, span: { from: 0, to: inflated.read } });
  }
}

function kindOf({ bytes, binary }: Content): Member['encoding'] | 'other' | undefined {
  // Asked of every content: an index is ten times faster than taking them apart.
  const first = bytes[0] ?? 0;
  if (first === 0x1f || first === 0x50 || first === 0x78) {
    const [second, third, fourth] = [bytes[1] ?? 0, bytes[2] ?? 0, bytes[3] ?? 0];
    if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
    if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return 'zip';
    // Deflate with a window of 32 KiB and no dictionary, and a number that 31 divides.
    if (first === 0x78 && (second & 0x20) === 0 && (first * 256 + second) % 31 === 0) return 'zlib';
  }
  if (isTar(bytes, 0)) return 'tar';
  if (MAY_BE_OTHER.has(first) && NOT_READ.test(bytes.toString('latin1', 0, 10))) return 'other';
  return directoryOf(bytes, binary) === undefined ? undefined : 'zip';
}

const INFLATE = { gzip: gunzipSync, zlib: inflateSync, zip: inflateRawSync };

interface Inflated {
  /** Absent where there is more than may be read. */
  plain?: Buffer;
  /** How many of the bytes it was made of. */
  read: number;
}

const memberOf = ({ plain }: Inflated, member: Bomb): Member | Bomb =>
  plain === undefined ? member : { ...member, bytes: plain };

const stored = (body: Buffer, budget: Budget): Inflated | undefined =>
  spend(budget, body.length) ? { plain: body, read: body.length } : undefined;

/**
 * At most `limit` bytes, which `maxOutputLength` sees to while it inflates; undefined where the bytes are no such thing. What was
 * inflated in vain is spent as well, or a file of many bombs would take hours.
 */
function inflate(bytes: Buffer, kind: keyof typeof INFLATE, limit: number, budget: Budget): Inflated | undefined {
  const bomb = { read: bytes.length };
  if (limit === 0 || limit > budget.bytes) {
    budget.cut++;
    return bomb;
  }
  try {
    // What is cut off gives what there is of it.
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH, info: true };
    const { buffer: plain, engine } = INFLATE[kind](bytes, options) as unknown as { buffer: Buffer; engine: Zlib };
    return spend(budget, plain.length) ? { plain, read: engine.bytesWritten } : bomb;
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      budget.cut++;
      budget.bytes -= limit;
      return bomb;
    }
    // Two bytes begin a zlib stream, and `x^2` does as well.
    if (kind !== 'zlib') budget.unopened++;
    return undefined;
  }
}
