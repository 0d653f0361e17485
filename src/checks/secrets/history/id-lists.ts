/** Lists of ids of objects: 20 bytes each (SHA-1), one behind the other, sorted. Ten million of them fit into memory. */
import { placeOf } from '../../../io/pack/index-file.ts';

export const OID_BYTES = 20;

/** For each of `oids` whether it is one of `known`; both sorted, 20 bytes each. 1 where it is. */
export function whichAreKnown(oids: Buffer, known: Buffer): Uint8Array {
  const answer = new Uint8Array(oids.length / OID_BYTES);
  let at = 0;
  for (let next = 0; next < answer.length; next++) {
    let order = -1;
    while (at < known.length) {
      order = known.compare(oids, next * OID_BYTES, (next + 1) * OID_BYTES, at, at + OID_BYTES);
      if (order >= 0) break;
      at += OID_BYTES;
    }
    if (order === 0) answer[next] = 1;
  }
  return answer;
}

/** A sorted list without the ids at some places of it. */
export function without(oids: Buffer, places: readonly number[]): Buffer {
  if (places.length === 0) return oids;
  const parts: Buffer[] = [];
  let from = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    parts.push(oids.subarray(from, place * OID_BYTES));
    from = (place + 1) * OID_BYTES;
  }
  return Buffer.concat([...parts, oids.subarray(from)]);
}

/** Whether an id, in hexadecimal, is in a sorted list. */
export const isIn = (oids: Buffer, oid: string): boolean =>
  placeOf({ count: oids.length / OID_BYTES, oids }, Buffer.from(oid, 'hex'), 0) !== -1;

/** All of several sorted lists, each once. */
export function unionOf(lists: readonly Buffer[]): Buffer {
  let all: Buffer = Buffer.alloc(0);
  for (const list of lists) all = all.length === 0 ? list : merge(all, list);
  return all;
}

function merge(a: Buffer, b: Buffer): Buffer {
  const merged = Buffer.alloc(a.length + b.length);
  let [left, right, length] = [0, 0, 0];
  while (left < a.length || right < b.length) {
    const order =
      left === a.length ? 1 : right === b.length ? -1 : a.compare(b, right, right + OID_BYTES, left, left + OID_BYTES);
    if (order <= 0) a.copy(merged, length, left, left + OID_BYTES);
    else b.copy(merged, length, right, right + OID_BYTES);
    if (order <= 0) left += OID_BYTES;
    if (order >= 0) right += OID_BYTES;
    length += OID_BYTES;
  }
  return merged.subarray(0, length);
}

/** Ids in hexadecimal as a sorted list of bytes. */
export const sortedIds = (oids: Iterable<string>): Buffer => Buffer.from([...oids].sort().join(''), 'hex');

/** Ids that stand one behind the other, in their order. */
export function sortIds(ids: Buffer): Buffer {
  // By their first two bytes each has a place among few others.
  const starts = new Uint32Array(2 ** 16 + 1);
  for (let at = 0; at < ids.length; at += OID_BYTES) {
    const next = ids.readUInt16BE(at) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const ends = starts.slice();
  const sorted = Buffer.alloc(ids.length);
  for (let at = 0; at < ids.length; at += OID_BYTES) {
    const first = ids.readUInt16BE(at);
    const place = ends[first] as number;
    ids.copy(sorted, place * OID_BYTES, at, at + OID_BYTES);
    ends[first] = place + 1;
  }
  for (let first = 0; first + 1 < starts.length; first++) {
    const [from, to] = [starts[first] as number, starts[first + 1] as number];
    if (to - from < 2) continue;
    const few = Array.from({ length: to - from }, (_, at) =>
      Buffer.from(sorted.subarray((from + at) * OID_BYTES, (from + at + 1) * OID_BYTES)),
    );
    Buffer.concat(few.sort(Buffer.compare)).copy(sorted, from * OID_BYTES);
  }
  return sorted;
}
