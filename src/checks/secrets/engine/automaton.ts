/**
 * Finds many keywords in one pass over bytes (Aho and Corasick, 1975), letters in either case. Everything else that
 * this check does happens around the hits, so this loop decides how fast it is.
 */
import { firstFrom, type Hits } from './hits.ts';

export interface Automaton {
  /** Calls back for every place between `from` and `to` where keywords end: its number in `at`, and the offset of the byte after. */
  search(bytes: Uint8Array, onHit: (at: number, end: number) => void, from?: number, to?: number): void;
  /**
   * The same of a content that is made of `pieces` of another (change.ts), which had `wasLength` bytes and the hits `before`: those that
   * begin at least `margin` behind the beginning of their piece are taken over, since a hit may depend on so many bytes before it.
   * `onKept` hears of them, with the piece they are in, which reaches as far as `FAR` where it is the beginning or the end of both;
   * `onHit` of all others.
   */
  carry(
    bytes: Uint8Array,
    pieces: readonly number[],
    before: Hits,
    wasLength: number,
    margin: number,
    onHit: (at: number, end: number) => void,
    onKept: (at: number, end: number, from: number, to: number) => void,
  ): void;
  /** Which keywords end at such a place; the longest first. */
  at: readonly (readonly KeywordHit[])[];
  /** Bytes of the longest keyword. */
  longest: number;
}

export interface KeywordHit {
  /** What the caller gave with the keyword. */
  id: number;
  length: number;
}

/** Farther than any offset. */
export const FAR = 2 ** 30 - 1;

/** Keywords are ASCII, in lower case, of no more than 255 bytes. */
export function buildAutomaton(keywords: Iterable<{ keyword: string; id: number }>): Automaton {
  const all = [...keywords];
  const classOf = new Uint8Array(256);
  let classes = 1; // 0: bytes that no keyword has
  let most = 1;
  let longest = 0;
  for (const { keyword } of all) {
    most += keyword.length;
    longest = Math.max(longest, keyword.length);
    for (let at = 0; at < keyword.length; at++) {
      const byte = keyword.charCodeAt(at);
      if (classOf[byte] === 0) classOf[byte] = classes++;
    }
  }

  // The tree of all keywords: each node with its first child and its next sibling; 0 where there is none, since the root is neither.
  let nodes = 1;
  const child = new Int32Array(most);
  const sibling = new Int32Array(most);
  const symbolOf = new Uint8Array(most);
  const own: KeywordHit[][] = [[]];
  for (const { keyword, id } of all) {
    let node = 0;
    for (let at = 0; at < keyword.length; at++) {
      const symbol = classOf[keyword.charCodeAt(at)] as number;
      let next = child[node] as number;
      while (next !== 0 && symbolOf[next] !== symbol) next = sibling[next] as number;
      if (next === 0) {
        next = nodes++;
        symbolOf[next] = symbol;
        sibling[next] = child[node] as number;
        child[node] = next;
        own.push([]);
      }
      node = next;
    }
    own[node]?.push({ id, length: keyword.length });
  }
  for (let byte = 97; byte <= 122; byte++) classOf[byte - 32] = classOf[byte] ?? 0;

  // Breadth first, every row begins as that of the longest proper suffix, which is complete by then.
  const rows = new Int32Array(nodes * classes);
  const suffix = new Int32Array(nodes);
  const depths = new Uint8Array(nodes);
  const hits: (readonly KeywordHit[])[] = [];
  const order = [0];
  for (const node of order) {
    const row = node * classes;
    const from = (suffix[node] as number) * classes;
    if (node !== 0) rows.copyWithin(row, from, from + classes);
    const above = node === 0 ? [] : (hits[suffix[node] as number] as readonly KeywordHit[]);
    const here = own[node] as KeywordHit[];
    hits[node] = above.length === 0 ? here : [...here, ...above];
    for (let next = child[node] as number; next !== 0; next = sibling[next] as number) {
      const place = row + (symbolOf[next] as number);
      suffix[next] = rows[place] as number;
      rows[place] = next;
      depths[next] = (depths[node] as number) + 1;
      order.push(next);
    }
  }

  // Nodes with hits come last, so that the hot loop needs one comparison to know whether it stands on one.
  const isEnd = (node: number): boolean => (hits[node] as readonly KeywordHit[]).length > 0;
  const sorted = [...order.filter((node) => !isEnd(node)), ...order.filter(isEnd)];
  const number = new Int32Array(nodes);
  for (let place = 0; place < nodes; place++) number[sorted[place] as number] = place;
  const table = new Int32Array(nodes * classes);
  const depth = new Uint8Array(nodes);
  for (let place = 0, at = 0; place < nodes; place++) {
    const node = sorted[place] as number;
    depth[place] = depths[node] as number;
    for (let from = node * classes, end = from + classes; from < end; from++)
      table[at++] = (number[rows[from] as number] as number) * classes;
  }
  const ends = sorted.filter(isEnd).map((node) => hits[node] as readonly KeywordHit[]);
  const threshold = (nodes - ends.length) * classes;
  const start = (number[0] as number) * classes;

  return {
    longest,
    at: ends,
    search(bytes, onHit, from = 0, to = bytes.length) {
      let state = start;
      for (let at = from; at < to; at++) {
        state = table[state + (classOf[bytes[at] as number] as number)] as number;
        if (state >= threshold) onHit((state - threshold) / classes, at + 1);
      }
    },
    carry(bytes, pieces, before, wasLength, margin, onHit, onKept) {
      // Everything that ends up to there was called back.
      let done = 0;
      let next = 0;
      for (let piece = 0; piece <= pieces.length; piece += 3) {
        const isLast = piece === pieces.length;
        const from = isLast ? 0 : (pieces[piece] as number);
        const to = isLast ? bytes.length : (pieces[piece + 1] as number);
        const end = isLast ? to : to + (pieces[piece + 2] as number);
        let at = 0;
        if (isLast || to > 0 || from > 0) {
          const boundary = isLast ? to : to + margin;
          if (!isLast && end <= boundary) continue;
          let state = start;
          for (at = Math.max(0, done - longest); at < end; at++) {
            // No keyword that begins before the boundary can end here any more.
            if (at >= boundary && at - (depth[state / classes] as number) >= boundary) break;
            state = table[state + (classOf[bytes[at] as number] as number)] as number;
            if (state >= threshold && at >= done) onHit((state - threshold) / classes, at + 1);
          }
        }
        done = end;
        if (isLast) break;
        const shift = to - from;
        // Pieces mostly follow each other there, too.
        const first = at + 1 - shift;
        const follows =
          (next === 0 || (before[next - 1] as number) < first) &&
          (next === before.length || (before[next + 1] as number) >= first);
        if (!follows) next = firstFrom(before, first);
        const last = end - shift;
        const low = from === 0 && to === 0 ? -FAR : to;
        const high = last === wasLength && end === bytes.length ? FAR : end;
        for (; next < before.length; next += 2) {
          const keptEnd = before[next + 1] as number;
          if (keptEnd > last) break;
          onKept(before[next] as number, keptEnd + shift, low, high);
        }
      }
    },
  };
}
