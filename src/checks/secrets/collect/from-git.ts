/** Everything a range of commits brings: files as they were at any time, commit and tag messages, notes, merges. */
import type { Git, GitObject, Range } from '../../../io/git.ts';
import { collectContent } from './content.ts';
import { messageOf } from './message.ts';
import { type Collected, nothingCollected } from './sighting.ts';

/** Larger objects are left out, and said to be. */
export const MAX_BYTES = 256 * 1024 * 1024;

export interface GitSource {
  git: Git;
  range: Range;
  /** Paths of the tip that hold an object. */
  tipPaths(oid: string): readonly string[];
  isIgnored(path: string): boolean;
  generic: boolean;
  progress(message: string): void;
}

/** Where an object came into the range; both empty where nothing leads to it. */
export interface Origin {
  path: string;
  commit: string;
}

export async function collectFromGit(source: GitSource): Promise<Collected> {
  const { git, range } = source;
  const collected = nothingCollected();
  const { leftOut } = collected;
  const origins = new Map<string, Origin>();
  for await (const some of git.listObjects(range))
    for (const { oid, path = '', commit, missing } of some) {
      if (missing) leftOut.missing++;
      else if (!origins.has(oid)) origins.set(oid, { path, commit });
    }

  await objectReader(source, collected, origins).readAll(origins.keys(), origins.size);
  return collected;
}

/** Reads objects by git, and scans them; those of trees are passed over. */
export function objectReader(
  source: Omit<GitSource, 'range'>,
  collected: Collected,
  origins: ReadonlyMap<string, Origin>,
) {
  const { git, generic } = source;
  const { coverage, leftOut, paths } = collected;

  function read({ oid, type, content }: GitObject): void {
    if (type === 'tree') return;
    coverage.objects++;
    if (content === undefined) {
      leftOut.tooLarge++;
      return;
    }
    const { path, commit } = origins.get(oid) ?? { path: '', commit: '' };
    if (type === 'commit') {
      coverage.commits++;
      collectContent(collected, messageOf(content), { kind: 'message', commit: oid }, { path: '', generic });
    } else if (type === 'tag') {
      const name = /^tag ([^\n]{1,200})$/m.exec(content.toString('utf8', 0, 1000))?.[1] ?? '';
      collectContent(collected, messageOf(content), { kind: 'tag', oid, name }, { path: '', generic });
    } else {
      const known = source.tipPaths(oid);
      const places = known.length > 0 ? known : [path];
      const read = places.filter((place) => !source.isIgnored(place));
      if (read.length === 0) {
        leftOut.ignored++;
        return;
      }
      for (const place of known) paths.add(place);
      collectContent(collected, content, { kind: 'blob', oid, path, commit }, { path: read[0] ?? path, generic });
    }
  }

  return {
    /** `count` is how many there are, for the reader who waits. */
    async readAll(oids: Iterable<string>, count: number): Promise<void> {
      let done = 0;
      for await (const object of git.readObjects(oids, { maxBytes: MAX_BYTES })) {
        if (++done % 50_000 === 0) source.progress(`secrets: ${done} of ${count} objects`);
        read(object);
      }
    },
  };
}
