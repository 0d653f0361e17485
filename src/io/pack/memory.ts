/** Memory that is used again and again: that of a hundred thousand contents, one after another, would have to be collected. */

export interface Memory {
  /** So many bytes, with whatever was in them. */
  take(bytes: number): Buffer;
  /** Nobody looks at it any more. */
  give(taken: Buffer): void;
}

/** Pieces of one size that are kept. */
const KEPT = 4;
/** Larger pieces are rare, and not kept. */
const LARGEST = 8 * 1024 * 1024;

export function reusedMemory(): Memory {
  /** By the power of two that is their size. */
  const free: Buffer[][] = Array.from({ length: 32 }, () => []);
  const powerOf = (bytes: number): number => 32 - Math.clz32(Math.max(4096, bytes) - 1);
  return {
    take(bytes) {
      if (bytes > LARGEST) return Buffer.allocUnsafeSlow(bytes);
      const power = powerOf(bytes);
      return (free[power]?.pop() ?? Buffer.allocUnsafeSlow(2 ** power)).subarray(0, bytes);
    },
    give(taken) {
      if (taken.length > LARGEST) return;
      const pieces = free[powerOf(taken.length)];
      if (pieces !== undefined && pieces.length < KEPT) pieces.push(Buffer.from(taken.buffer));
    },
  };
}
