/** `launch-ready [run]` and the checks by name. */
import path from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Report } from '../../core/report.ts';
import { FAIL_ON } from '../../core/severity.ts';
import { childProcesses } from '../../io/children.ts';
import { nodeClock } from '../../io/clock.ts';
import { nodeFiles } from '../../io/files.ts';
import { gitCommand } from '../../io/git-command.ts';
import { locateGit } from '../../io/git-location.ts';
import type { GithubSettings } from '../../io/github-api.ts';
import { nodeHttp, warmHttp } from '../../io/http-undici.ts';
import { type OpenStage, stageOf } from '../../io/stage/stage.ts';
import { onStop } from '../../io/stop.ts';
import { workerThreads } from '../../io/threads.ts';
import { nodeTls } from '../../io/tls-node.ts';
import { laptopSubject } from '../laptop.ts';
import {
  CHECK_WORDS,
  type CheckWord,
  durationOf,
  type MigrationsOptions,
  type RunOptions,
  safeFolder,
  shardOf,
  valuesFilesOf,
} from '../options.ts';
import { checkOf } from '../our-rules.ts';
import { type RunResult, run } from '../run.ts';
import { userVariables } from '../runner-variables.ts';
import type { Subject } from '../subject.ts';
import type { CheckOptions } from './check-options.ts';
import { originOf } from './origin.ts';
import { writeReport } from './output.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

export async function checkCommand(
  name: string,
  options: CheckOptions,
  terminal: Terminal,
  migrations?: MigrationsOptions,
): Promise<number> {
  const { report } = await checkOnce(name, options, terminal, { ...(migrations && { migrations }) });
  await writeReport(report, options, terminal);
  return report.exitCode;
}

export async function checkOnce(
  name: string,
  options: CheckOptions,
  terminal: Terminal,
  more: Partial<Pick<RunOptions, 'checks' | 'migrations'>> = {},
): Promise<RunResult & { subject: Subject; report: Report }> {
  const word = CHECK_WORDS.find((each) => each === name);
  const given = await toRunOptions(word, options, terminal);
  const runOptions = { ...given, ...more };
  const threads = workerThreads(options.jobs);
  // A thread starts while git is asked this and that.
  if (options.history && options.cache === undefined && runOptions.checks.includes('secrets')) threads.warm();
  const subjectLater = laptopSubject(path.resolve(terminal.cwd, options.repo), runOptions, {
    files: nodeFiles,
    env: terminal.env,
    isNamed: options.repo !== '.',
  });
  // And modules load.
  if (word === 'smoke') void checkOf(word).then(warmHttp);
  const subject = await subjectLater;
  const result = await run(subject, runOptions, {
    files: nodeFiles,
    http: nodeHttp,
    tls: nodeTls,
    clock: nodeClock,
    threads,
    children: childProcesses,
    ...(options.github ? { githubSettings: await githubHere(options.repo, terminal) } : {}),
    // Whose code is checked out here nobody knows: what a repository's configuration says is not run for that alone.
    ...(options.run === undefined ? {} : { openStage: await stageHere(options.repo, terminal) }),
    variables: {
      ...userVariables(terminal.env),
      ...(subject.commit === undefined ? {} : { DEPLOYED_SHA: subject.commit }),
    },
    progress: (message) => terminal.error(`${message}\n`),
    onStop,
  });
  for (const { file, text } of result.leaves)
    await writeWholeFile(file, text, 'Name a folder you can write to (`--fingerprints`).');
  return { ...result, subject };
}

