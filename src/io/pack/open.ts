/** A pack with its index, ready to be walked. */
import { readFile } from 'node:fs/promises';
import { codeOf } from '../../core/errors.ts';
import { type PackEntries, readEntries } from './entries.ts';
import { type PackIndex, readIndex } from './index-file.ts';
import type { StoredPack } from './object-store.ts';
import { openPack } from './pack-file.ts';
import { PackProblem } from './problem.ts';

/** Throws PackProblem. */
export async function readPackIndex({ index }: StoredPack): Promise<PackIndex> {
  try {
    return readIndex(await readFile(index));
  } catch (error) {
    // Larger than a buffer may be: some hundred million objects.
    if (codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') throw new PackProblem('has an index that is too large');
    throw error;
  }
}

/** Throws PackProblem. */
export function readPackEntries({ pack }: StoredPack, index: PackIndex): PackEntries {
  const file = openPack(pack);
  try {
    return readEntries(file, index);
  } finally {
    file.close();
  }
}
