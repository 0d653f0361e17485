/** Tells a secret that a change brings from one that was on the base already and only moved along. */
import type { ChangedFile } from '../../../io/git.ts';
import type { Tree } from '../../../io/tree.ts';
import { secretKeyOf } from '../hit.ts';
import type { CustomRules } from '../other-tools/custom-rules.ts';
import { scanContent } from '../scanner.ts';
import type { Group } from './group.ts';

/** For a group: is the secret in what the base has at one of its paths, or at the path that a file was renamed from? */
export function knownOnBase(
  base: Tree,
  changes: readonly ChangedFile[],
  options: { generic: boolean; custom?: CustomRules },
): (group: Group) => Promise<boolean> {
  const origin = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const])));
  const read = new Map<string, Promise<Set<string>>>();
  const secretsAt = (path: string): Promise<Set<string>> => {
    const cached = read.get(path);
    if (cached !== undefined) return cached;
    const fresh = base.read(path).then((content) => {
      const { hits } = content === undefined ? { hits: [] } : scanContent(content, { path, ...options });
      return new Set(hits.map(secretKeyOf));
    });
    read.set(path, fresh);
    return fresh;
  };
  return async ({ places }) => {
    const paths = new Set(places.flatMap(({ path }) => (path === '' ? [] : [path, origin.get(path) ?? []].flat())));
    const keys = new Set(places.map(({ hit }) => secretKeyOf(hit)));
    for (const path of paths) if (keys.isSubsetOf(await secretsAt(path))) return true;
    return false;
  };
}
