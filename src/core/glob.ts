/** Globs as launch-ready.yml writes them, over paths of the repository with `/` on every system. */
import { posix } from 'node:path';

/**
 * True where one of the globs matches the whole path: `**` crosses folders, `*` and `?` do not, `{a,b}` and `[ab]` work,
 * a folder with a slash at the end stands for all that is in it.
 */
export const matchesAny = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => posix.matchesGlob(dotless(path), dotless(whole(glob))));

const whole = (glob: string): string => glob.replace(/^\.?\//, '').replace(/\/$/, '/**');

/** `node:path` lets no wildcard match a name that begins with a dot, and the files this is about are called `.env.example`. */
const dotless = (text: string): string => text.replace(/(^|[/{,])\.(?=[^./])/g, '$1_dot_');
