/** Files that hold migrations in JavaScript or TypeScript. */
import type { ProgramFile } from '../program.ts';

const SCRIPT = /(?:^|\/)(?:\w*migrations?|migrate)\/(?:[^/]+\/)*(?!index\.)[^/]+(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;

/** Whether a file may be one, by its place. */
export const isScript = (path: string): boolean => SCRIPT.test(path);

const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the name of the file, as the tools have it. */
export const byFileName = (files: readonly ProgramFile[]): ProgramFile[] =>
  files.toSorted((a, b) => compare(base(a.path), base(b.path)) || compare(a.path, b.path));

export const NO_EFFECT =
  'does not run a migration twice, so databases that have it keep the old version and no longer match the file';
