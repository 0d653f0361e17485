/** Writing what the user asked for: the whole file or nothing. */
import { messageOf, UserError } from '../../core/errors.ts';
import { writeWhole } from '../../io/whole-file.ts';

/** Makes the folders it needs. Throws UserError where it cannot be written; then nothing half-written is left behind. */
export async function writeWholeFile(file: string, text: string, advice: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${messageOf(error)}.`, advice, { cause: error });
  }
}
