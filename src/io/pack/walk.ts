/** Every object of a pack, each rebuilt once from the one it is a delta of. */
import { applyDelta } from './delta.ts';
import type { PackEntries } from './entries.ts';
import { inflate } from './inflate.ts';
import { type Memory, reusedMemory } from './memory.ts';
import type { PackFile } from './pack-file.ts';

/**
 * Called for a base before its deltas. `pieces` is absent for an object that stands for itself, else what of it is of its base
 * (delta.ts). What it answers is handed to the deltas of this object as `parent`. The content's memory is used again: it is to be
 * copied where it is kept.
 */
export type Visit<State> = (entry: number, content: Buffer, pieces?: readonly number[], parent?: State) => State;

interface Frame<State> {
  entry: number;
  content: Buffer | undefined;
  state: State;
  /** The delta to be rebuilt next; -1 where none is left. */
  next: number;
}

/** Contents of bases that wait for their other deltas are dropped beyond this, and rebuilt when needed. */
const BYTES_KEPT = 96 * 1024 * 1024;

const memory: Memory = reusedMemory();
/** Of deltas, each of which is applied before the next is read. */
const deltas: Memory = reusedMemory();

export interface Limits {
  maxBytes: number;
  tooLarge(entry: number): void;
  /** Made from one that is too large: nobody knows how large it is. */
  unread(entry: number): void;
  /** By entry: 0 where neither it nor anything that is made from it is asked for. Absent: everything is. */
  wanted?: Uint8Array;
}

/** Walks the tree of deltas below `root`. Objects larger than `maxBytes` are told to `tooLarge`, what builds on them to `unread`. */
export function walkTree<State>(
  pack: PackFile,
  entries: PackEntries,
  root: number,
  visit: Visit<State>,
  limits: Limits,
): void {
  const { child, sibling, size, base } = entries;
  const stack: Frame<State>[] = [];
  let kept = 0;

  const rebuild = (entry: number): Buffer => {
    const chain: number[] = [];
    for (let at = entry; at !== -1; at = base[at] as number) chain.push(at);
    let content = inflated(pack, entries, chain.pop() as number, memory.take);
    for (let at = chain.pop(); at !== undefined; at = chain.pop()) {
      const delta = inflated(pack, entries, at, deltas.take);
      const made = applyDelta(content, delta, memory.take).content;
      deltas.give(delta);
      memory.give(content);
      content = made;
    }
    return content;
  };
  const push = (entry: number, content: Buffer, state: State): void => {
    const next = child[entry] as number;
    if (next === -1) {
      memory.give(content);
      return;
    }
    stack.push({ entry, content, state, next });
    kept += content.length;
    for (const frame of stack) {
      if (kept <= BYTES_KEPT) break;
      if (frame.entry !== entry) drop(frame);
    }
  };
  const drop = (frame: Frame<State>): void => {
    if (frame.content === undefined) return;
    kept -= frame.content.length;
    memory.give(frame.content);
    frame.content = undefined;
  };
  const tooLarge = (entry: number): void => {
    limits.tooLarge(entry);
    const below = [entry];
    for (let at = below.pop(); at !== undefined; at = below.pop()) {
      if (at !== entry) limits.unread(at);
      for (let next = child[at] as number; next !== -1; next = sibling[next] as number) below.push(next);
    }
  };

  if ((size[root] as number) > limits.maxBytes) {
    tooLarge(root);
    return;
  }
  const content = inflated(pack, entries, root, memory.take);
  push(root, content, visit(root, content));
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const entry = frame.next;
    if (entry === -1) {
      stack.pop();
      drop(frame);
      continue;
    }
    frame.next = sibling[entry] as number;
    if (limits.wanted?.[entry] === 0) continue;
    if ((size[entry] as number) > limits.maxBytes) {
      tooLarge(entry);
      continue;
    }
    const delta = inflated(pack, entries, entry, deltas.take);
    if (resultSize(delta) > limits.maxBytes) {
      deltas.give(delta);
      tooLarge(entry);
      continue;
    }
    const isRebuilt = frame.content === undefined;
    const from = frame.content ?? rebuild(frame.entry);
    const { content: made, pieces } = applyDelta(from, delta, memory.take);
    deltas.give(delta);
    // The last delta needs its base no more: of a long chain only one content is kept.
    if (isRebuilt) memory.give(from);
    else if (frame.next === -1) drop(frame);
    push(entry, made, visit(entry, made, pieces, frame.state));
  }
}

/** Bytes of an entry as they are kept: the object's own, or the delta's. */
function inflated(pack: PackFile, { start, end, size }: PackEntries, entry: number, take: Memory['take']): Buffer {
  const into = take(size[entry] as number);
  inflate(pack.bytes(start[entry] as number, end[entry] as number), into);
  return into;
}

/** What a delta says it makes: its second number. */
function resultSize(delta: Buffer): number {
  let at = 0;
  while ((delta[at++] ?? 0) >= 0x80);
  let value = 0;
  for (let factor = 1; at < delta.length; factor *= 128) {
    const byte = delta[at++] as number;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) break;
  }
  return value;
}
