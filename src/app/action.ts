/** An action, from its inputs to its exit code. Every action of the suite is this with another word. */
import path from 'node:path';
import { type ActionWord, oneOf, REPORT_LEVELS, readInputs } from '../config/inputs.ts';
import { DEFAULT_CONFIG } from '../config/schema.ts';
import { ALL_CLEAR, type AnnotateSection, annotateSchema, WHEN } from '../config/sections/annotate.ts';
import { formatBaseline } from '../core/baseline.ts';
import { InconclusiveError, messageOf } from '../core/errors.ts';
import { countOf } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import { FAIL_ON } from '../core/severity.ts';
import type { LastGood } from '../core/smoke-run.ts';
import { IGNORE_FILE } from '../core/suppress.ts';
import { EXIT_CODES } from '../core/verdict.ts';
import { githubRunner, type Runner } from '../github/workflow.ts';
import { childProcesses } from '../io/children.ts';
import { nodeClock, today } from '../io/clock.ts';
import { nodeFiles } from '../io/files.ts';
import { gitCommand } from '../io/git-command.ts';
import { locateGit } from '../io/git-location.ts';
import type { GithubApi } from '../io/github-api.ts';
import { nodeHttp } from '../io/http-undici.ts';
import { stageOf } from '../io/stage/stage.ts';
import { onStop } from '../io/stop.ts';
import { workerThreads } from '../io/threads.ts';
import { nodeTls } from '../io/tls-node.ts';
import { folderTree } from '../io/tree.ts';
import { writeWhole } from '../io/whole-file.ts';
import { renderPlan } from '../report/plan-text.ts';
import { changeDiff } from './change-diff.ts';
import { clientOf } from './client-of.ts';
import { loadConfig } from './configuration.ts';
import { currentEvent } from './current-event.ts';
import { countBlocking, type Delivered, type DeliverInput, deliver } from './deliver/deliver.ts';
import { planDelivery } from './deliver/dry-run.ts';
import { compareFingerprints, matching } from './env-compare.ts';
import { gate } from './gate.ts';
import { gather } from './gather.ts';
import { hostsConfigOf } from './hosts.ts';
import {
  CHECK_WORDS,
  durationOf,
  linesOf,
  type RunOptions,
  SCOPES,
  safeFolder,
  shardOf,
  valuesFilesOf,
} from './options.ts';
import { rulesOf } from './our-rules.ts';
import { placeForeign } from './place.ts';
import { type Redactor, redactedRunner, redactor } from './redact.ts';
import { inconclusiveReport, run } from './run.ts';
import { type Environment, remoteOf, runnerVariables, userVariables } from './runner-variables.ts';
import type { Subject } from './subject.ts';
import { targetOf } from './target.ts';
import { textsOf } from './texts.ts';
import { workflowSubject } from './workflow.ts';

/** Sets `process.exitCode`; never exits, or piped output would be lost. */
export async function runAction(word: ActionWord): Promise<void> {
  const { env } = process;
  const redact = redactor(env);
  const runner = redactedRunner(githubRunner(env), redact);
  try {
    process.exitCode = await act(word, runner, redact, env);
  } catch (error) {
    process.exitCode = EXIT_CODES.error;
    const advice = Error.isError(error) && 'advice' in error ? ` ${String(error.advice)}` : '';
    const words = `${messageOf(error)}${advice}`;
    const stack = advice === '' && Error.isError(error) ? (error.stack ?? '') : '';
    runner.annotate('error', words, { title: 'Launch Ready could not run' });
    if (stack !== '') runner.log(stack);
    runner.output('verdict', 'error');
  }
}

