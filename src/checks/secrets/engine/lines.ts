/** Offsets to lines and columns, for offsets that only grow. */
export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** Offset of the line's first byte. */
  lineStart: number;
}

const [LF, CR] = [10, 13];

/** Lines end at `\n`, `\r\n` or a lone `\r`. A byte order mark counts for no column. Every byte is looked at once. */
export function lineFinder(bytes: Buffer): (offset: number) => Position {
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = first;
  let [line, lineStart, units] = [1, 0, 0];
  return (offset) => {
    if (offset < at) {
      at = first;
      [line, lineStart, units] = [1, 0, 0];
    }
    for (; at < offset; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
        line++;
        lineStart = at + 1;
        units = 0;
      } else if (byte >= 0xf0)
        units += 2; // four bytes of UTF-8: a surrogate pair
      else if (byte < 0x80 || byte >= 0xc0) units++;
    }
    return { line, lineStart, column: units + 1 };
  };
}

/** Offset of the first byte of the line; `limit` where the line begins before it. */
export function lineStart(bytes: Buffer, offset: number, limit: number): number {
  for (let at = offset; at > limit; at--) if (bytes[at - 1] === LF || bytes[at - 1] === CR) return at;
  return limit;
}

/** Offset of the first byte that is no longer part of the line; `limit` where the line goes on beyond it. */
export function lineEnd(bytes: Buffer, offset: number, limit: number): number {
  const last = Math.min(limit, bytes.length);
  for (let at = offset; at < last; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
  return last;
}
