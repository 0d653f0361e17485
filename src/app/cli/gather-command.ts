/** `launch-ready annotate` and `launch-ready gate` on files of a laptop. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Diff, diffOf, parseDiff } from '../../core/diff.ts';
import { InconclusiveError, messageOf, UserError } from '../../core/errors.ts';
import type { Report } from '../../core/report.ts';
import { IGNORE_FILE } from '../../core/suppress.ts';
import { printable } from '../../core/text.ts';
import type { RunEvent } from '../../github/event.ts';
import type { Runner } from '../../github/workflow.ts';
import { nodeClock } from '../../io/clock.ts';
import { nodeFiles } from '../../io/files.ts';
import { gitCommand } from '../../io/git-command.ts';
import { type GitLocation, locateGit } from '../../io/git-location.ts';
import { gitProcess } from '../../io/git-process.ts';
import { renderPlan } from '../../report/plan-text.ts';
import { changeDiff } from '../change-diff.ts';
import { clientOf } from '../client-of.ts';
import { currentEvent } from '../current-event.ts';
import { planDelivery } from '../deliver/dry-run.ts';
import { gate } from '../gate.ts';
import { type Gathered, type Gathering, gather } from '../gather.ts';
import { CHECK_WORDS } from '../options.ts';
import { rulesOf } from '../our-rules.ts';
import { placeForeign } from '../place.ts';
import { redactor } from '../redact.ts';
import { runnerVariables } from '../runner-variables.ts';
import { targetOf } from '../target.ts';
import type { CheckOptions } from './check-options.ts';
import { writeReport } from './output.ts';
import type { Terminal } from './terminal.ts';

export async function gatherCommand(
  name: 'annotate' | 'gate',
  patterns: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.dryRun) return dryRun(await gatheringOf(patterns, options, terminal), options, terminal);
  const { report } = await gatherFiles(patterns, options, terminal, name);
  await writeReport(report, options, terminal);
  return report.exitCode;
}

/** Files on this disk, without an event. */
export async function gatherFiles(
  patterns: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  name: 'annotate' | 'gate' = 'annotate',
): Promise<Gathered> {
  const gathering = await gatheringOf(patterns, options, terminal);
  const input = { ...gathering, event: { words: 'report files', commit: undefined, fork: false } };
  if (patterns.length === 0 && (name === 'annotate' || !gathering.inputs.has('needs')))
    throw new UserError(
      'There is nothing to look at.',
      name === 'gate'
        ? 'Name files with findings, or the results of jobs: `--needs FILE`.'
        : 'Name files with findings: reports of Launch Ready, SARIF or checkstyle.',
    );
  return name === 'gate' ? gate(input) : gather(input);
}

