/**
 * Passes over the objects of a pack in which nothing can be found. An object that is made from another is looked at only
 * where it differs. Runs in several threads at once, each taking the next trees of deltas.
 */
import { type PackEntries, typeAt } from '../../../io/pack/entries.ts';
import { openPack } from '../../../io/pack/pack-file.ts';
import { PackProblem } from '../../../io/pack/problem.ts';
import { walkTree } from '../../../io/pack/walk.ts';
import { writtenIn } from '../collect/written-in.ts';
import type { RulesFile } from '../other-tools/rules-file.ts';
import { type Sifted, siftContent } from '../scanner.ts';

export interface SiftJob {
  pack: string;
  entries: PackEntries;
  /** Entries that stand for themselves, in the order in which they are to be taken. In shared memory. */
  roots: Int32Array;
  /** Place in `roots` of the first that no thread has taken. In shared memory. */
  next: Int32Array;
  /** What an earlier look has seen (scanned-before.ts); in shared memory. */
  seen?: SeenEntries;
  /** Larger objects are not looked at. Bytes. */
  maxBytes: number;
  generic: boolean;
  /** Rules of the team's own, as text: each thread makes its own of them. */
  rules?: readonly RulesFile[];
}

export interface SeenEntries {
  /** By entry: 1 where it was looked at. */
  known: Uint8Array;
  /** By entry: 1 where it, or something that is made from it, was not. */
  wanted: Uint8Array;
}

export interface SiftAnswer {
  /** Entries in which something may be found. */
  candidates: number[];
  tooLarge: number[];
  /** Entries that could not be rebuilt here. */
  unread: number[];
  commits: number;
  objects: number;
  /** Of all contents that were looked at or known to be like another. */
  bytes: number;
  /** Why the pack cannot be read this way: the other answers are not whole then. */
  problem?: string;
}

/** So many trees are taken at once: neighbours of a pack are read together. */
const BATCH = 8;

export async function siftPack(job: SiftJob): Promise<SiftAnswer> {
  const { pack: path, entries, roots, next, seen, maxBytes, generic, rules } = job;
  // Most repositories have none, and should not wait for what reads them.
  const custom = rules && (await import('../other-tools/custom-rules.ts')).customRules(rules);
  const options = { generic, ...(custom && { custom }) };
  const answer: SiftAnswer = { candidates: [], tooLarge: [], unread: [], commits: 0, objects: 0, bytes: 0 };
  const pack = openPack(path);
  const limits = {
    maxBytes,
    tooLarge: (entry: number): void => void answer.tooLarge.push(entry),
    unread: (entry: number): void => void answer.unread.push(entry),
    ...(seen && { wanted: seen.wanted }),
  };
  try {
    for (;;) {
      const from = Atomics.add(next, 0, BATCH);
      if (from >= roots.length) break;
      for (const root of roots.subarray(from, from + BATCH)) {
        const type = typeAt(entries, root);
        const isBlob = type === 'blob';
        walkTree<Sifted | undefined>(
          pack,
          entries,
          root,
          (entry, content, pieces, parent) => {
            if (seen?.known[entry] === 1) return undefined;
            answer.objects++;
            if (type === 'commit') answer.commits++;
            const text = isBlob ? content : writtenIn(content);
            answer.bytes += text.length;
            const made = isBlob && pieces !== undefined && parent !== undefined ? { pieces, from: parent } : undefined;
            const sifted = siftContent(text, options, made);
            if (sifted.holds) answer.candidates.push(entry);
            return sifted;
          },
          limits,
        );
      }
    }
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    answer.problem = error.message;
    // The other threads need not go on.
    Atomics.store(next, 0, roots.length);
  } finally {
    pack.close();
  }
  return answer;
}
