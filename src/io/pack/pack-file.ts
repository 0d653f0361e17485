/** Bytes of a pack, read in blocks, a few of which are kept: packs are larger than memory should be. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PackProblem } from './problem.ts';

const BLOCK = 16 * 1024;
const BLOCKS_KEPT = 1024;

export interface PackFile {
  /** Bytes of the whole file. */
  size: number;
  /** The bytes from `start` to `end`; may share memory with later answers. Throws PackProblem beyond the end. */
  bytes(start: number, end: number): Buffer;
  close(): void;
}

export function openPack(path: string): PackFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const blocks = new Map<number, Buffer>();
  const read = (start: number, end: number): Buffer => {
    const buffer = Buffer.allocUnsafeSlow(end - start);
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(file, buffer, done, buffer.length - done, start + done);
      if (count === 0) throw new PackProblem('is cut off');
      done += count;
    }
    return buffer;
  };
  const block = (number: number): Buffer => {
    let found = blocks.get(number);
    if (found === undefined) {
      found = read(number * BLOCK, Math.min(size, (number + 1) * BLOCK));
      // The oldest goes: objects are mostly near each other.
      if (blocks.size >= BLOCKS_KEPT) blocks.delete(blocks.keys().next().value as number);
      blocks.set(number, found);
    }
    return found;
  };
  return {
    size,
    bytes(start, end) {
      if (start < 0 || end > size) throw new PackProblem('is cut off');
      const first = Math.floor(start / BLOCK);
      const from = first * BLOCK;
      if (end <= from + BLOCK) return block(first).subarray(start - from, end - from);
      return read(start, end);
    },
    close: () => closeSync(file),
  };
}
