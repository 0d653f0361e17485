/**
 * Every object of a repository, reachable or not. Packs are sifted first (history/), so that git need only read what may
 * hold something.
 */
import { listObjectStore } from '../../../io/pack/object-store.ts';
import type { Threads } from '../../../io/threads.ts';
import { type SiftedStore, siftStore } from '../history/sift-store.ts';
import { type GitSource, MAX_BYTES, type Origin, objectReader } from './from-git.ts';
import { type Collected, nothingCollected } from './sighting.ts';

export interface HistorySource extends GitSource {
  /** Absent: every object is read by git, which is slower and finds the same. */
  threads?: Threads;
  /** Objects that no reference leads to are looked at, too. */
  unreachable: boolean;
}

export async function collectFromHistory(source: HistorySource): Promise<Collected> {
  const collected = nothingCollected();
  const { coverage, leftOut } = collected;
  const { sifted, wanted, origins } = await look(source, collected);
  const read = source.unreachable ? wanted : new Set([...wanted].filter((oid) => origins.has(oid)));
  await objectReader(source, collected, origins).readAll(read, read.size);
  if (sifted !== undefined) {
    // Of the packs all was looked at, though little was read again.
    coverage.objects = sifted.objects + sifted.unread.length;
    coverage.commits = Math.max(coverage.commits, sifted.commits);
    coverage.bytes = Math.max(coverage.bytes, sifted.bytes);
    leftOut.tooLarge += sifted.tooLarge;
  }
  return collected;
}

/** Of so many objects the origins fit into memory, so that git can list them meanwhile. */
const FEW = 500_000;

/** Which objects to read, and where they came from. */
async function look(
  source: HistorySource,
  collected: Collected,
): Promise<{ sifted?: SiftedStore; wanted: ReadonlySet<string>; origins: ReadonlyMap<string, Origin> }> {
  const { git, threads, generic, progress } = source;
  const folder = threads === undefined ? undefined : await git.objectFolder();
  if (threads === undefined || folder === undefined) {
    const wanted = new Set(await allOf(git.listAllObjects()));
    return { wanted, origins: await originsOf(source, collected, wanted) };
  }
  const store = await listObjectStore(folder);
  collected.problems.push(...store.problems);
  const early =
    store.packs.reduce((sum, { size }) => sum + size, 0) < FEW * 100 ? originsOf(source, collected) : undefined;
  // Where sifting fails first, nobody waits for it any more.
  early?.catch(() => undefined);
  const sifted = await siftStore(store, { threads, generic, maxBytes: MAX_BYTES, progress });
  const wanted = new Set([...sifted.candidates, ...sifted.unread]);
  return { sifted, wanted, origins: (await early) ?? (await originsOf(source, collected, wanted)) };
}

/** Of those alone that are wanted, where that is known: of all they could fill the memory. */
async function originsOf(
  { git, range }: HistorySource,
  { leftOut }: Collected,
  wanted?: ReadonlySet<string>,
): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  for await (const some of git.listObjects(range))
    for (const { oid, path = '', commit, missing } of some) {
      if (missing) leftOut.missing++;
      else if (wanted?.has(oid) !== false && !origins.has(oid)) origins.set(oid, { path, commit });
    }
  return origins;
}

async function allOf(oids: AsyncIterable<string[]>): Promise<string[]> {
  const all: string[] = [];
  for await (const some of oids) for (const oid of some) all.push(oid);
  return all;
}
