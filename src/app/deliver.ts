/**
 * Puts a report where the reviewer looks. What can be shown depends on the token: a sink that is refused gives way to
 * the next one, the missing permission is named, and the verdict stays as it is.
 */

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnnotateSection, When } from '../config/sections/annotate.ts';
import { messageOf } from '../core/errors.ts';
import { blockingFindings, type Report, summaryLine } from '../core/report.ts';
import type { RuleInfo } from '../core/rule.ts';
import { printable } from '../core/text.ts';
import type { RunEvent } from '../github/event.ts';
import type { Runner } from '../github/workflow.ts';
import { ApiFailure, type Comment, type GithubApi } from '../io/github-api.ts';
import { planCheckRun } from '../report/inline/check-run.ts';
import { planCommands } from '../report/inline/commands.ts';
import { renderJson } from '../report/json.ts';
import type { Repository } from '../report/links.ts';
import {
  commentMarker,
  isSameComment,
  type MarkdownOptions,
  renderComment,
  renderSummary,
} from '../report/markdown/markdown.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderTerminal } from '../report/terminal/terminal.ts';
import type { RunnerVariables } from './runner-variables.ts';

export interface DeliverInput {
  report: Report;
  rules: readonly RuleInfo[];
  event: RunEvent;
  runner: Runner;
  variables: RunnerVariables;
  /** How much this step shows. */
  level: 'full' | 'summary' | 'none';
  sinks: AnnotateSection;
  /** This action writes to the pull request: the root action and `annotate`. */
  comments: boolean;
  /** Undefined without a token. */
  api: (() => Promise<GithubApi>) | undefined;
  /** File name of the report, without ending. */
  fileName: string;
  /** Fingerprints that earlier steps of this job showed inline already. */
  alreadyShown?: ReadonlySet<string>;
  /** `.launch-ready/ignore` is there already: the link opens an editor instead of a new file. */
  ignoreFileExists: boolean;
}

export interface Delivered {
  reportFile: string;
  sarifFile: string;
}

/** GitHub's log view wraps at about this many. */
const LOG_COLUMNS = 110;

const wanted = (when: When, report: Report): boolean =>
  when === 'always' || (when === 'on-failure' && (report.wouldBe ?? report.verdict) !== 'pass');

/** The report file comes first: whatever becomes of the sinks, no finding is lost. */
export async function deliver(input: DeliverInput): Promise<Delivered> {
  const { report, runner, level, sinks, event } = input;
  const redactHistory = event.isPublic;
  const markdown = markdownOptions(input, redactHistory);
  const troubles: string[] = [];

  const fresh = report.findings.filter((finding) => !input.alreadyShown?.has(finding.fingerprint));
  const plan = level === 'full' && wanted(sinks.commands, report) ? planCommands(fresh, { redactHistory }) : undefined;
  const delivered = await writeFiles({ ...report, shown: plan?.shown ?? [] }, input);

  // Folded: the same findings stand below, in full and in order.
  if (plan !== undefined && plan.commands.length > 0)
    runner.group('Annotations', () => {
      for (const { level: type, message, properties } of plan.commands) runner.annotate(type, message, properties);
    });

  if (level === 'full' && input.comments) {
    if (wanted(sinks.check, report)) await attempt('The check run', troubles, () => writeCheckRun(input, markdown));
    await attempt('The comment on the pull request', troubles, () =>
      writeComment(input, renderComment(report, markdown), wanted(sinks.comment, report)),
    );
  }
  if (level !== 'none' && wanted(sinks.summary, report))
    await attempt('The summary of the job', troubles, async () => {
      const notes = troubles.map((trouble) => `\n> ${printable(trouble, 400)}\n`).join('');
      await runner.summary(`${renderSummary(report, markdown)}${notes}`);
      return undefined;
    });
  for (const trouble of troubles) runner.log(`Note: ${trouble}`);
  const log =
    level === 'full'
      ? renderTerminal(report, { color: false, width: LOG_COLUMNS, redactHistory })
      : summaryLine(report);
  for (const line of log.trimEnd().split('\n')) runner.log(line);
  return delivered;
}

/** Trouble in speaking is told, and changes nothing else. `write` returns what went wrong in words, or undefined. */
async function attempt(what: string, troubles: string[], write: () => Promise<string | undefined>): Promise<void> {
  try {
    const trouble = await write();
    if (trouble !== undefined) troubles.push(trouble);
  } catch (error) {
    troubles.push(`${what} could not be written: ${printable(messageOf(error), 200)}`);
  }
}

