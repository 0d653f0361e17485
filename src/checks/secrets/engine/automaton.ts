/**
 * Finds many keywords in one pass over bytes (Aho and Corasick, 1975), letters in either case. Everything else that
 * this check does happens around the hits, so this loop decides how fast it is.
 */
export interface Automaton {
  /** Calls back for every place between `from` and `to` where keywords end: its number in `at`, and the offset of the byte after. */
  search(bytes: Uint8Array, onHit: (at: number, end: number) => void, from?: number, to?: number): void;
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

/** Keywords are ASCII, in lower case. */
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
  };
}
