/** Which objects of a repository may hold a secret, of all that its packs have. */
import path from 'node:path';
import { countOf } from '../../../core/outcome.ts';
import { damageOfPack } from '../../../io/pack/damage.ts';
import { oidAt, type PackIndex } from '../../../io/pack/index-file.ts';
import type { ObjectStore, StoredPack } from '../../../io/pack/object-store.ts';
import { readPackEntries, readPackIndex } from '../../../io/pack/open.ts';
import { PackProblem } from '../../../io/pack/problem.ts';
import { noThreads, type Threads } from '../../../io/threads.ts';
import type { RulesFile } from '../other-tools/rules-file.ts';
import { type SiftAnswer, siftPack } from './sift-pack.ts';

export interface SiftOptions {
  threads: Threads;
  generic: boolean;
  /** Rules of the team's own. */
  rules?: readonly RulesFile[];
  /** Bytes. */
  maxBytes: number;
  progress(message: string): void;
}

export interface SiftedStore {
  /** Ids of objects in which something may be found. */
  candidates: string[];
  /** Ids of objects that could not be looked at here and must be read by git: loose ones, those of an odd pack. */
  unread: string[];
  /** The index of a pack could not be read, so nobody here knows what is in it; git may. */
  unlisted: boolean;
  /** What is damaged, in sentences: then nothing is proven. */
  problems: string[];
  tooLarge: number;
  commits: number;
  objects: number;
  bytes: number;
}

/** A pack of so many bytes may well have as many. */
const WORTH_BYTES = 1024 * 1024;
/** Starting threads takes longer than this many objects do. */
const WORTH_THREADS = 4_000;
const PROGRESS_MS = 5_000;

export async function siftStore(store: ObjectStore, options: SiftOptions): Promise<SiftedStore> {
  const sifted: SiftedStore = {
    candidates: [],
    unread: [...store.loose],
    unlisted: false,
    problems: [],
    tooLarge: 0,
    commits: 0,
    objects: 0,
    bytes: 0,
  };
  if (store.packs.some(({ size }) => size > WORTH_BYTES)) options.threads.warm();
  for (const stored of store.packs) {
    let index: PackIndex | undefined;
    const damage = damageOfPack(stored);
    // Where sifting fails, nobody waits for it any more.
    damage.catch(() => undefined);
    try {
      index = await readPackIndex(stored);
      add(sifted, index, await siftOne(stored, index, options));
    } catch (error) {
      if (!(error instanceof PackProblem)) throw error;
      // Git may still read it, or say what is wrong.
      if (index === undefined) sifted.unlisted = true;
      else for (let at = 0; at < index.count; at++) sifted.unread.push(oidAt(index, at));
      options.progress(`secrets: a pack ${error.message}; git reads it instead`);
    }
    const wrong = await damage;
    if (wrong !== undefined)
      sifted.problems.push(
        `the pack ${path.basename(stored.pack)} ${wrong}; \`git fsck\` tells what is lost, a fresh clone has it`,
      );
  }
  return sifted;
}

interface SiftedPack extends SiftAnswer {
  place: Uint32Array;
}

async function siftOne(
  stored: StoredPack,
  index: PackIndex,
  { threads, generic, rules, maxBytes, progress }: SiftOptions,
): Promise<SiftedPack> {
  const entries = readPackEntries(stored, index);
  const roots = rootsOf(entries);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const timer = setInterval(() => {
    const done = Math.min(1, (next[0] ?? 0) / Math.max(1, roots.length));
    progress(`secrets: ${Math.floor(100 * done)} % of a pack of ${countOf(index.count, 'objects')}`);
  }, PROGRESS_MS);
  try {
    const job = { pack: stored.pack, entries, roots, next, maxBytes, generic, ...(rules && { rules }) };
    const answers = await (index.count < WORTH_THREADS ? noThreads : threads).run('sift-pack', job, siftPack);
    const problem = answers.find((answer) => answer.problem !== undefined)?.problem;
    if (problem !== undefined) throw new PackProblem(problem);
    const sum = (pick: (answer: SiftAnswer) => number): number =>
      answers.reduce((total, each) => total + pick(each), 0);
    return {
      candidates: answers.flatMap(({ candidates }) => candidates),
      tooLarge: answers.flatMap(({ tooLarge }) => tooLarge),
      commits: sum(({ commits }) => commits),
      objects: sum(({ objects }) => objects),
      bytes: sum(({ bytes }) => bytes),
      place: entries.place,
    };
  } finally {
    clearInterval(timer);
  }
}

/** Trees of deltas that are no directories, in the order of the pack. */
function rootsOf({ count, base, type }: ReturnType<typeof readPackEntries>): Int32Array {
  const isRoot = (at: number): boolean => base[at] === -1 && type[at] !== 2;
  let many = 0;
  for (let at = 0; at < count; at++) if (isRoot(at)) many++;
  const roots = new Int32Array(new SharedArrayBuffer(Math.max(4, many * 4)));
  for (let at = 0, next = 0; at < count; at++) if (isRoot(at)) roots[next++] = at;
  return roots.subarray(0, many);
}

function add(sifted: SiftedStore, index: PackIndex, pack: SiftedPack): void {
  for (const entry of pack.candidates) sifted.candidates.push(oidAt(index, pack.place[entry] ?? 0));
  sifted.tooLarge += pack.tooLarge.length;
  sifted.commits += pack.commits;
  sifted.objects += pack.objects;
  sifted.bytes += pack.bytes;
}