function markdownOptions(
  { event, variables, sinks, ignoreFileExists }: DeliverInput,
  redactHistory: boolean,
): MarkdownOptions {
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
    redactHistory,
    ...(repository === undefined ? {} : { repository }),
    ...(variables.runUrl === undefined ? {} : { runUrl: variables.runUrl }),
  };
}

/** One file a step: steps may run in parallel, and outputs are dropped when they hold a masked value. */
async function writeFiles(report: Report, { variables, fileName, rules }: DeliverInput): Promise<Delivered> {
  await mkdir(variables.reports, { recursive: true });
  const stem = path.join(variables.reports, `${fileName}-${variables.step}-${randomBytes(4).toString('hex')}`);
  const delivered = { reportFile: `${stem}.json`, sarifFile: `${stem}.sarif` };
  await writeFile(delivered.reportFile, renderJson(report));
  await writeFile(delivered.sarifFile, renderSarif(report, rules));
  return delivered;
}

/** Returns what went wrong, in words, or undefined. */
async function writeComment(input: DeliverInput, body: string, isWanted: boolean): Promise<string | undefined> {
  const { event, api, sinks, variables } = input;
  if (sinks.comment === 'never' || (event.pullRequest ?? event.ranFor) === undefined) return undefined;
  if (event.fork && event.ranFor === undefined)
    return isWanted
      ? `${event.pullRequest?.sameRepository ? 'The token of a bot’s pull request' : 'A fork’s token'} cannot comment; everything is in the annotations and this summary. The README has a recipe for comments on forks and bots.`
      : undefined;
  if (!api)
    return isWanted ? 'No token was given, so there is no comment on the pull request: set `github-token`.' : undefined;
  try {
    const client = await api();
    const number = event.pullRequest?.number ?? (await askForPullRequest(event, client));
    if (number === undefined)
      return 'No open pull request has this commit as its newest one, so there is no comment: it was closed, or it has moved on and a later run comments.';
    const marker = commentMarker(sinks.name ?? variables.name);
    const mine = (await client.listComments(number)).filter((comment) => isOurs(comment, marker));
    const [first, ...doubles] = mine;
    // An all-clear updates what was said before; it never starts a comment by itself.
    if (first === undefined) {
      if (isWanted) await client.createComment(number, body);
    } else if (!isSameComment(first.body, body)) await client.updateComment(first.id, body);
    for (const double of doubles) await client.deleteComment(double.id);
    return undefined;
  } catch (error) {
    return explain(error, 'The comment on the pull request', 'pull-requests: write');
  }
}

/** Asked of GitHub, never read from an artifact: whoever made the artifact would choose where the comment goes. */
async function askForPullRequest({ ranFor }: RunEvent, client: GithubApi): Promise<number | undefined> {
  if (ranFor === undefined) return undefined;
  const open = await client.openPullRequests(ranFor);
  // One branch may be offered to several bases: the oldest request, so that it is always the same one.
  const numbers = open.filter((pull) => pull.headSha === ranFor.sha).map((pull) => pull.number);
  return numbers.sort((a, b) => a - b)[0];
}

/** Found by marker *and* author: anybody can paste a marker. */
const isOurs = (comment: Comment, marker: string): boolean =>
  comment.body.startsWith(marker) && comment.author.endsWith('[bot]');

async function writeCheckRun(
  { report, event, api }: DeliverInput,
  markdown: MarkdownOptions,
): Promise<string | undefined> {
  if (!api || event.reportCommit === undefined)
    return 'No check run was made: there is no token or no commit to attach it to.';
  const plan = planCheckRun(report, { ...markdown, headSha: event.reportCommit });
  try {
    const client = await api();
    const { name, head_sha: headSha, conclusion, output } = plan.create;
    const { id } = await client.createCheckRun({ name, headSha, conclusion, output });
    for (const update of plan.updates) await client.updateCheckRun(id, update.output);
    return undefined;
  } catch (error) {
    return explain(error, 'The check run', 'checks: write');
  }
}

function explain(error: unknown, what: string, permission: string): string {
  if (!(error instanceof ApiFailure)) return `${what} could not be written: ${printable(messageOf(error), 200)}`;
  const said = printable(error.message, 200);
  // GitHub refuses with 403 too when it was asked too often; no permission mends that.
  if ((error.status === 403 || error.status === 404) && !/rate limit/i.test(said))
    return `${what} could not be written (${error.status}: ${said}). Give the job \`permissions: ${permission}\`.`;
  return `${what} could not be written (${error.status === 0 ? 'no answer' : error.status}: ${said}). Nothing is lost: everything is in this summary and the report file.`;
}

export const countBlocking = (report: Report): number => blockingFindings(report).length;
