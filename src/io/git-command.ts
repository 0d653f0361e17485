/**
 * How git is run. A repository's own configuration, the environment and the change's files must not make it run
 * programs or answer something else than what the objects say.
 */
import { devNull } from 'node:os';
import { UserError } from '../core/errors.ts';
import { ProgramMissing, runText, streamBytes, type TextResult } from './process.ts';

export interface GitCommand {
  gitDir: string;
  text(args: readonly string[], options?: { input?: string; config?: Config }): Promise<TextResult>;
  stream(args: readonly string[], options?: { input?: Iterable<string>; config?: Config }): AsyncIterable<Buffer>;
}

/** Travels in the environment, so that a token never stands in a process list. */
type Config = Record<string, string>;

const CONFIG: Config = {
  // A folder of the change that looks like a repository is none.
  'safe.bareRepository': 'explicit',
  'core.fsmonitor': 'false',
  'core.hooksPath': devNull,
  'core.quotePath': 'false',
  'core.alternateRefsCommand': 'true',
  'advice.graftFileDeprecated': 'false',
  'log.showSignature': 'false',
  // Whatever the machine makes of new repositories: ours is read by every git.
  'init.defaultRefFormat': 'files',
  'init.defaultObjectFormat': 'sha1',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'fetch.writeCommitGraph': 'false',
  'fetch.recurseSubmodules': 'false',
  'credential.helper': '',
};

// Set by hooks and by `git rebase --exec`; they would point us at another repository.
const INHERITED = /^GIT_(?!SSL_|HTTP_|PROXY_|TRACE|ASKPASS$|SSH)/;

export function gitEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  config: Config,
): Record<string, string> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const clean = Object.fromEntries(kept.filter(([name]) => !INHERITED.test(name)));
  const settings = Object.entries({ ...CONFIG, ...config });
  const numbered = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...clean,
    ...Object.fromEntries(numbered),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ATTR_NOSYSTEM: '1',
    // Replacement objects and grafts would hide what is really there.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    // Never one by one behind our back: 20 times slower than one request for all.
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}

/** `indexFile`: another index than the repository's; a hook of `git commit -a` has one of its own. */
export function gitCommand(
  gitDir: string,
  env: Readonly<Record<string, string | undefined>>,
  indexFile?: string,
): GitCommand {
  const environment = (config: Config): Record<string, string> => ({
    ...gitEnvironment(env, config),
    ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
  });
  const args = (rest: readonly string[]) => ['--no-pager', `--git-dir=${gitDir}`, ...rest];
  return {
    gitDir,
    async text(rest, { input, config = {} } = {}) {
      try {
        return await runText('git', args(rest), {
          env: environment(config),
          ...(input === undefined ? {} : { input }),
        });
      } catch (error) {
        throw explain(error);
      }
    },
    async *stream(rest, { input, config = {} } = {}) {
      try {
        yield* streamBytes('git', args(rest), {
          env: environment(config),
          ...(input === undefined ? {} : { input }),
        });
      } catch (error) {
        throw explain(error);
      }
    },
  };
}

const explain = (error: unknown): unknown =>
  error instanceof ProgramMissing
    ? new UserError(
        'git is not installed.',
        'Install git 2.31 or newer on this machine (on a self-hosted runner: before the step `actions/checkout`).',
        { cause: error },
      )
    : error;
