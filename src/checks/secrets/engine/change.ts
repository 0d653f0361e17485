/**
 * A content that is made from another, which was looked at before: what of that still holds. So a file of a thousand versions is
 * searched once, and then only where it changes.
 */
export interface Change<Known> {
  /** Triples of where a piece begins in the other content, where here, and its length; in order. Between them all is new. */
  pieces: readonly number[];
  /** What is known of the other content, and its bytes. */
  before: Known;
  length: number;
}

/** Bytes from `from` on, before `to`. */
export interface Span {
  from: number;
  to: number;
}

/** Where a span of the other content is here; undefined where it is not wholly in one piece. `length` is of the content here. */
export function keptSpan({ pieces, length: before }: Change<unknown>, span: Span, length: number): Span | undefined {
  for (let next = 0; next < pieces.length; next += 3) {
    const [from, to, size] = [pieces[next] as number, pieces[next + 1] as number, pieces[next + 2] as number];
    if (span.from < from || span.to > from + size) continue;
    // A pattern sees where a content begins and ends.
    if (span.from === 0 && to !== 0) continue;
    if (span.to === before && to + size !== length) continue;
    return { from: span.from - from + to, to: span.to - from + to };
  }
  return undefined;
}
