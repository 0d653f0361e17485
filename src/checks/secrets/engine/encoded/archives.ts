/**
 * What is in compressed bytes: gzip (RFC 1952), zlib (RFC 1950), zip and all that is one (APPNOTE.TXT of PKWARE, 4.3): jar, wheel,
 * nupkg, docx. Bytes that are damaged, or locked with a password, hold nothing that can be read here.
 */
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { codeOf } from '../../../../core/errors.ts';
import { type Budget, MAX_MEMBERS, spend } from './limits.ts';

export interface Member {
  bytes: Buffer;
  encoding: 'gzip' | 'zlib' | 'zip';
  /** Of a zip: the member's name. */
  name?: string;
}

export const isArchive = (bytes: Buffer): boolean => kindOf(bytes) !== undefined;

export function* membersOf(bytes: Buffer, budget: Budget): Generator<Member> {
  const kind = kindOf(bytes);
  if (kind === 'zip') yield* zipMembers(bytes, budget);
  else if (kind !== undefined) {
    const plain = inflated(bytes, kind, budget.bytes, budget);
    if (plain !== undefined) yield { bytes: plain, encoding: kind };
  }
}

function kindOf(bytes: Buffer): Member['encoding'] | undefined {
  // Asked of every content: an index is ten times faster than taking them apart.
  const first = bytes[0] ?? 0;
  if (first !== 0x1f && first !== 0x50 && first !== 0x78) return undefined;
  const [second, third, fourth] = [bytes[1] ?? 0, bytes[2] ?? 0, bytes[3] ?? 0];
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return 'zip';
  // Deflate with a window of 32 KiB and no dictionary, and a number that 31 divides.
  return first === 0x78 && (second & 0x20) === 0 && (first * 256 + second) % 31 === 0 ? 'zlib' : undefined;
}

const INFLATE = { gzip: gunzipSync, zlib: inflateSync, zip: inflateRawSync };

/**
 * At most `limit` bytes, which `maxOutputLength` sees to while it inflates; nothing where there are more. What was inflated in vain
 * is spent as well, or a file of many bombs would take hours.
 */
function inflated(bytes: Buffer, kind: Member['encoding'], limit: number, budget: Budget): Buffer | undefined {
  if (limit === 0 || limit > budget.bytes) {
    budget.cut++;
    return undefined;
  }
  try {
    // What is cut off gives what there is of it.
    const plain = INFLATE[kind](bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    return spend(budget, plain.length) ? plain : undefined;
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      budget.cut++;
      budget.bytes -= limit;
    }
    return undefined;
  }
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [STORED, DEFLATED] = [0, 8];

/** By the directory at its end. Zip64, which files beyond 4 GiB need, is none that is read here whole. */
function* zipMembers(bytes: Buffer, budget: Budget): Generator<Member> {
  const end = endOfDirectory(bytes);
  if (end === -1) return;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let member = 0; member < count; member++) {
    if (member === MAX_MEMBERS) {
      budget.cut += count - member;
      return;
    }
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (packed === 0 || size === 0 || header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL) continue;
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const body = bytes.subarray(start, start + packed);
    if (method === DEFLATED) {
      const plain = inflated(body, 'zip', size, budget);
      if (plain !== undefined) yield { bytes: plain, encoding: 'zip', name };
    } else if (method === STORED && spend(budget, body.length)) yield { bytes: body, encoding: 'zip', name };
  }
}

/** The record that says where the directory is; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 65_535; at--)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}
