/** PostgreSQL counts bytes in statements and code points in errors, JavaScript counts UTF-16 units: three units. */

/** A function from UTF-8 byte offsets to UTF-16 offsets of the same text. */
export function byteMap(text: string): (byte: number) => number {
  const bytes = Buffer.byteLength(text);
  if (bytes === text.length) return (byte) => byte;
  const map = new Uint32Array(bytes + 1);
  let byte = 0;
  let unit = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    map.fill(unit, byte, byte + width);
    byte += width;
    unit += char.length;
  }
  map[bytes] = unit;
  return (offset) => map[Math.min(offset, bytes)] ?? unit;
}

/** A code point offset as a UTF-16 offset of the same text. */
export function fromCodePoints(text: string, codePoints: number): number {
  let unit = 0;
  for (let left = codePoints; left > 0 && unit < text.length; left--)
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

/** 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** A function from UTF-16 offsets to lines and columns; `\r\n`, `\n` and `\r` end a line. */
export function lineMap(text: string): {
  at(offset: number): Position;
  startOf(line: number): number;
  endOf(line: number): number;
} {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    at(offset) {
      const index = lineAt(offset);
      return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
    },
    startOf,
    /** Without the line's end. */
    endOf(line) {
      let end = startOf(line + 1);
      while (end > startOf(line) && /[\r\n]/.test(text.charAt(end - 1))) end--;
      return end;
    },
  };
}