async function act(word: ActionWord, runner: Runner, redact: Redactor, env: Environment): Promise<number> {
  const inputs = readInputs(word, runner.input);
  const variables = runnerVariables(env);
  const token = inputs.get('github-token') ?? '';
  if (token !== '') runner.mask(token);
  const location = await locateGit(
    path.join(variables.workspace, inputs.get('working-directory') ?? ''),
    variables.workspace,
  );
  const { event, checkedOut } = await currentEvent(env, variables, location);
  const api = clientOf(token, variables, redact, (message) => runner.log(message));
  const given = givenSinks(inputs);
  const diff = changeDiff(event, api, targetOf(event, api));

  const { report: made, sinks, alreadyShown } = await reportOf();
  const report = redact.all(made);
  const input: DeliverInput = {
    report,
    rules: await rulesOf(CHECK_WORDS),
    event,
    runner,
    variables,
    level: oneOf('input `report`', inputs.get('report') ?? 'full', REPORT_LEVELS),
    sinks: { ...sinks, ...given, ...nameOf(sinks, inputs, variables.name) },
    api,
    redactBody: redact.body,
    diff,
    word,
    ...(inputs.get('baseline') === 'write' ? { appendix: baselineOf(report) } : {}),
    ignoreFileExists: await nodeFiles.exists(path.join(location?.root ?? variables.workspace, IGNORE_FILE)),
    ...(alreadyShown === undefined ? {} : { alreadyShown }),
  };
  const delivered = inputs.get('dry-run') === 'true' ? await planned(input) : await deliver(input);
  runner.output('verdict', report.verdict);
  runner.output('findings', String(report.findings.filter((finding) => finding.state === 'new').length));
  runner.output('blockers', String(countBlocking(report)));
  runner.output('report-file', delivered.reportFile);
  if (word !== 'gate') runner.output('sarif-file', delivered.sarifFile);
  return report.exitCode;

  async function compared(): Promise<{ report: Report; sinks: AnnotateSection }> {
    const root = location?.root ?? variables.workspace;
    const tree = folderTree(nodeFiles, root);
    const { parsed } = await loadConfig(tree, inputs.get('config-file'));
    const failOn = inputs.get('fail-on');
    // What a fork has checked out does not say how it is judged; neither does a pull request where the base's word counts.
    const isTrusted = !event.fork && !(parsed.config.policy === 'base' && event.pullRequest !== undefined);
    const config = isTrusted ? parsed.config : DEFAULT_CONFIG;
    const report = await compareFingerprints({
      files: nodeFiles,
      paths: await matching(linesOf(inputs.get('compare')), variables.workspace),
      config,
      ...(isTrusted ? { tree } : {}),
      today: today(nodeClock),
      ...(failOn === undefined ? {} : { failOn: oneOf('input `fail-on`', failOn, FAIL_ON) }),
      ...(inputs.has('warn-only') ? { warnOnly: inputs.get('warn-only') === 'true' } : {}),
    });
    return { report, sinks: config.annotate };
  }

  async function planned(dry: DeliverInput): Promise<Delivered> {
    const { lines, delivered } = await planDelivery(dry);
    for (const line of renderPlan(event.words, lines).trimEnd().split('\n')) runner.log(line);
    return delivered;
  }

  async function reportOf(): Promise<{ report: Report; sinks: AnnotateSection; alreadyShown?: ReadonlySet<string> }> {
    if (word === 'annotate' || word === 'gate') {
      const place = async (foreign: Report) => placeForeign(foreign, event, checkedOut, api);
      const gathering = { inputs, variables, event, files: nodeFiles, clock: nodeClock, place, diff };
      return word === 'annotate' ? gather(gathering) : gate(gathering);
    }
    if (inputs.has('compare')) return compared();
    const options = runOptions(
      word,
      inputs,
      location && path.relative(location.root, path.join(variables.workspace, inputs.get('working-directory') ?? '')),
      variables.workspace,
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
    const settingsToken = inputs.get('settings-token') ?? '';
    if (settingsToken !== '') runner.mask(settingsToken);
    const settings = clientOf(settingsToken, variables, redact, progress);
    const { report, config, leaves } = await run(subject, options, {
      files: nodeFiles,
      http: nodeHttp,
      tls: nodeTls,
      clock: nodeClock,
      threads: workerThreads(),
      children: childProcesses,
      openStage: stageOf({
        ...{ children: childProcesses, env },
        ...(location && { checkout: { command: gitCommand(location.gitDir, env), root: location.root } }),
      }),
      variables: { ...userVariables(env), ...(subject.commit === undefined ? {} : { DEPLOYED_SHA: subject.commit }) },
      ...(hostsConfig === undefined ? {} : { hostsConfig }),
      ...(settings === undefined ? {} : { githubSettings: settings }),
      ...(api === undefined ? {} : { lastGood: lastGoodOf(api, progress) }),
      onStop,
      mask: runner.mask,
      progress,
    });
    for (const { file, text } of leaves) await writeWhole(file, text);
    return { report, sinks: config.annotate };
  }
}

/** `folder`: the working directory as seen from the repository, which may be checked out below the workspace. */
function runOptions(
  word: Exclude<ActionWord, 'annotate' | 'gate'>,
  inputs: ReadonlyMap<string, string>,
  folder: string | undefined,
  workspace: string,
): RunOptions {
  const text = (name: string) => inputs.get(name);
  const failOn = text('fail-on');
  const warnOnly = text('warn-only');
  const verify = text('verify');
  const cache = text('cache');
  const shard = text('shard');
  const scope = oneOf('input `scope`', text('scope') ?? 'auto', SCOPES);
  const only = linesOf(text('only'));
  const deadline = text('deadline');
  return {
    checks: word === 'run' ? CHECK_WORDS : [word],
    asked: word !== 'run',
    scope,
    workingDirectory: safeFolder(folder ?? text('working-directory') ?? '', 'the input `working-directory`'),
    ...optional('configFile', text('config-file')),
    ...optional('environment', text('environment')),
    ...(text('env-file') === undefined ? {} : { valuesFiles: valuesFilesOf(linesOf(text('env-file')), workspace) }),
    ...optional('dialect', text('dialect')),
    ...optional('vars', text('vars')),
    ...(text('fingerprints') === undefined
      ? {}
      : { fingerprints: path.resolve(workspace, text('fingerprints') ?? '') }),
    ...optional('url', text('url')),
    ...optional('base', text('base')),
    ...optional('head', text('head')),
    ...optional('folder', text('folder')),
    smoke: {
      ...(only.length === 0 ? {} : { only }),
      ...(deadline === undefined ? {} : { deadline: durationOf(deadline, 'The input `deadline`') }),
    },
    secrets: {
      ...(verify === undefined ? {} : { verify: verify === 'true' }),
      ...(cache === undefined ? {} : { cache: path.resolve(workspace, cache) }),
      ...(shard === undefined
        ? {}
        : {
            shard: shardOf(shard, 'The input `shard`', {
              isHistory: scope === 'history',
              isCached: cache !== undefined,
            }),
          }),
    },
    ...(failOn === undefined ? {} : { failOn: oneOf('input `fail-on`', failOn, FAIL_ON) }),
    ...(warnOnly === undefined ? {} : { warnOnly: warnOnly === 'true' }),
  };
}

/** Legs of a matrix, and one of several apps: two comments of one name would be written over each other. */
function nameOf(sinks: AnnotateSection, inputs: ReadonlyMap<string, string>, job: string): { name?: string } {
  if (inputs.has('name')) return {};
  const values = textsOf(parsedMatrix(inputs.get('matrix') ?? 'null'));
  const parts = [...values, inputs.get('working-directory'), inputs.get('environment')].filter(Boolean);
  return parts.length === 0 ? {} : { name: `${sinks.name ?? job} (${parts.join(', ')})` };
}

function parsedMatrix(text: string): unknown {
  try {
    return JSON.parse(text, asText);
  } catch {
    return text;
  }
}

const asText = (_: string, value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: string });

