/** Which objects of a repository may hold a secret, of all that its packs have. */
import path from 'node:path';
import { countOf } from '../../../core/outcome.ts';
import { damageOfPack } from '../../../io/pack/damage.ts';
import { type PackEntries, typeAt } from '../../../io/pack/entries.ts';
import { oidAt, type PackIndex, placeOf } from '../../../io/pack/index-file.ts';
import type { ObjectStore, StoredPack } from '../../../io/pack/object-store.ts';
import { readPackEntries, readPackIndex } from '../../../io/pack/open.ts';
import { PackProblem } from '../../../io/pack/problem.ts';
import { noThreads, type Threads } from '../../../io/threads.ts';
import type { RulesFile } from '../other-tools/rules-file.ts';
import { isIn, sortedIds, unionOf, whichAreKnown, without } from './id-lists.ts';
import type { ScannedBefore } from './scanned-before.ts';
import { type SeenEntries, type SiftAnswer, siftPack } from './sift-pack.ts';

export interface SiftOptions {
  threads: Threads;
  generic: boolean;
  /** Rules of the team's own. */
  rules?: readonly RulesFile[];
  /** Bytes. */
  maxBytes: number;
  /** What an earlier look has seen. */
  before: ScannedBefore;
  progress(message: string): void;
}

export interface SiftedStore {
  /** Ids of objects in which something may be found. */
  candidates: string[];
  /** Ids of objects that could not be looked at here and must be read by git: loose ones, those of an odd pack. */
  unread: string[];
  /** The index of a pack could not be read, so nobody here knows what is in it; git may. */
  unlisted: boolean;
  /** Ids of objects in which nothing is to be found, in packs and loose ones seen before; 20 bytes each, sorted. */
  clean: Buffer;
  /** Objects that an earlier look has seen. */
  seen: number;
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

export const nothingSifted = (): SiftedStore => ({
  candidates: [],
  unread: [],
  clean: Buffer.alloc(0),
  seen: 0,
  unlisted: false,
  problems: [],
  tooLarge: 0,
  commits: 0,
  objects: 0,
  bytes: 0,
});

export async function siftStore(store: ObjectStore, options: SiftOptions): Promise<SiftedStore> {
  const sifted = nothingSifted();
  const { before } = options;
  const seenLoose: string[] = [];
  for (const oid of store.loose) {
    if (before.holding.has(oid)) sifted.candidates.push(oid);
    else if (isIn(before.clean, oid)) seenLoose.push(oid);
    else sifted.unread.push(oid);
  }
  sifted.seen = seenLoose.length;
  sifted.clean = sortedIds(seenLoose);
  if (store.packs.some(({ size }) => size > WORTH_BYTES)) options.threads.warm();
  for (const stored of store.packs) {
    let index: PackIndex | undefined;
    let damage: Promise<string | undefined> | undefined;
    const lookForDamage = (): void => {
      damage = damageOfPack(stored);
      // Where sifting fails, nobody waits for it any more.
      damage.catch(() => undefined);
    };
    try {
      index = await readPackIndex(stored);
      const seen = seenIn(index, before);
      // It was whole when all of it was looked at; what is read of it again, git checks.
      if (!seen.isAll) lookForDamage();
      add(sifted, await siftOne(stored, index, seen, options));
    } catch (error) {
      if (!(error instanceof PackProblem)) throw error;
      if (damage === undefined) lookForDamage();
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

interface SiftedPack extends Omit<SiftAnswer, 'candidates' | 'tooLarge' | 'unread'> {
  candidates: string[];
  unread: string[];
  tooLarge: number;
  clean: Buffer;
  seen: number;
}

/** What of a pack an earlier look has seen. */
interface SeenPlaces {
  /** By place in the index: 1 for what was looked at. */
  known: Uint8Array;
  /** Places of what may hold something. */
  held: number[];
  /** Objects in which nothing is to be found. */
  clean: number;
  isAll: boolean;
}

function seenIn(index: PackIndex, before: ScannedBefore): SeenPlaces {
  const known = whichAreKnown(index.oids, before.clean);
  const clean = known.reduce((sum, each) => sum + each, 0);
  const held = [...before.holding.keys()].flatMap((oid) => {
    const place = placeOf(index, Buffer.from(oid, 'hex'), 0);
    return place === -1 ? [] : [place];
  });
  for (const place of held) known[place] = 1;
  return { known, held, clean, isAll: clean + held.length === index.count };
}

async function siftOne(
  stored: StoredPack,
  index: PackIndex,
  { known, held, clean: seen, isAll }: SeenPlaces,
  { threads, generic, rules, maxBytes, progress }: SiftOptions,
): Promise<SiftedPack> {
  const candidatesBefore = held.map((place) => oidAt(index, place));
  if (isAll)
    return {
      ...{ candidates: candidatesBefore, unread: [], tooLarge: 0, clean: without(index.oids, held), seen },
      ...{ commits: 0, objects: 0, bytes: 0 },
    };
  const entries = readPackEntries(stored, index);
  const seenEntries = seen + held.length === 0 ? undefined : seenEntriesOf(entries, known);
  const roots = rootsOf(entries, seenEntries?.wanted);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const timer = setInterval(() => {
    const done = Math.min(1, (next[0] ?? 0) / Math.max(1, roots.length));
    progress(`secrets: ${Math.floor(100 * done)} % of a pack of ${countOf(index.count, 'objects')}`);
  }, PROGRESS_MS);
  try {
    const job = {
      ...{ pack: stored.pack, entries, roots, next, maxBytes, generic },
      ...(rules && { rules }),
      ...(seenEntries && { seen: seenEntries }),
    };
    const answers = await (index.count - seen < WORTH_THREADS ? noThreads : threads).run('sift-pack', job, siftPack);
    const problem = answers.find((answer) => answer.problem !== undefined)?.problem;
    if (problem !== undefined) throw new PackProblem(problem);
    const sum = (pick: (answer: SiftAnswer) => number): number =>
      answers.reduce((total, each) => total + pick(each), 0);
    const placesOf = (pick: (answer: SiftAnswer) => number[]): number[] =>
      answers.flatMap(pick).map((entry) => entries.place[entry] as number);
    const candidates = placesOf((answer) => answer.candidates);
    const tooLarge = placesOf((answer) => answer.tooLarge);
    const unread = placesOf((answer) => answer.unread);
    return {
      candidates: [...candidatesBefore, ...candidates.map((place) => oidAt(index, place))],
      unread: unread.map((place) => oidAt(index, place)),
      tooLarge: tooLarge.length,
      clean: without(index.oids, [...held, ...candidates, ...tooLarge, ...unread]),
      seen,
      commits: sum(({ commits }) => commits),
      objects: sum(({ objects }) => objects),
      bytes: sum(({ bytes }) => bytes),
    };
  } finally {
    clearInterval(timer);
  }
}

/** In shared memory. Directories need not be looked at. */
function seenEntriesOf({ count, place, type, base }: PackEntries, knownPlaces: Uint8Array): SeenEntries {
  const known = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
  const wanted = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
  for (let at = 0; at < count; at++) known[at] = knownPlaces[place[at] as number] as number;
  for (let at = 0; at < count; at++) {
    if (known[at] === 1 || typeAt({ type }, at) === 'tree') continue;
    for (let up = at; up !== -1 && wanted[up] === 0; up = base[up] as number) wanted[up] = 1;
  }
  return { known, wanted };
}

/** A tree of so many bytes takes long enough for other threads to wait for it in the end. */
const HEAVY = 256 * 1024;

/** Trees of deltas that are no directories: first the heavy ones, the heaviest of all at the head, then the others in the order of the pack. */
function rootsOf({ count, base, type, size }: PackEntries, wanted: Uint8Array | undefined): Int32Array {
  const weight = size.slice();
  // Nearly every base stands before its deltas.
  for (let at = count - 1; at >= 0; at--) {
    const parent = base[at] as number;
    if (parent !== -1) weight[parent] = (weight[parent] as number) + (weight[at] as number);
  }
  const heavy: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < count; at++) {
    if (base[at] !== -1 || typeAt({ type }, at) === 'tree' || wanted?.[at] === 0) continue;
    if ((weight[at] as number) > HEAVY) heavy.push(at);
    else others.push(at);
  }
  heavy.sort((a, b) => (weight[b] as number) - (weight[a] as number));
  const many = heavy.length + others.length;
  const roots = new Int32Array(new SharedArrayBuffer(Math.max(4, many * 4)));
  roots.set(heavy);
  roots.set(others, heavy.length);
  return roots.subarray(0, many);
}

function add(sifted: SiftedStore, pack: SiftedPack): void {
  for (const oid of pack.candidates) sifted.candidates.push(oid);
  for (const oid of pack.unread) sifted.unread.push(oid);
  sifted.clean = unionOf([sifted.clean, pack.clean]);
  sifted.seen += pack.seen;
  sifted.tooLarge += pack.tooLarge;
  sifted.commits += pack.commits;
  sifted.objects += pack.objects;
  sifted.bytes += pack.bytes;
}
