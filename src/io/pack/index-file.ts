/**
 * The index of a pack (version 2): which objects are in it, and where. https://git-scm.com/docs/pack-format, "Version 2
 * pack-*.idx files". Only SHA-1.
 */
import { PackProblem } from './problem.ts';

const MAGIC = 0xff744f63;
const FAN_OUT = 8;
const NAMES = FAN_OUT + 256 * 4;
const OID = 20;

export interface PackIndex {
  /** Number of objects. */
  count: number;
  /** Object ids, 20 bytes each, sorted. */
  oids: Buffer;
  /** Offset in the pack of the object at each place of `oids`. */
  offsets: Float64Array;
  /** SHA-1 of the pack: its name. In hexadecimal. */
  packChecksum: string;
}

/** Throws PackProblem where the file is damaged or of another version. */
export function readIndex(file: Buffer): PackIndex {
  if (file.length < NAMES + 2 * OID || file.readUInt32BE(0) !== MAGIC)
    throw new PackProblem('is no index of version 2');
  if (file.readUInt32BE(4) !== 2) throw new PackProblem(`is an index of version ${file.readUInt32BE(4)}`);
  const count = file.readUInt32BE(NAMES - 4);
  const small = NAMES + count * (OID + 4);
  const large = small + count * 4;
  if (file.length < large + 2 * OID) throw new PackProblem('is cut off');
  const offsets = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const offset = file.readUInt32BE(small + at * 4);
    if (offset < 0x80000000) {
      offsets[at] = offset;
      continue;
    }
    const entry = large + (offset - 0x80000000) * 8;
    if (entry + 8 > file.length - 2 * OID) throw new PackProblem('names an offset that is not there');
    offsets[at] = file.readUInt32BE(entry) * 2 ** 32 + file.readUInt32BE(entry + 4);
  }
  return {
    count,
    oids: file.subarray(NAMES, NAMES + count * OID),
    offsets,
    packChecksum: file.toString('hex', file.length - 2 * OID, file.length - OID),
  };
}

export const oidAt = ({ oids }: Pick<PackIndex, 'oids'>, at: number): string =>
  oids.toString('hex', at * OID, at * OID + OID);

/** Place of an object id (20 bytes at `from` of `bytes`) in the index; -1 where it is not in it. */
export function placeOf({ count, oids }: Pick<PackIndex, 'count' | 'oids'>, bytes: Buffer, from: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = oids.compare(bytes, from, from + OID, middle * OID, middle * OID + OID);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
