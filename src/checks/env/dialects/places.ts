/** Lines and columns of offsets, which mostly come in order. */

export interface Place {
  /** 1-based; CRLF, CR and LF end a line. */
  line: number;
  /** 1-based, in UTF-16 units; a byte order mark takes none. */
  column: number;
}

/** Of offsets in UTF-16 units. */
export function placesOf(text: string): (offset: number) => Place {
  const lines = lineStarts(text);
  const hasMark = text.charCodeAt(0) === 0xfeff;
  // Most questions are about the line of the last one or the next.
  let hint = 0;
  return (offset) => {
    if ((lines[hint] ?? 0) > offset) hint = 0;
    if ((lines[hint + 64] ?? Number.POSITIVE_INFINITY) <= offset) hint = search(lines, offset);
    while ((lines[hint + 1] ?? Number.POSITIVE_INFINITY) <= offset) hint++;
    const column = offset - (lines[hint] ?? 0) + 1;
    return { line: hint + 1, column: hint === 0 && hasMark && column > 1 ? column - 1 : column };
  };
}

/** Offsets at which lines begin; CRLF, CR and LF end one. */
function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The last line that begins at or before an offset; 0-based. */
function search(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
