/** An action, from its inputs to its exit code. Every action of the suite is this with another word. */
import path from 'node:path';
import { type ActionWord, oneOf, REPORT_LEVELS, readInputs } from '../config/inputs.ts';
import { type AnnotateSection, annotateSchema, WHEN } from '../config/sections/annotate.ts';
import { formatBaseline } from '../core/baseline.ts';
import { InconclusiveError, messageOf } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { FAIL_ON } from '../core/severity.ts';
import { IGNORE_FILE } from '../core/suppress.ts';
import { EXIT_CODES } from '../core/verdict.ts';
import { readEvent } from '../github/event.ts';
import { githubRunner, type Runner } from '../github/workflow.ts';
import { nodeClock } from '../io/clock.ts';
import { nodeFiles } from '../io/files.ts';
import { gitCommand } from '../io/git-command.ts';
import { locateGit } from '../io/git-location.ts';
import { gitProcess } from '../io/git-process.ts';
import type { GithubApi } from '../io/github-api.ts';
import { nodeHttp } from '../io/http-undici.ts';
import { countBlocking, deliver } from './deliver.ts';
import { gate, gather } from './gather.ts';
import { tokenHider } from './hide-tokens.ts';
import { hostsConfigOf } from './hosts.ts';
import { CHECK_WORDS, type RunOptions, SCOPES, safeFolder } from './options.ts';
import { ALL_RULES } from './rules.ts';
import { inconclusiveReport, run } from './run.ts';
import { type Environment, eventPayload, remoteOf, runnerVariables, userVariables } from './runner-variables.ts';
import type { Subject } from './subject.ts';
import { workflowSubject } from './workflow.ts';

/** Sets `process.exitCode`; never exits, or piped output would be lost. */
export async function runAction(word: ActionWord): Promise<void> {
  const { env } = process;
  const runner = githubRunner(env);
  try {
    process.exitCode = await act(word, runner, env);
  } catch (error) {
    process.exitCode = EXIT_CODES.error;
    const advice = Error.isError(error) && 'advice' in error ? ` ${String(error.advice)}` : '';
    const words = `${messageOf(error)}${advice}`;
    const stack = advice === '' && Error.isError(error) ? (error.stack ?? '') : '';
    // What was written in the wrong place is told, and may be a token.
    const hide = tokenHider([words, stack]);
    runner.annotate('error', hide(words), { title: 'Launch Ready could not run' });
    if (stack !== '') runner.log(hide(stack));
    runner.output('verdict', 'error');
  }
}

async function act(word: ActionWord, runner: Runner, env: Environment): Promise<number> {
  const inputs = readInputs(word, runner.input);
  const variables = runnerVariables(env);
  const token = inputs.get('github-token') ?? '';
  if (token !== '') runner.mask(token);
  const location = await locateGit(
    path.join(variables.workspace, inputs.get('working-directory') ?? ''),
    variables.workspace,
  );
  const checkedOut = location && (await gitProcess(gitCommand(location.gitDir, env)).resolveCommit('HEAD'));
  const event = readEvent(
    {
      name: variables.eventName,
      sha: variables.sha,
      ref: variables.ref,
      repository: variables.repository,
      actor: variables.actor,
      checkedOut,
    },
    await eventPayload(env),
  );
  const api = clientOf(token, variables.repository, variables.apiUrl);
  const given = givenSinks(inputs);

  const { report, sinks, alreadyShown } = await reportOf();
  const delivered = await deliver({
    report,
    rules: ALL_RULES,
    event,
    runner,
    variables,
    level: oneOf('input `report`', inputs.get('report') ?? 'full', REPORT_LEVELS),
    sinks: { ...sinks, ...given },
    comments: word === 'run' || word === 'annotate',
    api,
    fileName: word,
    ignoreFileExists: await nodeFiles.exists(path.join(location?.root ?? variables.workspace, IGNORE_FILE)),
    ...(alreadyShown === undefined ? {} : { alreadyShown }),
  });
  if (inputs.get('baseline') === 'write') await printBaseline(report, runner);
  runner.output('verdict', report.verdict);
  runner.output('findings', String(report.findings.filter((finding) => finding.state === 'new').length));
  runner.output('blockers', String(countBlocking(report)));
  runner.output('report-file', delivered.reportFile);
  if (word !== 'gate') runner.output('sarif-file', delivered.sarifFile);
  return report.exitCode;

  async function reportOf(): Promise<{ report: Report; sinks: AnnotateSection; alreadyShown?: ReadonlySet<string> }> {
    if (word === 'annotate' || word === 'gate') {
      const gathering = { inputs, variables, event, files: nodeFiles };
      return word === 'annotate' ? gather(gathering) : gate(gathering);
    }
    const options = runOptions(
      word,
      inputs,
      location && path.relative(location.root, path.join(variables.workspace, inputs.get('working-directory') ?? '')),
    );
    const progress = (message: string) => runner.log(message);
    const world = {
      files: nodeFiles,
      env,
      workspace: variables.workspace,
      location,
      temp: variables.scratch,
      remote: remoteOf(variables, token),
      lastDeployed: async (environment: string) => lastDeployed(api, environment, progress),
      progress,
    };
    let subject: Subject;
    try {
      subject = await workflowSubject(event, options, world);
    } catch (error) {
      if (!(error instanceof InconclusiveError)) throw error;
      return { report: inconclusiveReport(event.words, options, error.message), sinks: annotateSchema.parse({}) };
    }
    const hostsConfig = hostsConfigOf({ event, variables, token, env, location, checkedOut, options });
    const { report, config } = await run(subject, options, {
      files: nodeFiles,
      http: nodeHttp,
      clock: nodeClock,
      variables: { ...userVariables(env), ...(subject.commit === undefined ? {} : { DEPLOYED_SHA: subject.commit }) },
      ...(hostsConfig === undefined ? {} : { hostsConfig }),
      mask: runner.mask,
      progress,
    });
    return { report, sinks: config.annotate };
  }
}