async function gatheringOf(
  patterns: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<Omit<Gathering, 'event'>> {
  await mustBeFiles(patterns, options, terminal);
  const given: [string, string | undefined][] = [
    ['needs', options.needs === undefined ? undefined : await readNeeds(options.needs, terminal)],
    ['expect', options.expect],
    ['allow-skipped', options.allowSkipped],
    ['fail-on', options.failOn],
    ['warn-only', options.warnOnly ? 'true' : undefined],
    ['config-file', options.config],
    [
      'findings',
      patterns.length === 0 ? undefined : patterns.map((pattern) => path.resolve(terminal.cwd, pattern)).join('\n'),
    ],
  ];
  const inputs = new Map(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
  const repo = path.resolve(terminal.cwd, options.repo);
  const variables = { ...runnerVariables(terminal.env), workspace: repo };
  return { inputs, files: nodeFiles, clock: nodeClock, variables };
}

/** The plan for the event in GITHUB_EVENT_PATH. With GITHUB_TOKEN GitHub is asked what stands there already. */
async function dryRun(gathering: Omit<Gathering, 'event'>, options: CheckOptions, terminal: Terminal): Promise<number> {
  const { env } = terminal;
  const repo = gathering.variables.workspace;
  if (options.format !== 'terminal' || options.output !== undefined)
    throw new UserError(
      '`--dry-run` prints a plan, which has one form.',
      'Leave out `--format` and `--output`, or `--dry-run` to get the report.',
    );
  if (!env['GITHUB_EVENT_PATH'])
    throw new UserError(
      'There is no event to plan for.',
      'Set GITHUB_EVENT_PATH to a file with the payload and GITHUB_EVENT_NAME to its name, such as `pull_request`.',
    );
  const location = await locateGit(repo);
  const { event, checkedOut } = await currentEvent(env, gathering.variables, location);
  const redact = redactor(env);
  const progress = (message: string) => terminal.error(`${message}\n`);
  const api = clientOf(env['GITHUB_TOKEN'] ?? '', gathering.variables, redact, progress);
  const diff = changeDiff(event, api, targetOf(event, api), async () => localDiff(event, location, env));
  const place = async (foreign: Report) => placeForeign(foreign, event, checkedOut, api);
  const { report, sinks, alreadyShown }: Gathered = await gather({ ...gathering, event, place, diff });
  const temp = await mkdtemp(path.join(tmpdir(), 'launch-ready-plan-'));
  try {
    const { lines } = await planDelivery(
      {
        report: redact.all(report),
        rules: await rulesOf(CHECK_WORDS),
        event,
        runner: SILENT,
        variables: { ...gathering.variables, reports: temp },
        level: 'full',
        sinks,
        api,
        diff,
        word: 'annotate',
        ignoreFileExists: await nodeFiles.exists(path.join(repo, IGNORE_FILE)),
        ...(alreadyShown === undefined ? {} : { alreadyShown }),
      },
      { assumeToken: true },
    );
    terminal.out(renderPlan(event.words, lines));
    return report.exitCode;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

const SILENT: Runner = {
  input: () => '',
  output: () => {},
  mask: () => {},
  annotate: () => {},
  log: () => {},
  group: (_, write) => write(),
  summary: async () => {},
};

/** What the pull request changes, from the repository on this disk, where it has both commits. */
async function localDiff(
  { question }: RunEvent,
  location: GitLocation | undefined,
  env: Terminal['env'],
): Promise<Diff | undefined> {
  if (location === undefined || question.kind !== 'pull-request') return undefined;
  const git = gitProcess(gitCommand(location.gitDir, env));
  try {
    const base = await git.mergeBase(question.base, question.head);
    if (base === undefined) return undefined;
    const changed = await git.changedFiles(base, question.head);
    const paths = changed.flatMap(({ path: file, from }) => (from === undefined ? [file] : [file, from]));
    return diffOf(parseDiff(await git.diff(base, question.head, 'page', paths)));
  } catch (error) {
    if (error instanceof InconclusiveError) return undefined;
    throw error;
  }
}

/** A file, standard input, or the JSON itself. */
async function readNeeds(given: string, terminal: Terminal): Promise<string> {
  if (given === '-') return text(process.stdin);
  if (given.trimStart().startsWith('{')) return given;
  try {
    return await readFile(path.resolve(terminal.cwd, given), 'utf8');
  } catch (error) {
    throw new UserError(
      `The file ${printable(given, 200)} cannot be read: ${messageOf(error)}.`,
      'Give `--needs` a file that holds what `toJSON(needs)` prints, `-` for standard input, or the JSON itself.',
      { cause: error },
    );
  }
}

/** `--expect secrets env` leaves `env` among the files. */
async function mustBeFiles(patterns: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  for (const pattern of patterns) {
    if (/[*?{[]/.test(pattern) || (await nodeFiles.exists(path.resolve(terminal.cwd, pattern)))) continue;
    const isCheck = options.expect !== undefined && /^[a-z][a-z-]*$/.test(pattern);
    throw new UserError(
      `There is no file ${printable(pattern, 200)}.`,
      isCheck ? `If it is a check, write \`--expect ${options.expect},${pattern}\`.` : 'Correct its name.',
    );
  }
}
