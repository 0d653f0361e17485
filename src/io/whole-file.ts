/** Files that are read or written whole: whoever reads meanwhile gets the old one, never half of the new one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes the folders it needs. Throws what the system says; then nothing half-written is left behind. Where a link leads to, there it is
 * written, and what is no file (a pipe, `/dev/null`) is written to as it is.
 */
export async function writeWhole(named: string, content: string | Uint8Array): Promise<void> {
  const file = await realpath(named).catch(() => named);
  const there = await stat(file).catch(() => undefined);
  if (there !== undefined && !there.isFile() && !there.isDirectory()) {
    await writeFile(file, content);
    return;
  }
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Undefined where there is none, or nobody may read it. */
export const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** Takes away the files of a folder that are named so and were not written for longer than `age` milliseconds. */
export async function removeOld(folder: string, names: RegExp, age: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.test(name)) continue;
    const file = path.join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > age) await rm(file, { force: true });
  }
}
