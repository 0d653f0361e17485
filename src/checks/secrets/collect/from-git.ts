/** Everything a range of commits brings: files as they were at any time, commit and tag messages, notes, merges. */
import type { Git, Range } from '../../../io/git.ts';
import { collectContent } from './content.ts';
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

export async function collectFromGit(source: GitSource): Promise<Collected> {
  const { git, range, generic } = source;
  const collected = nothingCollected();
  const { coverage, leftOut, paths } = collected;
  const pathOf = new Map<string, string>();
  for await (const { oid, path = '', missing } of git.listObjects(range)) {
    if (missing) leftOut.missing++;
    else if (!pathOf.has(oid)) pathOf.set(oid, path);
  }

  let done = 0;
  for await (const { oid, type, content } of git.readObjects(pathOf.keys(), { maxBytes: MAX_BYTES })) {
    if (++done % 50_000 === 0) source.progress(`secrets: ${done} of ${pathOf.size} objects`);
    if (type === 'tree') continue;
    coverage.objects++;
    if (content === undefined) {
      leftOut.tooLarge++;
      continue;
    }
    const path = pathOf.get(oid) ?? '';
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
        continue;
      }
      for (const place of known) paths.add(place);
      collectContent(collected, content, { kind: 'blob', oid, path }, { path: read[0] ?? path, generic });
    }
  }
  return collected;
}

/** What a person wrote: everything after the first empty line. */
function messageOf(object: Buffer): Buffer {
  const at = object.indexOf('\n\n');
  return at === -1 ? object.subarray(0, 0) : object.subarray(at + 2);
}