/** `folder`: the working directory as seen from the repository, which may be checked out below the workspace. */
function runOptions(
  word: Exclude<ActionWord, 'annotate' | 'gate'>,
  inputs: ReadonlyMap<string, string>,
  folder: string | undefined,
): RunOptions {
  const text = (name: string) => inputs.get(name);
  const failOn = text('fail-on');
  const warnOnly = text('warn-only');
  return {
    checks: word === 'run' ? CHECK_WORDS : [word],
    asked: word !== 'run',
    scope: oneOf('input `scope`', text('scope') ?? 'auto', SCOPES),
    workingDirectory: safeFolder(folder ?? text('working-directory') ?? '', 'the input `working-directory`'),
    ...optional('configFile', text('config-file')),
    ...optional('environment', text('environment')),
    ...optional('envFile', text('env-file')),
    ...optional('url', text('url')),
    ...optional('base', text('base')),
    ...optional('head', text('head')),
    ...optional('folder', text('folder')),
    ...(failOn === undefined ? {} : { failOn: oneOf('input `fail-on`', failOn, FAIL_ON) }),
    ...(warnOnly === undefined ? {} : { warnOnly: warnOnly === 'true' }),
  };
}

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: string });

function givenSinks(inputs: ReadonlyMap<string, string>): Partial<AnnotateSection> {
  const when = (name: string) => {
    const value = inputs.get(name);
    return value === undefined ? undefined : oneOf(`input \`${name}\``, value, WHEN);
  };
  const comment = when('comment');
  const check = when('check');
  const name = inputs.get('name');
  return {
    ...(comment === undefined ? {} : { comment }),
    ...(check === undefined ? {} : { check }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Octokit is loaded at the first call, and once. */
function clientOf(token: string, repository: string, apiUrl: string): (() => Promise<GithubApi>) | undefined {
  const [owner, repo] = repository.split('/');
  if (token === '' || !owner || !repo) return undefined;
  let client: Promise<GithubApi> | undefined;
  return () => {
    client ??= import('../github/client.ts').then(({ githubClient }) => githubClient({ token, apiUrl, owner, repo }));
    return client;
  };
}

async function lastDeployed(
  api: (() => Promise<GithubApi>) | undefined,
  environment: string,
  progress: (message: string) => void,
): Promise<string | undefined> {
  if (!api) return undefined;
  try {
    return await (await api()).lastDeployed(environment);
  } catch (error) {
    progress(
      `The last deployment to ${environment} cannot be read (${messageOf(error)}); give the job \`permissions: deployments: read\` to compare with it.`,
    );
    return undefined;
  }
}

/** `workflow_dispatch` can make the baseline without a laptop: the summary holds the file. */
async function printBaseline(report: Report, runner: Runner): Promise<void> {
  await runner.summary(
    `\n### Baseline\nSave this as \`.launch-ready/baseline.json\` and commit it: what it lists is then known, and a later finding is new.\n\n\`\`\`json\n${formatBaseline(report.findings)}\`\`\`\n`,
  );
}
