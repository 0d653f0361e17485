/**
 * Whether a pack and its index are as git wrote them: both end in a SHA-1 of all that stands before it, and the index repeats
 * the pack's. Git looks at neither when it reads an object. https://git-scm.com/docs/pack-format
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
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
async function sumsOf(path: string, count: number): Promise<{ end: Buffer; isWhole: boolean }> {
  const file = await open(path);
  try {
    const hash = createHash('sha1');
    // One block of memory for all of a file: a pack may have gigabytes.
    const block = Buffer.allocUnsafeSlow(BLOCK);
    const { size } = await file.stat();
    const summed = Math.max(0, size - CHECKSUM);
    for (let at = 0; at < summed; ) {
      const { bytesRead } = await file.read(block, 0, Math.min(BLOCK, summed - at), at);
      if (bytesRead === 0) break;
      hash.update(block.subarray(0, bytesRead));
      at += bytesRead;
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, Math.max(0, size - count));
    const end = buffer.subarray(0, bytesRead);
    return { end, isWhole: hash.digest().equals(end.subarray(-CHECKSUM)) };
  } finally {
    await file.close();
  }
}
