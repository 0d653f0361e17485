/** What every object of a pack is and what it is made from, without reading the objects themselves. */
import type { ObjectType } from '../git.ts';
import { type PackIndex, placeOf } from './index-file.ts';
import type { PackFile } from './pack-file.ts';
import { PackProblem } from './problem.ts';

/** As the pack numbers them. */
const [COMMIT, TREE, BLOB, TAG, OFFSET_DELTA, NAMED_DELTA] = [1, 2, 3, 4, 6, 7] as const;
const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];

/** Longest header: type and size in ten bytes, then an offset in ten or a name in twenty. */
const LONGEST_HEADER = 32;
/** SHA-1 of all that stands before it. */
const TRAILER = 20;

/**
 * Entries in the order of the pack. The arrays lie in shared memory, so that several threads can work on one pack.
 * `type` is the object's own, whatever delta it is kept as.
 */
export interface PackEntries {
  count: number;
  /** Place in the index: `oids` there. */
  place: Uint32Array;
  type: Uint8Array;
  /** Where the compressed bytes begin, and where the entry ends. */
  start: Float64Array;
  end: Float64Array;
  /** Bytes of the object, or of its delta, when inflated. */
  size: Float64Array;
  /** Entry it is a delta of; -1 where it stands for itself. */
  base: Int32Array;
  /** First entry that is a delta of this one, and the next of the same base; -1 where there is none. */
  child: Int32Array;
  sibling: Int32Array;
}

export const typeAt = ({ type }: Pick<PackEntries, 'type'>, at: number): ObjectType => TYPES[type[at] ?? 0] ?? 'blob';

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(Math.max(8, bytes));

/** Throws PackProblem where the pack is damaged, or a delta's base is in another pack. */
export function readEntries(pack: PackFile, index: PackIndex): PackEntries {
  const { count, offsets } = index;
  const head = pack.bytes(0, 12);
  if (
    head.toString('latin1', 0, 4) !== 'PACK' ||
    ![2, 3].includes(head.readUInt32BE(4)) ||
    head.readUInt32BE(8) !== count
  )
    throw new PackProblem('is not the one its index was made for');
  const sorted = offsets.slice().sort();
  /** Entry that begins there; -1 where none does. */
  const entryAt = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = sorted[middle] as number;
      if (found === offset) return middle;
      if (found < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const place = new Uint32Array(shared(count * 4));
  for (let at = 0; at < count; at++) place[entryAt(offsets[at] as number)] = at;

  const entries: PackEntries = {
    count,
    place,
    type: new Uint8Array(shared(count)),
    start: new Float64Array(shared(count * 8)),
    end: new Float64Array(shared(count * 8)),
    size: new Float64Array(shared(count * 8)),
    base: new Int32Array(shared(count * 4)).fill(-1),
    child: new Int32Array(shared(count * 4)).fill(-1),
    sibling: new Int32Array(shared(count * 4)).fill(-1),
  };
  const last = pack.size - TRAILER;
  for (let at = 0; at < count; at++) {
    const offset = sorted[at] as number;
    const end = at + 1 < count ? (sorted[at + 1] as number) : last;
    if (offset < 12 || end <= offset) throw new PackProblem('has entries that overlap');
    const bytes = pack.bytes(offset, Math.min(end, offset + LONGEST_HEADER));
    let cursor = 0;
    let byte = bytes[cursor++] as number;
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let factor = 16; byte >= 0x80; factor *= 128) {
      byte = bytes[cursor++] ?? 0;
      size += (byte & 0x7f) * factor;
    }
    if (type === OFFSET_DELTA) {
      byte = bytes[cursor++] ?? 0;
      let distance = byte & 0x7f;
      while (byte >= 0x80) {
        byte = bytes[cursor++] ?? 0;
        distance = (distance + 1) * 128 + (byte & 0x7f);
      }
      const base = entryAt(offset - distance);
      if (base === -1 || base >= at) throw new PackProblem('holds a delta without its base');
      entries.base[at] = base;
    } else if (type === NAMED_DELTA) {
      const found = placeOf(index, bytes, cursor);
      cursor += 20;
      if (found === -1) throw new PackProblem('holds a delta whose base is in another pack');
      entries.base[at] = entryAt(offsets[found] as number);
    } else if (type !== COMMIT && type !== TREE && type !== BLOB && type !== TAG)
      throw new PackProblem('holds an entry of no known kind');
    entries.type[at] = type;
    entries.start[at] = offset + cursor;
    entries.end[at] = end;
    entries.size[at] = size;
  }
  linkChildren(entries);
  setTypes(entries);
  return entries;
}

/** Children stand in the order of the pack. */
function linkChildren({ count, base, child, sibling }: PackEntries): void {
  for (let at = count - 1; at >= 0; at--) {
    const parent = base[at] as number;
    if (parent === -1) continue;
    sibling[at] = child[parent] as number;
    child[parent] = at;
  }
}

/** A delta is of its base's type. A chain that leads back to itself has no end: damaged, or made so. */
function setTypes({ count, type, base }: PackEntries): void {
  const chain: number[] = [];
  for (let at = 0; at < count; at++) {
    let entry = at;
    while ((type[entry] as number) >= OFFSET_DELTA) {
      chain.push(entry);
      if (chain.length > count) throw new PackProblem('holds deltas that lead back to themselves');
      entry = base[entry] as number;
    }
    for (const each of chain) type[each] = type[entry] as number;
    chain.length = 0;
  }
}
