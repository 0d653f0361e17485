/** The files of a tree as they are now: a commit's, the working directory's, a folder of build output. */
import { codeOf, InconclusiveError } from '../../../core/errors.ts';
import type { Tree } from '../../../io/tree.ts';
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
  for (const { path, kind, oid } of await tree.list()) {
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
    const content = await readUnlessHuge(tree, path);
    if (content === 'damaged') {
      collected.damaged.add(oid ?? path);
      continue;
    }
    if (content === 'unreadable') {
      leftOut.unreadable++;
      continue;
    }
    if (content === 'huge' || content.length > MAX_BYTES) {
      leftOut.tooLarge++;
      continue;
    }
    coverage.files++;
    paths.add(path);
    collectContent(collected, content, { kind: 'file', path }, { path, generic, ...(custom && { custom }) });
  }
  return collected;
}

async function readUnlessHuge(tree: Tree, path: string): Promise<Buffer | 'huge' | 'unreadable' | 'damaged'> {
  try {
    return (await tree.read(path)) ?? 'unreadable';
  } catch (error) {
    if (codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') return 'huge';
    if (error instanceof InconclusiveError) return 'damaged';
    if (['EACCES', 'EPERM', 'EIO'].includes(codeOf(error) ?? '')) return 'unreadable';
    throw error;
  }
}
