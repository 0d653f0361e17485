/** Which files hold a repository's objects. https://git-scm.com/docs/gitrepository-layout */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';

export interface StoredPack {
  pack: string;
  index: string;
  /** Bytes of the pack. */
  size: number;
}

export interface ObjectStore {
  packs: StoredPack[];
  /** Ids of objects in files of their own. */
  loose: string[];
  /** What is wrong with it, in sentences without capital and full stop; what could be listed is listed all the same. */
  problems: string[];
}

/** As deep as git follows them (`alt_odb_usable` in its object-file.c). */
const DEEPEST = 5;

/** `folder` is the repository's `objects`; the folders it borrows from (`info/alternates`) are listed with it. */
export async function listObjectStore(folder: string): Promise<ObjectStore> {
  const store: ObjectStore = { packs: [], loose: [], problems: [] };
  const seen = new Set<string>();
  const list = async (objects: string, borrowers: readonly string[]): Promise<void> => {
    const name = path.resolve(objects);
    if (borrowers.includes(name))
      store.problems.push(
        `the repository borrows objects from itself: \`info/alternates\` leads back to ${printable(name, 200)}`,
      );
    // Two may borrow from the same.
    if (seen.has(name)) return;
    seen.add(name);
    if (!(await isFolder(name))) {
      store.problems.push(
        `the repository borrows objects from a folder that is gone (\`info/alternates\`): ${printable(name, 200)}`,
      );
      return;
    }
    if (borrowers.length > DEEPEST) {
      store.problems.push(
        `the repository borrows objects over more than ${DEEPEST} others (\`info/alternates\`), which git does not follow`,
      );
      return;
    }
    await addPacks(store, path.join(name, 'pack'));
    await addLoose(store, name);
    for (const other of await alternatesOf(name)) await list(path.resolve(name, other), [...borrowers, name]);
  };
  await list(folder, []);
  return store;
}

async function addPacks(store: ObjectStore, folder: string): Promise<void> {
  const names = new Set(await namesIn(folder));
  for (const name of [...names].sort()) {
    if (name.endsWith('.idx') && !names.has(name.replace(/idx$/, 'pack')))
      store.problems.push(`the pack of the index ${printable(name, 200)} is not there; a fresh clone has it`);
    if (!name.endsWith('.pack')) continue;
    if (!names.has(name.replace(/pack$/, 'idx'))) {
      store.problems.push(
        `the pack ${printable(name, 200)} has no index, so git does not read it; \`git index-pack\` makes one`,
      );
      continue;
    }
    const pack = path.join(folder, name);
    store.packs.push({ pack, index: pack.replace(/pack$/, 'idx'), size: (await stat(pack)).size });
  }
}

async function addLoose(store: ObjectStore, folder: string): Promise<void> {
  for (const two of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(two)) continue;
    for (const rest of await namesIn(path.join(folder, two)))
      if (/^[0-9a-f]{38}$/.test(rest)) store.loose.push(two + rest);
  }
}

/** One folder a line, relative to `objects`; `#` begins a comment, quotes hold odd names. */
async function alternatesOf(folder: string): Promise<string[]> {
  try {
    const text = await readFile(path.join(folder, 'info', 'alternates'), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => (line.startsWith('"') ? line.slice(1, -1) : line));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
