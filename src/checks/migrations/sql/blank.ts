/** Replaces text by spaces and keeps line ends, so that every offset and line stays what it was. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Blanks all of `text` but the given UTF-16 ranges, which are in order and do not overlap. */
export function keepOnly(text: string, ranges: readonly { start: number; end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of ranges) {
    kept += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return kept + blank(text.slice(at));
}