/** Throws UserError where there is no token, or the repository is none of GitHub's. */
async function githubHere(repo: string, { cwd, env }: Terminal): Promise<() => Promise<GithubSettings>> {
  const token = env['GH_TOKEN'] ?? env['GITHUB_TOKEN'] ?? '';
  if (token === '')
    throw new UserError(
      '`--github` needs a token.',
      'Set GH_TOKEN, such as `GH_TOKEN=$(gh auth token) launch-ready …`.',
    );
  const location = await locateGit(path.resolve(cwd, repo));
  const origin = location && (await originOf(gitCommand(location.gitDir, env)));
  if (origin === undefined)
    throw new UserError(
      '`--github` needs a repository with an `origin` at GitHub.',
      'Add the remote, or leave it out.',
    );
  const { host, owner, name } = origin;
  const apiUrl = env['GITHUB_API_URL'] ?? (host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`);
  const progress = (): void => {};
  return async () => {
    const { githubClient } = await import('../../github/client.ts');
    return githubClient({ token, apiUrl, owner, repo: name, clock: nodeClock, progress });
  };
}

async function stageHere(repo: string, { cwd, env }: Terminal): Promise<OpenStage> {
  const location = await locateGit(path.resolve(cwd, repo));
  return stageOf({
    ...{ children: childProcesses, env },
    ...(location && { checkout: { command: gitCommand(location.gitDir, env), root: location.root } }),
  });
}

async function toRunOptions(
  word: CheckWord | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<RunOptions> {
  mustBeOneLook(options);
  mustHavePartner(options);
  const failOn = FAIL_ON.find((each) => each === options.failOn);
  const folder = typeof options.tree === 'string' ? options.tree : options.folder;
  const valuesFiles = valuesFilesOf([...(options.values ?? []), ...(options.envFile ?? [])], terminal.cwd);
  const optional = {
    configFile: options.config,
    environment: options.environment,
    valuesFiles: valuesFiles.length === 0 ? undefined : valuesFiles,
    dialect: options.dialect,
    fingerprints: options.fingerprints === undefined ? undefined : path.resolve(terminal.cwd, options.fingerprints),
    url: options.url,
    base: options.base,
    head: options.head,
    folder: folder === undefined ? undefined : path.resolve(terminal.cwd, folder),
    staged: options.staged,
    stdin: options.stdin ? await readStandardInput(options.name ?? 'standard-input.txt') : undefined,
    rulesFile: options.rules === undefined ? undefined : safeFolder(options.rules, '`--rules`'),
    secrets: {
      ...(options.unreachable === false ? { onlyReachable: true } : {}),
      ...(options.cache === undefined ? {} : { cache: path.resolve(terminal.cwd, options.cache) }),
      ...(options.verify === undefined ? {} : { verify: options.verify }),
      ...(options.shard === undefined
        ? {}
        : {
            shard: shardOf(options.shard, '`--shard`', {
              isHistory: options.history === true,
              isCached: options.cache !== undefined,
            }),
          }),
    },
    smoke:
      options.only === undefined && options.deadline === undefined
        ? undefined
        : {
            ...(options.only === undefined ? {} : { only: options.only }),
            ...(options.deadline === undefined ? {} : { deadline: durationOf(options.deadline, '`--deadline`') }),
          },
    warnOnly: options.warnOnly,
    failOn,
  };
  return {
    checks: word === undefined ? CHECK_WORDS : [word],
    asked: word !== undefined,
    scope: options.history ? 'history' : options.tree ? 'tree' : 'auto',
    workingDirectory: safeFolder(options.workingDirectory ?? '', '`--working-directory`'),
    ...withoutUndefined(optional),
  };
}

/** An option that does nothing where it stands was meant for something else. */
function mustHavePartner({ history, cache, unreachable, stdin, name }: CheckOptions): void {
  const wants = (given: boolean, option: string, partner: string): void => {
    if (given)
      throw new UserError(`\`${option}\` does nothing without \`${partner}\`.`, `Add \`${partner}\`, or leave it out.`);
  };
  wants(cache !== undefined && !history, '--cache', '--history');
  wants(unreachable === false && !history, '--no-unreachable', '--history');
  wants(name !== undefined && !stdin, '--name', '--stdin');
}

/** Each option names another thing to look at. */
function mustBeOneLook({ history, tree, folder, staged, stdin, base, head }: CheckOptions): void {
  const looks = Object.entries({
    '--history': history,
    '--tree': tree,
    '--folder': folder,
    '--staged': staged,
    '--stdin': stdin,
  });
  const given = looks.flatMap(([option, value]) => (value === undefined || value === false ? [] : [option]));
  if (given.length > 1) throw new UserError(`${given.join(' and ')} are two different looks.`, 'Leave one out.');
  if ((staged || stdin) && (base ?? head) !== undefined)
    throw new UserError(`${given[0]} and --base or --head are two different looks.`, 'Leave one out.');
}

/** Larger texts would have to be held in memory. Bytes. */
const MAX_INPUT = 256 * 1024 * 1024;

async function readStandardInput(name: string): Promise<{ name: string; bytes: Buffer }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > MAX_INPUT)
      throw new UserError('Standard input is larger than 256 MiB.', 'Hand it over in pieces (`split -C 200m`).');
  }
  // A program that failed prints nothing, and nothing proves nothing.
  if (length === 0)
    throw new UserError(
      'Standard input is empty, so there is nothing to look at.',
      'See what the program before it says; a folder is looked at with `--tree DIR`.',
    );
  return { name: safeFolder(name, '`--name`'), bytes: Buffer.concat(parts) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const withoutUndefined = <T extends Record<string, unknown>>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
