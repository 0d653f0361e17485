/**
 * Every object of a repository, reachable or not. Packs are sifted first (history/), so that git need only read what may
 * hold something.
 */
import { InconclusiveError } from '../../../core/errors.ts';
import type { Part } from '../../../core/shards.ts';
import { listObjectStore } from '../../../io/pack/object-store.ts';
import type { Threads } from '../../../io/threads.ts';
import { isIn } from '../history/id-lists.ts';
import { type Memory, recall } from '../history/memory.ts';
import { nothingBefore } from '../history/scanned-before.ts';
import { nothingSifted, type SiftedStore, siftStore } from '../history/sift-store.ts';
import { type Slice, sliceOf } from '../history/slice.ts';
import type { RulesFile } from '../other-tools/rules-file.ts';
import { type GitSource, MAX_BYTES, type Origin, originsOf, readWithNames } from './from-git.ts';
import { type Collected, nothingCollected } from './sighting.ts';

export interface HistorySource extends GitSource {
  /** Absent: every object is read by git, which is slower and finds the same. */
  threads?: Threads;
  /** What `custom` was made of, for the threads. */
  rules?: readonly RulesFile[];
  /** Objects that no reference leads to are looked at, too. */
  unreachable: boolean;
  /** Only this part of it is looked at. */
  shard?: Part;
  /** Folder in which is kept what was looked at, so that the next look reads only what is new. */
  cache?: string;
}

export async function collectFromHistory(source: HistorySource): Promise<Collected> {
  const collected = nothingCollected();
  const { coverage, leftOut } = collected;
  const isShallow = source.git.isShallow();
  isShallow.catch(() => undefined);
  const memory = source.cache === undefined ? undefined : await recall(source, source.cache);
  const slice = source.shard && (await sliceOf(source.git, source.range, source.shard));
  if (slice !== undefined) collected.shard = slice.shard;
  const { sifted, origins } = await look(source, collected, memory, slice);
  const inOrder = (oids: readonly string[]): Set<string> => {
    const there = new Set(oids);
    // Oldest first, as git lists them.
    const wanted = new Set([...origins.keys()].filter((oid) => there.has(oid)));
    if (source.unreachable) for (const oid of oids) wanted.add(oid);
    return wanted;
  };
  const wanted = new Set([...sifted.unread, ...sifted.candidates]);
  for (const oid of memory?.stillThere() ?? []) if (!wanted.has(oid)) collected.missing.add(oid);
  for (const oid of origins.keys()) if (!wanted.has(oid)) origins.delete(oid);
  let { commits, objects, bytes } = coverage;
  const read = memory === undefined ? source : { ...source, onRead: memory.onRead };
  await readWithNames(read, collected, origins, async (readAll) => {
    const unread = inOrder(sifted.unread);
    await readAll(unread, unread.size);
    // Of the packs all was looked at, though little is read again: that is counted once.
    ({ commits, objects, bytes } = coverage);
    const candidates = inOrder(sifted.candidates);
    await readAll(candidates, candidates.size);
  });
  // Samples are not counted in what is sifted.
  coverage.samples = 0;
  coverage.commits = commits + sifted.commits;
  coverage.objects = objects + sifted.objects;
  coverage.bytes = bytes + sifted.bytes;
  // What another part looks at, nobody has seen here.
  coverage.seen = slice === undefined ? sifted.seen : 0;
  leftOut.tooLarge += sifted.tooLarge;
  if (await isShallow)
    collected.problems.push(
      'the clone is cut off, so older commits were not read; set `fetch-depth: 0` on actions/checkout',
    );
  // Where something is missing or damaged, nothing is proven that could be built upon.
  if (memory !== undefined && !sifted.unlisted && isWhole(collected)) {
    const problem = await memory.keep(sifted, origins);
    // Nothing was missed; the next look reads all of it again.
    if (problem !== undefined) collected.notes.push(problem);
  }
  return collected;
}

const isWhole = ({ problems, missing, damaged }: Collected): boolean =>
  problems.length === 0 && missing.size === 0 && damaged.size === 0;

/** Bytes of packs: of their objects the origins fit into memory, so that git can list them meanwhile. */
const SMALL = 50 * 1024 * 1024;

/** Which objects to read, and where they came from. */
async function look(
  source: HistorySource,
  collected: Collected,
  memory: Memory | undefined,
  slice: Slice | undefined,
): Promise<{ sifted: SiftedStore; origins: Map<string, Origin> }> {
  const { git, threads, generic, rules, progress } = source;
  const folder = await git.objectFolder();
  if (slice !== undefined && folder === undefined)
    throw new InconclusiveError(
      'The objects of this repository are named by SHA-256, so its history cannot be split; leave out `shard`.',
    );
  if (threads === undefined || folder === undefined) return readAll(source, collected, slice);
  const store = await listObjectStore(folder);
  collected.problems.push(...store.problems);
  const isSmall = store.packs.reduce((sum, { size }) => sum + size, 0) < SMALL;
  const list = (wanted?: ReadonlySet<string>): Promise<Map<string, Origin>> =>
    memory === undefined ? originsOf(source, collected, wanted) : memory.originsOf(source, collected, wanted);
  const early = isSmall && slice === undefined ? list() : undefined;
  // Where sifting fails first, nobody waits for it any more.
  early?.catch(() => undefined);
  const before = slice ? { ...nothingBefore, clean: slice.others } : (memory?.before ?? nothingBefore);
  const limits = { maxBytes: MAX_BYTES, before, progress };
  const sifted = await siftStore(store, { threads, generic, ...(rules && { rules }), ...limits });
  collected.problems.push(...sifted.problems);
  if (sifted.unlisted) {
    await early;
    return readAll(source, collected, slice);
  }
  const wanted = new Set([...sifted.candidates, ...sifted.unread]);
  return { sifted, origins: (await early) ?? (await list(wanted)) };
}

/** Everything by git itself. */
async function readAll(source: HistorySource, collected: Collected, slice: Slice | undefined) {
  const all = await allOf(source.git.listAllObjects());
  const unread = slice === undefined ? all : all.filter((oid) => !isIn(slice.others, oid));
  const sifted = { ...nothingSifted(), unread, unlisted: true };
  return { sifted, origins: await originsOf(source, collected, new Set(unread)) };
}

async function allOf(oids: AsyncIterable<string[]>): Promise<string[]> {
  const all: string[] = [];
  for await (const some of oids) for (const oid of some) all.push(oid);
  return all;
}
