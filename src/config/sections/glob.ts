import * as z from 'zod';
import { globMistake } from '../../core/glob.ts';

/** For the description of a list of them. */
export const GLOB_FORMAT =
  '`*` and `?` stay in a folder, `**` crosses folders, `tests/` or `tests/**` is a folder at the root, `**/tests/**` one anywhere, `**/*.md` are files anywhere; `{a,b}` and `[a-z]` work';

export const globSchema = z.string().superRefine((glob, context) => {
  const mistake = globMistake(glob);
  if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
});
