/** What was typed, in meaning: the same for inputs of an action and options of the command line. */
import path from 'node:path';
import type { ValuesFile } from '../checks/env/environments/collect.ts';
import type { MigrationsSection } from '../config/sections/migrations.ts';
import { DURATION_FORMAT, parseDuration } from '../core/duration.ts';
import { UserError } from '../core/errors.ts';
import type { FailOn } from '../core/severity.ts';
import { MOST_SHARDS, type Part, parseShard } from '../core/shards.ts';
import { printable } from '../core/text.ts';

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
  /** Files with the values to judge, env files and saved lists of hosts. */
  valuesFiles?: readonly ValuesFile[];
  /** `toJSON(vars)` of the job. */
  vars?: string;
  /** Folder for the fingerprints of the environments’ values, absolute. */
  fingerprints?: string;
  /** How env files are read. */
  dialect?: string;
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
  migrations?: MigrationsOptions;
  smoke?: SmokeOptions;
}

/** What only `smoke` is told. */
export interface SmokeOptions {
  /** Names of checks: only these are run. */
  only?: readonly string[];
  /** `3m`: the longest time for all, instead of what the file says. */
  deadline?: string;
}

/** What only `migrations` is told. */
export interface MigrationsOptions {
  /** Judge these, in this order, on what the others make, instead of a change. Paths as they were typed. */
  files?: readonly NamedText[];
  context?: readonly NamedText[];
  database?: NonNullable<MigrationsSection['database']>;
  dialect?: (typeof SQL_DIALECTS)[number];
  transactions?: MigrationsSection['transactions'];
  shadow?: MigrationsSection['shadow'];
  /** A command of the project that runs its migrations, instead of what the base says of it. */
  run?: NonNullable<MigrationsSection['run']>;
  /** What production's database holds, instead of what the repository says of it. */
  statsText?: NamedText;
}

export interface NamedText {
  path: string;
  text: string;
}

export const SQL_DIALECTS = ['postgres', 'mysql', 'mariadb', 'sqlite'] as const;

/** What only `secrets` is told. */
export interface SecretsOptions {
  /** In a look at the history: leave out what no reference leads to. */
  onlyReachable?: boolean;
  /** Folder in which a look at the history keeps what it has looked at. Absolute. */
  cache?: string;
  /** In a look at the history: only this part of it. */
  shard?: Part;
  /** Ask providers whether found tokens still work, whatever the configuration says of it. */
  verify?: boolean;
}

/** `2/4`, of the option or input that is named. Throws UserError, also where another thing is asked of a part. */
export function shardOf(
  text: string,
  option: string,
  { isHistory, isCached }: { isHistory: boolean; isCached: boolean },
) {
  const shard = parseShard(text);
  if (shard === undefined)
    throw new UserError(
      `${option} is no shard: ${printable(text, 40)}.`,
      `Write which of how many, such as \`2/4\`; there are at most ${MOST_SHARDS}.`,
    );
  if (!isHistory)
    throw new UserError(
      `${option} splits a look at the history.`,
      'Add `--history` (input `scope: history`), or leave it out.',
    );
  if (isCached)
    throw new UserError(
      `${option} and the cache are two different ways to make a large history small.`,
      'Leave one out: the cache for a nightly look, shards for the first one.',
    );
  return shard;
}

/** An input with one thing on a line. */
export const linesOf = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A length of time of an option: `3m`. Throws UserError. `option` as the user knows it. */
export function durationOf(text: string, option: string): string {
  if ((parseDuration(text) ?? 0) > 0) return text;
  throw new UserError(`${option} is \`${printable(text, 40)}\`.`, `Write ${DURATION_FORMAT}.`);
}

/** `.env.production`, `staging=vercel.json`: files that hold values, and whose. Paths as they were typed. */
export const valuesFilesOf = (given: readonly string[], cwd: string): ValuesFile[] =>
  given.map((each) => {
    const [, environment, file] = /^(\p{L}[^=]*?)=(.+)$/u.exec(each) ?? [];
    return environment === undefined || file === undefined
      ? { path: path.resolve(cwd, each) }
      : { path: path.resolve(cwd, file), environment };
  });

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
