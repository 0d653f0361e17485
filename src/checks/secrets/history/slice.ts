/**
 * The part of a history that one of several jobs looks at: as git lists its objects, the oldest first, in pieces of the same length. So it
 * does not depend on how the objects are packed, which differs from clone to clone; and versions of a file stay near each other.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../../../core/errors.ts';
import { countOf } from '../../../core/outcome.ts';
import type { Part, Shard } from '../../../core/shards.ts';
import type { Git, Range } from '../../../io/git.ts';
import { OID_BYTES, sortIds } from './id-lists.ts';

export interface Slice {
  shard: Shard;
  /** Ids of all objects that are in other slices; 20 bytes each, sorted. What no reference leads to is in every slice. */
  others: Buffer;
}

/** Throws UserError where there are more slices than objects. */
export async function sliceOf(git: Git, range: Range, { index, of }: Part): Promise<Slice> {
  let ids = Buffer.alloc(64 * 1024 * OID_BYTES);
  let length = 0;
  const hash = createHash('sha256');
  // What is damaged, the look at the slice says.
  for await (const some of git.listObjects(range, () => {}))
    for (const { oid } of some) {
      if (length === ids.length) ids = Buffer.concat([ids, Buffer.alloc(ids.length)]);
      ids.write(oid, length, 'hex');
      length += OID_BYTES;
    }
  const all = ids.subarray(0, length);
  const count = length / OID_BYTES;
  if (count < of)
    throw new UserError(
      `There are ${of} shards for ${countOf(count, 'objects')}.`,
      'Look at so small a history in one job, without `shard`.',
    );
  const placeOf = (at: number): number => Math.floor((at * count) / of) * OID_BYTES;
  const others = Buffer.concat([all.subarray(0, placeOf(index - 1)), all.subarray(placeOf(index))]);
  const whole = hash.update(all).digest('hex').slice(0, 32);
  return { shard: { index, of, whole }, others: sortIds(others) };
}
