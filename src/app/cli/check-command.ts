/** `launch-ready [run]` and the checks by name. */
import path from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Report } from '../../core/report.ts';
import { FAIL_ON } from '../../core/severity.ts';
import { nodeClock } from '../../io/clock.ts';
import { nodeFiles } from '../../io/files.ts';
import { nodeHttp } from '../../io/http-undici.ts';
import { workerThreads } from '../../io/threads.ts';
import { laptopSubject } from '../laptop.ts';
import { CHECK_WORDS, type CheckWord, type RunOptions, safeFolder } from '../options.ts';
import { type RunResult, run } from '../run.ts';
import { userVariables } from '../runner-variables.ts';
import type { Subject } from '../subject.ts';
import type { CheckOptions } from './check-options.ts';
import { writeReport } from './output.ts';
import type { Terminal } from './terminal.ts';

export async function checkCommand(name: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  const { report } = await checkOnce(name, options, terminal);
  await writeReport(report, options, terminal);
  return report.exitCode;
}

export async function checkOnce(
  name: string,
  options: CheckOptions,
  terminal: Terminal,
  checks?: RunOptions['checks'],
): Promise<RunResult & { subject: Subject; report: Report }> {
  const word = CHECK_WORDS.find((each) => each === name);
  const given = toRunOptions(word, options, terminal);
  const runOptions = checks === undefined ? given : { ...given, checks };
  const subject = await laptopSubject(path.resolve(terminal.cwd, options.repo), runOptions, {
    files: nodeFiles,
    env: terminal.env,
  });
  const result = await run(subject, runOptions, {
    files: nodeFiles,
    http: nodeHttp,
    clock: nodeClock,
    threads: workerThreads(),
    variables: {
      ...userVariables(terminal.env),
      ...(subject.commit === undefined ? {} : { DEPLOYED_SHA: subject.commit }),
    },
    progress: (message) => terminal.error(`${message}\n`),
  });
  return { ...result, subject };
}

function toRunOptions(word: CheckWord | undefined, options: CheckOptions, terminal: Terminal): RunOptions {
  if (options.history && options.tree)
    throw new UserError('--history and --tree are two different looks.', 'Leave one out.');
  const failOn = FAIL_ON.find((each) => each === options.failOn);
  const valuesFile = options.values ?? options.envFile;
  const optional = {
    configFile: options.config,
    environment: options.environment,
    envFile: valuesFile === undefined ? undefined : path.resolve(terminal.cwd, valuesFile),
    url: options.url,
    base: options.base,
    head: options.head,
    folder: options.folder === undefined ? undefined : path.resolve(terminal.cwd, options.folder),
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

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const withoutUndefined = <T extends Record<string, unknown>>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