function givenSinks(inputs: ReadonlyMap<string, string>): Partial<AnnotateSection> {
  const when = (name: string) => {
    const value = inputs.get(name);
    return value === undefined ? undefined : oneOf(`input \`${name}\``, value, WHEN);
  };
  const given = ['comment', 'check', 'review', 'summary', 'sarif', 'deployment'].flatMap((sink) => {
    const value = when(sink);
    return value === undefined ? [] : [[sink, value] as const];
  });
  const name = inputs.get('name');
  const allClear = inputs.get('all-clear');
  return {
    ...Object.fromEntries(given),
    ...(name === undefined ? {} : { name }),
    ...(allClear === undefined ? {} : { 'all-clear': oneOf('input `all-clear`', allClear, ALL_CLEAR) }),
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

/** A smoke test that fails names what to go back to; not to know it is no reason to say less of the failure. */
const lastGoodOf =
  (api: () => Promise<GithubApi>, progress: (message: string) => void) =>
  async (environment: string, commit: string): Promise<LastGood | undefined> => {
    try {
      const good = await (await api()).lastGoodBefore(environment, commit);
      return good === undefined ? undefined : { ...good, environment };
    } catch (error) {
      progress(
        `The last good deployment to ${environment} cannot be read (${messageOf(error)}); give the job \`permissions: deployments: read\` to have it named.`,
      );
      return undefined;
    }
  };

/** `workflow_dispatch` can make the baseline without a laptop: the summary holds the file, where it fits. */
function baselineOf(report: Report): string {
  const text = formatBaseline(report.findings);
  const words =
    Buffer.byteLength(text) > MAX_BASELINE
      ? `It has ${countOf(Buffer.byteLength(text), 'bytes')}, too many for this page: write it with \`launch-ready baseline\` in a clone.`
      : `Save this as \`.launch-ready/baseline.json\` and commit it: what it lists is then known, and a later finding is new.\n\n\`\`\`json\n${text}\`\`\``;
  return `\n### Baseline\n\n${words}\n`;
}
/** GitHub takes 1 MiB of a step's summary, and the report stands in it too. */
const MAX_BASELINE = 700_000;
