/** Writing what the user asked for: the whole file or nothing. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, UserError } from '../../core/errors.ts';

/** Makes the folders it needs. Throws UserError where it cannot be written; then nothing half-written is left behind. */
export async function writeWholeFile(file: string, text: string, advice: string): Promise<void> {
  const aside = `${file}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, text);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw new UserError(`${file} cannot be written: ${messageOf(error)}.`, advice, { cause: error });
  }
}
