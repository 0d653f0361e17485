/** Makes what is too long shorter step by step, least important first, and never loses count. */

/** One thing to show in ever shorter forms; `sizes` are their bytes. The last form is only counted and takes none. */
export interface Piece<T> {
  subject: T;
  sizes: readonly number[];
}

/** Brings every piece that applies to at least this form, from the last piece to the first. */
export interface Step<T> {
  applies(subject: T): boolean;
  form: number;
}

/** UTF-8; never less than the number of UTF-16 units, so a limit in either holds. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

/**
 * Chooses a form for each piece (in order of importance) so that all of them together take at most `budget` bytes.
 * What still does not fit after the last step is counted. Returns the indexes of the forms.
 */
export function fitPieces<T>(pieces: readonly Piece<T>[], steps: readonly Step<T>[], budget: number): number[] {
  const chosen = pieces.map(() => 0);
  let total = pieces.reduce((sum, { sizes }) => sum + (sizes[0] ?? 0), 0);
  const count: Step<T> = { applies: () => true, form: Number.POSITIVE_INFINITY };
  for (const { applies, form } of [...steps, count]) {
    for (let index = pieces.length - 1; index >= 0 && total > budget; index--) {
      const piece = pieces[index];
      const before = chosen[index] ?? 0;
      const wanted = Math.min(form, (piece?.sizes.length ?? 1) - 1);
      if (piece === undefined || wanted <= before || !applies(piece.subject)) continue;
      total += (piece.sizes[wanted] ?? 0) - (piece.sizes[before] ?? 0);
      chosen[index] = wanted;
    }
  }
  return chosen;
}

/** As many lines as take at most `budget` bytes, then one that counts the rest. */
export function fitLines(lines: readonly string[], budget: number, more: (count: number) => string): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const [index, line] of lines.entries()) {
    used += bytesOf(line) + 1;
    if (used > budget) return [...kept, more(lines.length - index)];
    kept.push(line);
  }
  return kept;
}
