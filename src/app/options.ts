/** What was typed, in meaning: the same for inputs of an action and options of the command line. */
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import type { FailOn } from '../core/severity.ts';

export const CHECK_WORDS = ['env', 'secrets', 'migrations', 'smoke'] as const;
export type CheckWord = (typeof CHECK_WORDS)[number];

export const SCOPES = ['auto', 'change', 'history', 'tree'] as const;

export interface RunOptions {
  checks: readonly CheckWord[];
  /** The checks were asked for by name: a sub-action, a command. */
  asked: boolean;
  scope: (typeof SCOPES)[number];
  /** Folder of the app, relative to the repository; `''` for its root. */
  workingDirectory: string;
  configFile?: string;
  environment?: string;
  envFile?: string;
  /** A configuration of gitleaks or betterleaks in the repository; absent: the one at its root, if any. */
  rulesFile?: string;
  url?: string;
  failOn?: FailOn;
  warnOnly?: boolean;
  base?: string;
  head?: string;
  /** A folder that need not be a repository. */
  folder?: string;
  /** What the next commit will hold, instead of what lies on the disk. */
  staged?: boolean;
  /** A text that came from elsewhere, under the name of a file. */
  stdin?: { name: string; bytes: Buffer };
  secrets?: SecretsOptions;
}

/** What only `secrets` is told. */
export interface SecretsOptions {
  /** In a look at the history: leave out what no reference leads to. */
  onlyReachable?: boolean;
  /** Folder in which a look at the history keeps what it has looked at. Absolute. */
  cache?: string;
  /** Ask providers whether found tokens still work, whatever the configuration says of it. */
  verify?: boolean;
}

/** A folder of the repository as the program writes it: `apps/web`, `''` for the root. Throws UserError; `option` named it. */
export function safeFolder(folder: string, option: string): string {
  const normal = path.posix.normalize(folder.replaceAll('\\', '/')).replace(/\/+$/, '');
  if (normal.startsWith('..') || path.posix.isAbsolute(normal))
    throw new UserError(
      `${option} leads out of the repository: ${folder}.`,
      'Write a folder of the repository, such as `apps/web`.',
    );
  return normal === '.' ? '' : normal;
}
