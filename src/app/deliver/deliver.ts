/**
 * Puts a report where the reviewer looks. Each sink shows what it can; what it cannot, and what it was refused, is left to the
 * next one, down to the summary and the report file, which need no permission. Nothing here changes the verdict.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ActionWord } from '../../config/inputs.ts';
import type { AnnotateSection, When } from '../../config/sections/annotate.ts';
import { messageOf } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
import { countOf } from '../../core/outcome.ts';
import { blockingFindings, type Report, summaryLine } from '../../core/report.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { printable } from '../../core/text.ts';
import type { RunEvent } from '../../github/event.ts';
import type { Runner } from '../../github/workflow.ts';
import type { GithubApi } from '../../io/github-api.ts';
import { COMMANDS_PER_TYPE, LEVELS, planCommands } from '../../report/inline/commands.ts';
import { inlineOrder } from '../../report/inline/place.ts';
import { renderJson } from '../../report/json.ts';
import type { Repository } from '../../report/links.ts';
import { bytesOf } from '../../report/markdown/fit.ts';
import { type MarkdownOptions, renderSummary, SUMMARY_LIMIT } from '../../report/markdown/markdown.ts';
import { renderSarif } from '../../report/sarif.ts';
import { renderTerminal } from '../../report/terminal/terminal.ts';
import { type ChangeDiff, changeDiff } from '../change-diff.ts';
import type { RunnerVariables } from '../runner-variables.ts';
import { targetOf } from '../target.ts';
import { type Delivery, notWanted, type Sending, type Sink } from './delivery.ts';
import { showCheck } from './show-check.ts';
import { showComment } from './show-comment.ts';
import { showDeployment } from './show-deployment.ts';
import { showReview } from './show-review.ts';
import { showSarif } from './show-sarif.ts';

export interface DeliverInput {
  report: Report;
  rules: readonly RuleInfo[];
  event: RunEvent;
  runner: Runner;
  variables: RunnerVariables;
  /** How much this step shows. */
  level: 'full' | 'summary' | 'none';
  sinks: AnnotateSection;
  /** The action; each has sinks of its own. */
  word: ActionWord;
  /** Undefined without a token. */
  api: (() => Promise<GithubApi>) | undefined;
  /** Markdown for the end of the summary. */
  appendix?: string;
  /** What is done to a body before it is sent; see redact.ts. */
  redactBody?: (body: string) => string;
  /** What the change touches, where somebody has asked for it already. */
  diff?: ChangeDiff;
  /** Fingerprints that earlier steps of this job showed inline already. */
  alreadyShown?: ReadonlySet<string>;
  /** `.launch-ready/ignore` is there already: the link opens an editor instead of a new file. */
  ignoreFileExists: boolean;
}

export interface Delivered {
  reportFile: string;
  sarifFile: string;
  /** In the order in which they were tried. */
  deliveries: Delivery[];
}

const CHECK_SINKS: readonly Sink[] = ['commands', 'summary'];
const ALL_SINKS: readonly Sink[] = ['review', 'check', 'commands', 'sarif', 'deployment', 'comment', 'summary'];
/** What an action may write to. Inputs for the others are not offered (src/config/inputs.ts). */
const SINKS_OF: Readonly<Record<ActionWord, readonly Sink[]>> = {
  run: ALL_SINKS,
  annotate: ALL_SINKS,
  env: CHECK_SINKS,
  secrets: CHECK_SINKS,
  migrations: CHECK_SINKS,
  smoke: [...CHECK_SINKS, 'deployment'],
  gate: CHECK_SINKS,
};
/** How much the input `report` lets a sink say. */
const LEVEL_OF: Readonly<Record<Exclude<Sink, 'comment'>, readonly string[]>> = {
  review: ['full'],
  check: ['full'],
  commands: ['full'],
  sarif: ['full'],
  deployment: ['full', 'summary'],
  summary: ['full', 'summary'],
};

/** GitHub's log view wraps at about this many. */
const LOG_COLUMNS = 110;

/** The report file comes first: whatever becomes of the sinks, no finding is lost. */
export async function deliver(input: DeliverInput): Promise<Delivered> {
  const { report, runner, level, sinks, event } = input;
  const redactHistory = event.isPublic;
  const isGood = (report.wouldBe ?? report.verdict) === 'pass';
  const wanted = (when: When): boolean => when === 'always' || (when === 'on-failure' && !isGood);
  const sarif = renderSarif(report, input.rules);
  const files = await writeFiles(renderJson({ ...report, shown: [] }), sarif, input);
  // Before anything is sent: what a reader needs stands first, whatever GitHub answers.
  const log =
    level === 'full'
      ? renderTerminal(report, { color: false, width: LOG_COLUMNS, redactHistory })
      : summaryLine(report);
  for (const line of log.trimEnd().split('\n')) runner.log(line);
  const sending = sendingOf(input, markdownOptions(input));
  const deliveries: Delivery[] = [];
  const shown = (): Set<string> => new Set(deliveries.flatMap((delivery) => delivery.shown));

  const { word } = input;
  const isWanted = (sink: Exclude<Sink, 'comment'>): boolean =>
    SINKS_OF[word].includes(sink) && LEVEL_OF[sink].includes(level) && wanted(sinks[sink]);
  /** A sink that stands from an earlier run is looked after even where nothing new is to be said. */
  const isTended = (sink: 'review' | 'comment'): boolean =>
    SINKS_OF[word].includes(sink) && level === 'full' && sinks[sink] !== 'never';
  const deliver = async (sink: Sink, isAsked: boolean, show: () => Promise<Delivery> | Delivery): Promise<void> =>
    void deliveries.push(isAsked ? await show() : notWanted(sink));

  const candidates = report.findings.filter(({ fingerprint }) => !input.alreadyShown?.has(fingerprint));
  const needsDiff = isWanted('review') || isWanted('check') || (isWanted('commands') && overflows(candidates));
  const findings = inlineOrder(candidates, needsDiff ? await sending.diff() : undefined);
  const waiting = (): Finding[] => {
    const done = shown();
    return findings.filter(({ fingerprint }) => !done.has(fingerprint));
  };
  await deliver('review', isTended('review'), () => showReview(sending, isWanted('review') ? waiting() : []));
  await deliver('check', isWanted('check'), () => showCheck(sending, waiting()));
  await deliver('commands', isWanted('commands'), () => showCommands(input, waiting()));
  if (shown().size > 0) await overwrite(files.reportFile, renderJson({ ...report, shown: [...shown()] }));
  await deliver('sarif', isWanted('sarif'), () => showSarif(sending, sarif, input.variables.ref));
  await deliver('deployment', isWanted('deployment'), () => showDeployment(sending));
  const troubles = () => deliveries.flatMap(({ trouble }) => trouble ?? []);
  const markdown = () => ({ ...sending.markdown, troubles: troubles() });
  await deliver('comment', isTended('comment'), () =>
    showComment({ ...sending, markdown: markdown() }, wanted(sinks.comment)),
  );
  await deliver('summary', isWanted('summary'), () => showSummary(input, markdown()));

  for (const trouble of troubles()) runner.log(`Note: ${trouble}`);
  return { ...files, deliveries };
}

