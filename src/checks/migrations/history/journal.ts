/** Drizzle's journal, which says in `when` what Drizzle goes by; the numbers in the names are for people. */
import type { Git } from '../../../io/git.ts';
import type { Tree } from '../../../io/tree.ts';
import { folderOf, type Places } from '../places.ts';
import { readTexts } from '../read-texts.ts';
import type { Version } from './version.ts';

const MAX_JOURNAL_BYTES = 4 * 1024 * 1024;

/** Path of a migration → its version, for those that a journal beside them knows. */
export async function readVersions(
  tree: Tree,
  paths: readonly string[],
  places: Places,
  git: Git | undefined,
): Promise<Map<string, Version>> {
  const folders = new Set(paths.map(folderOf));
  const journals = [...folders].map(journalIn).filter((path) => places.has(path));
  const versions = new Map<string, Version>();
  if (journals.length === 0) return versions;
  const { texts } = await readTexts(tree, journals, MAX_JOURNAL_BYTES, git);
  const read = new Map([...texts].map(([path, text]) => [path, entriesOf(text)]));
  for (const path of paths) {
    const folder = folderOf(path);
    const tag = path.slice(folder.length + 1).replace(/\.sql$/, '');
    const when = read.get(journalIn(folder))?.get(tag);
    if (when !== undefined) versions.set(path, { kind: 'numbers', parts: [when] });
  }
  return versions;
}

const journalIn = (folder: string): string => `${folder}/meta/_journal.json`;

/** Tag → `when`, milliseconds; what cannot be read has none. */
function entriesOf(text: string): Map<string, bigint> {
  const found = new Map<string, bigint>();
  let journal: unknown;
  try {
    journal = JSON.parse(text);
  } catch {
    return found;
  }
  if (typeof journal !== 'object' || journal === null || !('entries' in journal) || !Array.isArray(journal.entries))
    return found;
  for (const entry of journal.entries as unknown[]) {
    if (typeof entry !== 'object' || entry === null || !('tag' in entry) || !('when' in entry)) continue;
    const { tag, when } = entry;
    if (typeof tag === 'string' && typeof when === 'number' && Number.isSafeInteger(when)) found.set(tag, BigInt(when));
  }
  return found;
}
