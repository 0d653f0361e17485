/** What the next commit will hold: the files as they were put into git's index, whatever lies on the disk. */
import { InconclusiveError } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { ChangedFile, Git } from './git.ts';
import type { GitCommand } from './git-command.ts';
import { askForRecords, grepFiles, parseEntry, parseRaw } from './git-listing.ts';
import { readObjectsOf, type Tree, type TreeEntry } from './tree.ts';

/**
 * Throws InconclusiveError where the index cannot be read. While a merge is not finished, a file has two versions and two
 * entries: ours, then theirs. Asked by its path, it is theirs, which is what is new here.
 */
export function indexTree(command: GitCommand, git: Git): Tree {
  let listing: Promise<readonly IndexEntry[]> | undefined;
  let byPath: Promise<ReadonlyMap<string, TreeEntry>> | undefined;
  const list = (): Promise<readonly IndexEntry[]> => {
    listing ??= listIndex(command);
    return listing;
  };
  return {
    describe: 'index',
    list,
    async read(file) {
      byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
      const oid = (await byPath).get(file)?.oid;
      return oid === undefined ? undefined : git.readBlob(oid);
    },
    async search(literal) {
      const found = new Set(await grepFiles(command, literal, '--cached'));
      // Of a merge's files git looks only at what both sides come from.
      const both = (await list()).filter(({ isUnmerged }) => isUnmerged);
      for (const { path } of both) found.delete(path);
      for await (const { entry, content } of readObjectsOf(git, both, Number.POSITIVE_INFINITY))
        if (typeof content === 'string') throw new InconclusiveError(`git cannot read ${printable(entry.path, 200)}.`);
        else if (content.includes(literal)) found.add(entry.path);
      return [...found];
    },
    readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes),
  };
}

interface IndexEntry extends TreeEntry {
  /** One side of a merge that is not finished. */
  isUnmerged?: true;
}

/** What both sides of a merge come from is a version of before: it is not what the next commit will hold. */
const COMMON_BASE = '1';

async function listIndex(command: GitCommand): Promise<IndexEntry[]> {
  const records = await askForRecords(command, ['ls-files', '-z', '--full-name', '--cached', '--stage']);
  return records.flatMap((record): IndexEntry[] => {
    const { path, oid, kind, fields } = parseEntry(record);
    const stage = fields.at(-1);
    if (stage === COMMON_BASE) return [];
    return [{ path, oid, kind, ...(stage === '0' ? {} : { isUnmerged: true }) }];
  });
}

/** Files of the index that differ from a commit's; not those that are only announced (`git add -N`), which have no content yet. */
export async function stagedFiles(command: GitCommand, commit: string): Promise<ChangedFile[]> {
  const records = await askForRecords(command, [
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--ignore-submodules',
    '--ita-invisible-in-index',
    commit,
  ]);
  return parseRaw(records).map(({ path, status }) => ({ path, status }));
}
