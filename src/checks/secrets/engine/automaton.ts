/**
 * Finds many keywords in one pass over bytes (Aho and Corasick, 1975), letters in either case. Everything else that
 * this check does happens around the hits, so this loop decides how fast it is.
 */
import { endOf, firstFrom, type Hits, hitAt, placeOf } from './hits.ts';

export interface Automaton {
  /** Calls back for every place between `from` and `to` where keywords end: its number in `at`, and the offset of the byte after. */
  search(bytes: Uint8Array, onHit: (at: number, end: number) => void, from?: number, to?: number): void;
  /**
   * The same of a content that is made of `pieces` of another (change.ts) with the hits `before`: those are taken over where they
   * begin at least `margin` behind the beginning of their piece, since a hit may depend on so many bytes before it.
   */
  carry(
    bytes: Uint8Array,
    pieces: readonly number[],
    before: Hits,
    margin: number,
    onHit: (at: number, end: number) => void,
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

/** Keywords are ASCII, in lower case, of no more than 255 bytes. */
export function buildAutomaton(keywords: Iterable<{ keyword: string; id: number }>): Automaton {
  const all = [...keywords];
  const classOf = new Uint8Array(256);
  let classes = 1; // 0: bytes that no keyword has
  let most = 1;
  for (const { keyword } of all) {
    most += keyword.length;
    for (let at = 0; at < keyword.length; at++) {
      const byte = keyword.charCodeAt(at);
      if (classOf[byte] === 0) classOf[byte] = classes++;
    }
  }
  const longest = Math.max(0, ...all.map(({ keyword }) => keyword.length));

  // The tree of all keywords: a row for each node, 0 where there is no child (the root, node 0, is nobody's child).
  let nodes = 1;
  const tree = new Int32Array(most * classes);
  const hits: KeywordHit[][] = [[]];
  for (const { keyword, id } of all) {
    let node = 0;
    for (let at = 0; at < keyword.length; at++) {
      const place = node * classes + (classOf[keyword.charCodeAt(at)] ?? 0);
      if (tree[place] === 0) {
        tree[place] = nodes++;
        hits.push([]);
      }
      node = tree[place] as number;
    }
    hits[node]?.push({ id, length: keyword.length });
  }
  for (let byte = 97; byte <= 122; byte++) classOf[byte - 32] = classOf[byte] ?? 0;

  const children = tree.slice();

  // Breadth first, every row is completed from the one of the longest proper suffix, which is complete by then.
  const suffix = new Int32Array(nodes);
  const order = [0];
  for (const node of order) {
    const row = node * classes;
    const from = (suffix[node] as number) * classes;
    for (let symbol = 1; symbol < classes; symbol++) {
      const child = tree[row + symbol] as number;
      const beside = node === 0 ? 0 : (tree[from + symbol] as number);
      if (child === 0) tree[row + symbol] = beside;
      else {
        suffix[child] = beside;
        hits[child]?.push(...(hits[beside] ?? []));
        order.push(child);
      }
    }
  }

  // Nodes with hits come last, so that the hot loop needs one comparison to know whether it stands on one.
  const number = new Int32Array(nodes);
  const isEnd = (node: number): boolean => (hits[node]?.length ?? 0) > 0;
  const sorted = [...order.filter((node) => !isEnd(node)), ...order.filter(isEnd)];
  for (const [place, node] of sorted.entries()) number[node] = place;
  const table = new Int32Array(nodes * classes);
  for (let node = 0; node < nodes; node++) {
    const row = (number[node] as number) * classes;
    for (let symbol = 0; symbol < classes; symbol++)
      table[row + symbol] = (number[symbol === 0 ? 0 : (tree[node * classes + symbol] as number)] as number) * classes;
  }
  const depth = new Uint8Array(nodes);
  for (const node of order)
    for (let symbol = 1; symbol < classes; symbol++) {
      const child = children[node * classes + symbol] as number;
      if (child !== 0) depth[number[child] as number] = (depth[number[node] as number] as number) + 1;
    }
  const ends = sorted.filter(isEnd).map((node) => hits[node] ?? []);
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
    carry(bytes, pieces, before, margin, onHit) {
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
        const first = hitAt(0, at + from - to + 1);
        // Pieces mostly follow each other there, too.
        const follows =
          (next === 0 || (before[next - 1] as number) < first) &&
          (next === before.length || (before[next] as number) >= first);
        if (!follows) next = firstFrom(before, first);
        const behind = hitAt(0, end + from - to + 1);
        for (; next < before.length && (before[next] as number) < behind; next++) {
          const hit = before[next] as number;
          onHit(placeOf(hit), endOf(hit) + to - from);
        }
      }
    },
  };
}
