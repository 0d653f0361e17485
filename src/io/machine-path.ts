/** Which programs are the machine's. Scripts of a project put its own into PATH (`node_modules/.bin`): a change may have brought those. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Folders in which a change may have put programs. */
export function foreignFolders({ GITHUB_WORKSPACE }: NodeJS.ProcessEnv = process.env): string[] {
  return [process.cwd(), ...(GITHUB_WORKSPACE === undefined ? [] : [GITHUB_WORKSPACE])];
}

/** Whether a file or folder that is there lies outside of `foreign`, wherever a link leads. */
export function isOutside(foreign: readonly string[]): (file: string) => boolean {
  const folders = foreign.filter((folder) => existsSync(folder)).map((folder) => `${realpathSync(folder)}${path.sep}`);
  return (file) => {
    const real = `${realpathSync(file)}${path.sep}`;
    return !folders.some((folder) => real.startsWith(folder));
  };
}

/** Folders of PATH that are the machine's, as it has them. */
export function machinePath({ PATH = '' }: NodeJS.ProcessEnv = process.env, foreign = foreignFolders()): string {
  const isOwn = isOutside(foreign);
  return PATH.split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && existsSync(folder) && isOwn(folder))
    .join(path.delimiter);
}
