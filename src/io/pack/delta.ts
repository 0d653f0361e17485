/** Deltas of a pack: copies of the base and inserted bytes. https://git-scm.com/docs/pack-format, "Deltified representation". */
import { PackProblem } from './problem.ts';

export interface Rebuilt {
  content: Buffer;
  /**
   * What of the content is a piece of the base: triples of where it begins in the base, where in the content, and its length, in the
   * order of the content. Pieces that follow each other in both are one.
   */
  pieces: number[];
}

/** Throws PackProblem where the delta is damaged or is none of this base. `take` gives memory for so many bytes. */
export function applyDelta(base: Buffer, delta: Buffer, take: (bytes: number) => Buffer): Rebuilt {
  let at = 0;
  const size = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = delta[at++];
      if (byte === undefined) throw new PackProblem('holds a delta that is cut off');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  if (size() !== base.length) throw new PackProblem('holds a delta of another base');
  const length = size();
  const content = take(length);
  const pieces: number[] = [];
  let end = 0;
  while (at < delta.length) {
    const op = delta[at++] as number;
    if (op & 0x80) {
      let offset = 0;
      let count = 0;
      if (op & 0x01) offset = delta[at++] as number;
      if (op & 0x02) offset |= (delta[at++] as number) << 8;
      if (op & 0x04) offset |= (delta[at++] as number) << 16;
      if (op & 0x08) offset += (delta[at++] as number) * 2 ** 24;
      if (op & 0x10) count = delta[at++] as number;
      if (op & 0x20) count |= (delta[at++] as number) << 8;
      if (op & 0x40) count |= (delta[at++] as number) << 16;
      if (count === 0) count = 0x10000;
      if (offset + count > base.length || end + count > length || at > delta.length)
        throw new PackProblem('holds a delta that copies from beyond its base');
      base.copy(content, end, offset, offset + count);
      add(pieces, offset, end, count);
      end += count;
    } else {
      if (op === 0 || at + op > delta.length || end + op > length)
        throw new PackProblem('holds a delta that is cut off');
      delta.copy(content, end, at, at + op);
      at += op;
      end += op;
    }
  }
  if (end !== length) throw new PackProblem('holds a delta that makes less than it says');
  return { content, pieces };
}

/** Git cuts long copies in pieces of 64 KiB. */
function add(pieces: number[], from: number, to: number, length: number): void {
  const last = pieces.length - 3;
  const before = last < 0 ? -1 : (pieces[last + 2] as number);
  if (before !== -1 && (pieces[last] as number) + before === from && (pieces[last + 1] as number) + before === to)
    pieces[last + 2] = before + length;
  else pieces.push(from, to, length);
}
