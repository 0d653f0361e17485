/** Where a hit was seen, as git or the folder told it. */
import type { Shard } from '../../../core/shards.ts';
import type { Hit } from '../hit.ts';

export type Where =
  /** A file of a tree without object ids. */
  | { kind: 'file'; path: string }
  /** A file's content at some time: the oldest commit that has it, and where; both empty where no reference leads to it. */
  | {
      kind: 'blob';
      oid: string;
      path: string;
      commit: string;
      /** The one path of the tip this is about; absent: each that has the content. */
      at?: string;
    }
  | { kind: 'message'; commit: string }
  | { kind: 'tag'; oid: string; name: string };

export interface Sighting {
  hit: Hit;
  where: Where;
}

export interface Collected {
  sightings: Sighting[];
  coverage: { commits: number; objects: number; seen: number; files: number; bytes: number; samples: number };
  leftOut: {
    tooLarge: number;
    ignored: number;
    links: number;
    undecoded: number;
    unopened: number;
    cut: number;
    unreadable: number;
  };
  /** Paths whose text was read. */
  paths: Set<string>;
  /** Ids of objects that commits name and that are not here. */
  missing: Set<string>;
  /** Ids of objects that are here and cannot be read. */
  damaged: Set<string>;
  /** Files, or ids of objects, with so many secrets that they were not looked at to the end. */
  crowded: Set<string>;
  /** What is wrong with the place that was read, in sentences: then nothing is proven. */
  problems: string[];
  /** What a reader should know, in sentences: nothing was missed. */
  notes: string[];
  /** Only this part was to be read. */
  shard?: Shard;
}

export const nothingCollected = (): Collected => ({
  sightings: [],
  coverage: { commits: 0, objects: 0, seen: 0, files: 0, bytes: 0, samples: 0 },
  leftOut: { tooLarge: 0, ignored: 0, links: 0, undecoded: 0, unopened: 0, cut: 0, unreadable: 0 },
  paths: new Set(),
  missing: new Set(),
  damaged: new Set(),
  crowded: new Set(),
  problems: [],
  notes: [],
});

/** Adds what was collected elsewhere. */
export function addCollected(into: Collected, more: Collected): void {
  into.sightings.push(...more.sightings);
  for (const path of more.paths) into.paths.add(path);
  for (const oid of more.missing) into.missing.add(oid);
  for (const oid of more.damaged) into.damaged.add(oid);
  for (const name of more.crowded) into.crowded.add(name);
  into.problems.push(...more.problems);
  into.notes.push(...more.notes);
  add(into.coverage, more.coverage);
  add(into.leftOut, more.leftOut);
}

function add<Key extends string>(into: Record<Key, number>, more: Record<Key, number>): void {
  for (const key in more) into[key] += more[key];
}
