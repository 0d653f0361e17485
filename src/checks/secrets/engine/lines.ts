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

/** Lines end at `\n`, `\r\n` or a lone `\r`. A byte order mark counts for no column. */
export function lineFinder(bytes: Buffer): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return (offset) => {
    if (offset < at) {
      line = 1;
      lineStart = 0;
      at = 0;
    }
    for (; at < offset; at++) {
      const byte = bytes[at];
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
        line++;
        lineStart = at + 1;
      }
    }
    return { line, lineStart, column: unitsBetween(bytes, lineStart, offset) + 1 };
  };
}

/** UTF-16 units of a stretch of UTF-8. */
function unitsBetween(bytes: Buffer, from: number, to: number): number {
  let units = 0;
  const start = from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : from;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xf0)
      units += 2; // four bytes: a surrogate pair
    else if (byte < 0x80 || byte >= 0xc0) units++;
  }
  return units;
}

/** Offset of the first byte that is no longer part of the line. */
export function lineEnd(bytes: Buffer, offset: number): number {
  for (let at = offset; at < bytes.length; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
  return bytes.length;
}