/** More of a level than a step keeps: then those on changed lines go first, which only the diff tells. */
function overflows(findings: readonly Finding[]): boolean {
  const fresh = findings.filter(({ state }) => state === 'new');
  return Object.values(Object.groupBy(fresh, ({ severity }) => LEVELS[severity])).some(
    (group) => (group?.length ?? 0) > COMMANDS_PER_TYPE,
  );
}

function sendingOf(input: DeliverInput, markdown: MarkdownOptions): Sending {
  const { report, event, sinks, api } = input;
  const pullRequest = targetOf(event, api, report.pullRequest);
  const diff = input.diff ?? changeDiff(event, api, pullRequest);
  return { report, event, sinks, markdown, redactBody: input.redactBody ?? ((body) => body), api, pullRequest, diff };
}

function markdownOptions({ event, variables, sinks, ignoreFileExists }: DeliverInput): MarkdownOptions {
  const headRef = event.pullRequest?.sameRepository ? event.pullRequest.headRef : undefined;
  const repository: Repository | undefined =
    variables.repository === ''
      ? undefined
      : {
          serverUrl: variables.serverUrl,
          fullName: variables.repository,
          ignoreFileExists,
          ...(headRef === undefined ? {} : { headRef }),
          ...(event.reportCommit === undefined ? {} : { commit: event.reportCommit }),
        };
  return {
    name: sinks.name ?? variables.name,
    redactHistory: event.isPublic,
    trustLinks: !event.fork && event.ranFor === undefined,
    troubles: [],
    ...(repository === undefined ? {} : { repository }),
    ...(variables.runUrl === undefined ? {} : { runUrl: variables.runUrl }),
  };
}

/** One file a step: steps may run in parallel, and outputs are dropped when they hold a masked value. */
async function writeFiles(
  report: string,
  sarif: string,
  { variables, word }: DeliverInput,
): Promise<Pick<Delivered, 'reportFile' | 'sarifFile'>> {
  await mkdir(variables.reports, { recursive: true });
  const stem = path.join(variables.reports, `${word}-${variables.step}-${randomBytes(4).toString('hex')}`);
  const files = { reportFile: `${stem}.json`, sarifFile: `${stem}.sarif` };
  await writeFile(files.reportFile, report);
  await writeFile(files.sarifFile, sarif);
  return files;
}

/** Another step may read it at this moment: it is there in whole at all times. */
async function overwrite(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

/** Needs no permission. After `workflow_run` the job belongs to another commit, and so would its annotations. */
function showCommands({ runner, event, report }: DeliverInput, findings: readonly Finding[]): Delivery {
  if (event.ranFor !== undefined)
    return { sink: 'commands', status: 'not-here', words: 'this job belongs to another commit', shown: [] };
  const { commands, shown } = planCommands(findings, { redactHistory: event.isPublic });
  // The gate's findings stand on their lines already; what the run's page must say is why it stops.
  if (report.headline !== undefined && report.verdict !== 'pass')
    commands.unshift({ level: 'error', message: report.headline, properties: { title: 'Launch Ready' } });
  // Folded: the same findings stand above, in full and in order.
  if (commands.length > 0)
    runner.group('The same for GitHub’s pages (annotations)', () => {
      for (const { level, message, properties } of commands) runner.annotate(level, message, properties);
    });
  return { sink: 'commands', status: 'sent', words: `${countOf(commands.length, 'annotations')} of the job`, shown };
}

async function showSummary(
  { report, runner, appendix = '' }: DeliverInput,
  markdown: MarkdownOptions,
): Promise<Delivery> {
  try {
    await runner.summary(`${renderSummary(report, markdown, SUMMARY_LIMIT - bytesOf(appendix))}${appendix}`);
    return { sink: 'summary', status: 'sent', words: 'the summary of the job', shown: [] };
  } catch (error) {
    const trouble = `The summary of the job could not be written: ${printable(messageOf(error), 200)}`;
    return { sink: 'summary', status: 'failed', words: trouble, trouble, shown: [] };
  }
}

export const countBlocking = (report: Report): number => blockingFindings(report).length;
