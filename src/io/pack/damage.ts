/**
 * Whether a pack and its index are as git wrote them: both end in a SHA-1 of all that stands before it, and the index repeats
 * the pack's. Git looks at neither when it reads an object. https://git-scm.com/docs/pack-format
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { StoredPack } from './object-store.ts';

const CHECKSUM = 20;
const BLOCK = 1024 * 1024;

/** What is wrong with a pack, to complete "The pack …"; undefined where it is whole. */
export async function damageOfPack({ pack, index }: StoredPack): Promise<string | undefined> {
  const ofIndex = await sumsOf(index, 2 * CHECKSUM);
  if (!ofIndex.isWhole) return 'has a damaged index';
  const ofPack = await sumsOf(pack, CHECKSUM);
  if (!ofPack.end.equals(ofIndex.end.subarray(0, CHECKSUM))) return 'is cut off, or not the one its index was made for';
  return ofPack.isWhole ? undefined : 'is damaged';
}

/** The last bytes of a file, and whether the very last are the checksum of the others. */
async function sumsOf(file: string, count: number): Promise<{ end: Buffer; isWhole: boolean }> {
  const hash = createHash('sha1');
  let end: Buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: BLOCK });
  for await (const chunk of chunks) {
    // The last bytes may be the checksum itself.
    if (chunk.length >= CHECKSUM) hash.update(end.subarray(-CHECKSUM)).update(chunk.subarray(0, -CHECKSUM));
    else hash.update(Buffer.concat([end.subarray(-CHECKSUM), chunk]).subarray(0, -CHECKSUM));
    end = chunk.length >= count ? chunk.subarray(-count) : Buffer.concat([end, chunk]).subarray(-count);
  }
  return { end, isWhole: hash.digest().equals(end.subarray(-CHECKSUM)) };
}
