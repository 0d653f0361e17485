/** Every object of a pack, each rebuilt once from the one it is a delta of. */
import { inflateSync } from 'node:zlib';
import { applyDelta } from './delta.ts';
import type { PackEntries } from './entries.ts';
import { type Memory, reusedMemory } from './memory.ts';
import type { PackFile } from './pack-file.ts';
import { PackProblem } from './problem.ts';

/**
 * Called for a base before its deltas. `pieces` is absent for an object that stands for itself, else what of it is of its base
 * (delta.ts). What it answers is handed to the deltas of this object as `parent`. The content's memory is used again: it is to be
 * copied where it is kept.
 */
export type Visit<State> = (entry: number, content: Buffer, pieces?: readonly number[], parent?: State) => State;

interface Frame<State> {
  entry: number;
  content: Buffer | undefined;
  /** Its memory may be used again once nobody needs it. */
  reusable: boolean;
  state: State;
  /** The delta to be rebuilt next; -1 where none is left. */
  next: number;
}

/** Contents of bases that wait for their other deltas are dropped beyond this, and rebuilt when needed. */
const BYTES_KEPT = 96 * 1024 * 1024;

const memory: Memory = reusedMemory();

export interface Limits {
  maxBytes: number;
  tooLarge(entry: number): void;
  /** By entry: 0 where neither it nor anything that is made from it is asked for. Absent: everything is. */
  wanted?: Uint8Array;
}

/** Walks the tree of deltas below `root`. Objects larger than `maxBytes` are told to `tooLarge`, with all that build on them. */
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
    let content = inflate(pack, entries, chain.pop() as number);
    for (let at = chain.pop(); at !== undefined; at = chain.pop())
      content = applyDelta(content, inflate(pack, entries, at), Buffer.allocUnsafeSlow).content;
    return content;
  };
  const push = (entry: number, content: Buffer, reusable: boolean, state: State): void => {
    const next = child[entry] as number;
    if (next === -1) {
      if (reusable) memory.give(content);
      return;
    }
    stack.push({ entry, content, reusable, state, next });
    kept += content.length;
    for (const frame of stack) {
      if (kept <= BYTES_KEPT) break;
      if (frame.entry !== entry) drop(frame);
    }
  };
  const drop = (frame: Frame<State>): void => {
    if (frame.content === undefined) return;
    kept -= frame.content.length;
    if (frame.reusable) memory.give(frame.content);
    frame.content = undefined;
  };
  const tooLarge = (entry: number): void => {
    const below = [entry];
    for (let at = below.pop(); at !== undefined; at = below.pop()) {
      limits.tooLarge(at);
      for (let next = child[at] as number; next !== -1; next = sibling[next] as number) below.push(next);
    }
  };

  if ((size[root] as number) > limits.maxBytes) {
    tooLarge(root);
    return;
  }
  const content = inflate(pack, entries, root);
  push(root, content, false, visit(root, content));
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const entry = frame.next;
    if (entry === -1) {
      stack.pop();
      drop(frame);
      continue;
    }
    frame.next = sibling[entry] as number;
    if (limits.wanted?.[entry] === 0) continue;
    const from = frame.content ?? rebuild(frame.entry);
    const delta = (size[entry] as number) > limits.maxBytes ? undefined : inflate(pack, entries, entry);
    if (delta === undefined || resultSize(delta) > limits.maxBytes) {
      tooLarge(entry);
      continue;
    }
    const { content: made, pieces } = applyDelta(from, delta, memory.take);
    // The last delta needs its base no more: of a long chain only one content is kept.
    if (frame.next === -1) drop(frame);
    push(entry, made, true, visit(entry, made, pieces, frame.state));
  }
}

/** Bytes of an entry as they are kept: the object's own, or the delta's. */
function inflate(pack: PackFile, { start, end, size }: PackEntries, entry: number): Buffer {
  const length = size[entry] as number;
  let bytes: Buffer;
  try {
    // One byte more than is said, so that a longer one shows.
    bytes = inflateSync(pack.bytes(start[entry] as number, end[entry] as number), {
      chunkSize: Math.max(64, length + 1),
      maxOutputLength: length + 1,
    });
  } catch (error) {
    if (error instanceof PackProblem) throw error;
    throw new PackProblem('holds an entry that cannot be inflated', { cause: error });
  }
  if (bytes.length !== length) throw new PackProblem('holds an entry of another size than it says');
  return bytes;
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
