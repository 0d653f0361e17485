/** What of an earlier look at the same repository still holds, and what of this one is kept for the next. */
import { TOOL } from '../../../core/report.ts';
import { type GitSource, MAX_BYTES, type Origin, originsOf } from '../collect/from-git.ts';
import type { HistorySource } from '../collect/from-history.ts';
import type { Collected } from '../collect/sighting.ts';
import { describeRules, scanContent, siftContent } from '../scanner.ts';
import { sortedIds, unionOf } from './id-lists.ts';
import { fileOf, readScannedBefore, type ScannedBefore, writeScannedBefore } from './scanned-before.ts';
import type { SiftedStore } from './sift-store.ts';

export interface Memory {
  before: ScannedBefore;
  /** Where objects came from: of those that references led to then it is known. */
  originsOf(source: GitSource, collected: Collected, wanted?: ReadonlySet<string>): Promise<Map<string, Origin>>;
  /** After that: ids of what was found then, and that references still lead to. Where one is not here, the repository lacks it. */
  stillThere(): Iterable<string>;
  onRead(oid: string, text: Buffer): void;
  /** Answers why it cannot be kept, in a sentence; undefined where it is. */
  keep(sifted: SiftedStore, origins: ReadonlyMap<string, Origin>): Promise<string | undefined>;
}

export async function recall(source: HistorySource, folder: string): Promise<Memory> {
  const { git, generic, custom, rules } = source;
  const file = fileOf(folder, JSON.stringify([TOOL.version, describeRules(), generic, MAX_BYTES, rules]));
  const [before, tips] = await Promise.all([readScannedBefore(file), git.tips()]);
  const read = { clean: [] as string[], holding: [] as string[] };
  let stillThere: Iterable<string> = [];
  return {
    before,

    async originsOf(from, collected, wanted) {
      const known = new Map<string, Origin>();
      for (const [oid, origin] of before.holding) if (origin !== undefined) known.set(oid, origin);
      if (before.tips.length === 0) return originsOf(from, collected, wanted);
      // The same references lead to the same objects, and more of them to no fewer.
      const isSame = before.tips.join() === tips.join();
      if (!isSame && !(await git.areReachable(before.tips))) return originsOf(from, collected, wanted);
      stillThere = [...known.keys()];
      if (isSame) return known;
      const range = { ...from.range, notFrom: [...from.range.notFrom, ...before.tips] };
      const fresh = await originsOf({ ...from, range }, collected, wanted);
      return new Map([...known, ...[...fresh].filter(([oid]) => !known.has(oid))]);
    },

    stillThere: () => stillThere,

    // By what it holds alone: the same bytes may get another path.
    onRead(oid, text) {
      const { holds } = siftContent(text, { generic, ...(custom && { custom }) });
      read[holds ? 'holding' : 'clean'].push(oid);
    },

    async keep(sifted, origins) {
      const unread = new Set(sifted.unread);
      const held = new Set([...sifted.candidates, ...read.holding.filter((oid) => unread.has(oid))]);
      const inOrder = [...[...origins.keys()].filter((oid) => held.has(oid)), ...held];
      // A path may be a secret itself: then the next look asks git again.
      const isTelling = [...origins].some(([, { path }]) => givesAway(path));
      const holding = new Map(inOrder.map((oid) => [oid, isTelling ? undefined : origins.get(oid)]));
      const clean = unionOf([sifted.clean, sortedIds(read.clean.filter((oid) => unread.has(oid)))]);
      return writeScannedBefore(file, { clean, holding, tips: isTelling ? [] : tips });
    },
  };
}

const givesAway = (path: string): boolean =>
  scanContent(Buffer.from(path), { path: '', generic: true }).hits.length > 0;
