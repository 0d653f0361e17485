/**
 * Finds many keywords in one pass over bytes (Aho and Corasick, 1975), letters in either case. Everything else that
 * this check does happens around the hits, so this loop decides how fast it is.
 */
export interface Automaton {
  /** Calls back for every keyword that ends at a byte: which keywords, and the offset of the byte after it. */
  search(bytes: Uint8Array, onHit: (hits: readonly KeywordHit[], end: number) => void): void;
}

export interface KeywordHit {
  /** What the caller gave with the keyword. */
  id: number;
  length: number;
}

interface Node {
  next: Map<number, Node>;
  fail: Node | undefined;
  hits: KeywordHit[];
  index: number;
}

const newNode = (): Node => ({ next: new Map(), fail: undefined, hits: [], index: 0 });

/** Keywords are ASCII, in lower case. */
export function buildAutomaton(keywords: Iterable<{ keyword: string; id: number }>): Automaton {
  const root = newNode();
  const classOf = new Uint8Array(256);
  let classes = 1; // 0: bytes that no keyword has
  for (const { keyword, id } of keywords) {
    let node = root;
    for (const byte of Buffer.from(keyword, 'latin1')) {
      if (classOf[byte] === 0) classOf[byte] = classes++;
      const next = node.next.get(byte) ?? newNode();
      node.next.set(byte, next);
      node = next;
    }
    node.hits.push({ id, length: keyword.length });
  }
  for (let byte = 97; byte <= 122; byte++) classOf[byte - 32] = classOf[byte] ?? 0;

  const order = linkFailures(root);
  // Nodes with hits come last, so that the hot loop needs one comparison to know whether it stands on one.
  const sorted = [...order.filter((node) => node.hits.length === 0), ...order.filter((node) => node.hits.length > 0)];
  for (const [index, node] of sorted.entries()) node.index = index;
  const table = new Int32Array(sorted.length * classes);
  const byteOf = new Map([...root.next.keys()].map((byte) => [classOf[byte] ?? 0, byte]));
  for (let byte = 0; byte < 256; byte++) if (classOf[byte]) byteOf.set(classOf[byte] ?? 0, lower(byte));
  for (const node of order) {
    for (let symbol = 1; symbol < classes; symbol++)
      table[node.index * classes + symbol] = step(node, byteOf.get(symbol) ?? 0, root).index * classes;
  }
  for (const node of order) table[node.index * classes] = root.index * classes;
  const firstHit = sorted.findIndex((node) => node.hits.length > 0);
  const threshold = (firstHit === -1 ? sorted.length : firstHit) * classes;
  const hitsOf = sorted.map((node) => node.hits);
  const start = root.index * classes;

  return {
    search(bytes, onHit) {
      let state = start;
      const length = bytes.length;
      for (let at = 0; at < length; at++) {
        state = table[state + (classOf[bytes[at] as number] as number)] as number;
        if (state >= threshold) onHit(hitsOf[state / classes] ?? [], at + 1);
      }
    },
  };
}

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** Sets every node's longest proper suffix, joins the hits along it, and answers the nodes in breadth-first order. */
function linkFailures(root: Node): Node[] {
  const order: Node[] = [root];
  for (const node of order) {
    for (const [byte, child] of node.next) {
      child.fail = node === root ? root : step(node.fail ?? root, byte, root);
      child.hits = [...child.hits, ...child.fail.hits];
      order.push(child);
    }
  }
  return order;
}

function step(from: Node, byte: number, root: Node): Node {
  for (let node: Node | undefined = from; node !== undefined; node = node.fail) {
    const next = node.next.get(byte);
    if (next !== undefined) return next;
  }
  return root;
}
