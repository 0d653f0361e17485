/** What was typed, in meaning: the same for inputs of an action and options of the command line. */
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
  url?: string;
  failOn?: FailOn;
  warnOnly?: boolean;
  base?: string;
  head?: string;
  /** A folder that need not be a repository. */
  folder?: string;
}
