/** The files of a tree as they are now: a commit's, the working directory's, a folder of build output. */
import { readAll, type Tree, type TreeEntry } from '../../../io/tree.ts';
import type { CustomRules } from '../other-tools/custom-rules.ts';
import { collectContent } from './content.ts';
import { MAX_BYTES } from './from-git.ts';
import { type Collected, nothingCollected } from './sighting.ts';

export interface TreeSource {
  tree: Tree;
  isIgnored(path: string): boolean;
  generic: boolean;
  custom?: CustomRules;
  /** Read these paths only. */
  only?: ReadonlySet<string>;
}

export async function collectFromTree({ tree, isIgnored, generic, custom, only }: TreeSource): Promise<Collected> {
  const collected = nothingCollected();
  const { coverage, leftOut, paths } = collected;
  const wanted: TreeEntry[] = [];
  for (const entry of await tree.list()) {
    const { path, kind, oid } = entry;
    if (kind === 'submodule' || only?.has(path) === false) continue;
    // In a commit a link is its target's name. On disk it may lead anywhere, and what it leads to is a file itself.
    if (kind === 'symlink' && oid === undefined) {
      leftOut.links++;
      continue;
    }
    if (isIgnored(path)) {
      leftOut.ignored++;
      continue;
    }
    wanted.push(entry);
  }
  for await (const { entry, content } of readAll(tree, wanted, MAX_BYTES)) {
    const { path, oid } = entry;
    if (content === 'damaged') {
      collected.damaged.add(oid ?? path);
      continue;
    }
    if (content === 'unreadable') {
      leftOut.unreadable++;
      continue;
    }
    if (content === 'huge') {
      leftOut.tooLarge++;
      continue;
    }
    coverage.files++;
    paths.add(path);
    collectContent(collected, content, { kind: 'file', path }, { path, generic, ...(custom && { custom }) });
  }
  return collected;
}
