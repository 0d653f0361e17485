/** The pipeline, in reading order: configuration → checks → marks → policy → verdict → report. */
import type { CheckContext, CheckResult } from '../checks/check.ts';
import { NO_URL } from '../checks/smoke/settings.ts';
import type { Config } from '../config/schema.ts';
import { isSameEnvironment } from '../core/environment.ts';
import { InconclusiveError, messageOf, UserError } from '../core/errors.ts';
import { type Finding, sortFindings } from '../core/finding.ts';
import { countOf, examinedSomething, type Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import type { LastGood } from '../core/smoke-run.ts';
import { nearest, printable } from '../core/text.ts';
import { decide } from '../core/verdict.ts';
import type { Children } from '../io/children.ts';
import { type Clock, today } from '../io/clock.ts';
import type { Files } from '../io/files.ts';
import type { GithubSettings } from '../io/github-api.ts';
import type { Http } from '../io/http.ts';
import type { OpenStage } from '../io/stage/stage.ts';
import type { Threads } from '../io/threads.ts';
import type { Tls } from '../io/tls.ts';
import { bindCheck } from './check-settings.ts';
import { type LoadedConfig, loadConfig, looseningsOf } from './configuration.ts';
import { mark, override } from './mark.ts';
import { CHECK_WORDS, type CheckWord, type RunOptions } from './options.ts';
import { rulesOf } from './our-rules.ts';
import { placeFindings } from './place.ts';
import { judgePolicy } from './policy/rule.ts';
import { POLICY_RULES } from './policy/rules/index.ts';
import { isReviewed, type Subject } from './subject.ts';
import { textsOf, tokenHiderOf } from './texts.ts';

export interface World {
  files: Files;
  http: Http;
  tls?: Tls;
  clock: Clock;
  threads: Threads;
  /** Absent where no process may be started. */
  children?: Children;
  /** Absent where nothing of the project may be run: on a laptop, unless the command line asks for it. */
  openStage?: OpenStage;
  /** The user's variables: what the job or shell has, without the runner's own. */
  variables: Readonly<Record<string, string>>;
  /** Configuration of the default branch, where it is not the subject's: it says where values may go. */
  hostsConfig?: () => Promise<Config>;
  /** What GitHub’s settings hold; absent without a token for them. */
  githubSettings?: () => Promise<GithubSettings>;
  /** What was deployed before and worked. */
  lastGood?: (environment: string, commit: string) => Promise<LastGood | undefined>;
  /** Called with every value of a variable that is going to be used. */
  mask?: (value: string) => void;
  progress(message: string): void;
  /** What must not be left undone when somebody ends the run; absent where nobody can. */
  onStop?: (stop: () => void) => () => void;
}

export interface RunResult {
  report: Report;
  /** Files that checks leave behind. */
  leaves: readonly { file: string; text: string }[];
  config: Config;
}

/** Throws UserError for a wrong option or configuration: exit 2, always, whatever `warn-only` says. */
export async function run(subject: Subject, options: RunOptions, world: World): Promise<RunResult> {
  const own = await loadConfig(
    subject.judgedBy ?? subject.head,
    subject.trust === 'base' ? undefined : options.configFile,
  );
  const before = subject.base ? await loadConfig(subject.base, await existing(subject, options.configFile)) : undefined;
  const trust = subject.trust === 'base' || before?.parsed.config.policy === 'base' ? 'base' : 'head';
  // A fork's configuration says what its change declares (env.vars), never how it is judged.
  const judging = trust === 'base' && before ? before : own;
  const config = judging.parsed.config;
  await mustKnowRules(judging);
  mustKnowEnvironment(config, options.environment);
  await mustHaveFiles(subject, options.workingDirectory);

  const results = await Promise.all(
    options.checks.map((word) => runCheck(word, { subject, options, world, own, before, judging, trust })),
  );
  const outcomes = results.map((result) => result.outcome);
  const examined = new Map(
    results.flatMap(({ outcome, examined: paths }) =>
      outcome.status === 'completed' ? [[outcome.check, paths] as const] : [],
    ),
  );
  const isReviewedHere = before !== undefined && isReviewed(subject) && trust === 'head';
  const marked = await mark({
    subject,
    config,
    rules: await rulesOf(options.checks),
    findings: results.flatMap((result) => result.findings),
    examined,
    today: today(world.clock),
    asked: options.asked,
    trust,
  });
  const policy = judgePolicy(POLICY_RULES, {
    ...marked.ignores,
    today: today(world.clock),
    loosenings: isReviewedHere ? looseningsOf(before.parsed.config, config, await rulesOf(CHECK_WORDS)) : [],
    configPath: judging.path ?? before?.path ?? 'launch-ready.yml',
    lineOfKey: (key) => judging.parsed.lineOf(key),
  });
  // The base says how loosening is judged: a change cannot switch off the rule that reports what it switches off.
  const policyRules = (before ?? judging).parsed.config.rules;
  const judged = [...marked.findings, ...policy.map((finding) => override(finding, policyRules))];
  const findings = sortFindings([...(await placeFindings(judged, subject))]);
  const failOn = options.failOn ?? config['fail-on'];
  const { verdict, exitCode, wouldBe } = decide(outcomes, findings, {
    failOn,
    warnOnly: options.warnOnly ?? config['warn-only'],
  });
  const known = findings.filter((finding) => finding.state === 'known').length;
  const loosened = policy.filter(({ rule }) => rule === 'policy/loosened').map(({ message }) => message);
  const firstRun = known > 0 && !marked.hasBaseline && subject.existing === 'known';
  const hide = await tokenHiderOf([
    ...subject.changes.map(({ path }) => path),
    ...findings.flatMap(({ location, data }) => textsOf([location, data])),
    ...outcomes.flatMap(({ reason }) => reason ?? []),
  ]);
  return {
    config,
    leaves: results.flatMap(({ leaves }) => leaves),
    report: hide<Report>({
      schema: 1,
      tool: { ...TOOL },
      verdict,
      exitCode,
      ...(wouldBe === verdict ? {} : { wouldBe }),
      failOn,
      scope: wordsOf(subject, options),
      ...(subject.commit === undefined ? {} : { commit: subject.commit }),
      ...(subject.pullRequest === undefined ? {} : { pullRequest: subject.pullRequest }),
      outcomes,
      findings,
      ...(loosened.length === 0 ? {} : { loosened }),
      notices: [
        ...subject.notices,
        ...results.flatMap((result) => result.notices),
        ...(firstRun
          ? [
              `${countOf(known, 'findings')} ${known === 1 ? 'was here before this first look and does' : 'were here before this first look and do'} not block. Record ${known === 1 ? 'it' : 'them'} with \`launch-ready baseline\` (or run this workflow with \`baseline: write\`); what comes later is then new.`,
            ]
          : []),
      ],
    }),
  };
}

function wordsOf({ words }: Subject, { secrets }: RunOptions): string {
  const { shard } = secrets ?? {};
  return shard === undefined ? words : `${words}, shard ${shard.index} of ${shard.of}`;
}

/** The report of a run that could not even tell what to look at. */
export function inconclusiveReport(words: string, options: RunOptions, reason: string): Report {
  const outcomes = options.checks.map(
    (check): Outcome => ({
      check,
      status: 'inconclusive',
      reason,
      coverage: {},
      leftOut: [],
      durationMs: 0,
      asked: options.asked,
    }),
  );
  const failOn = options.failOn ?? 'high';
  const { verdict, exitCode, wouldBe } = decide(outcomes, [], { failOn, warnOnly: options.warnOnly ?? false });
  return {
    schema: 1,
    tool: { ...TOOL },
    verdict,
    exitCode,
    ...(wouldBe === verdict ? {} : { wouldBe }),
    failOn,
    scope: words,
    outcomes,
    findings: [],
    notices: [],
  };
}

/** `config-file` may be new in this change. */
const existing = async (subject: Subject, file: string | undefined): Promise<string | undefined> =>
  file !== undefined && (await subject.base?.read(file)) !== undefined ? file : undefined;

async function mustKnowRules({ parsed, path }: LoadedConfig): Promise<void> {
  if (Object.keys(parsed.config.rules).length === 0) return;
  const rules = await rulesOf(CHECK_WORDS);
  const known = new Set(rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]));
  for (const id of Object.keys(parsed.config.rules)) {
    if (known.has(id) || isOfAnotherTool(id, known)) continue;
    throw new UserError(
      `${path ?? 'launch-ready.yml'}:${parsed.lineOf(['rules', id]) ?? 1}: there is no rule \`${printable(id, 80)}\`.`,
      'List the rules with `launch-ready explain`.',
    );
  }
}

/** `eslint/no-console` cannot be known. `migration/drop-index` is one of ours, misspelt: it would change nothing, unseen. */
function isOfAnotherTool(id: string, known: ReadonlySet<string>): boolean {
  const [prefix = '', name = ''] = id.split('/');
  const checks = new Set([...known].map((each) => each.split('/', 1)[0] ?? ''));
  if (checks.has(prefix)) return false;
  const near = nearest(prefix, checks);
  const names = [...known].filter((each) => each.startsWith(`${near}/`)).map((each) => each.split('/')[1] ?? '');
  return nearest(name, names) === undefined;
}

/** A misspelt environment would require nothing. One that the file does not name at all may well exist. */
function mustKnowEnvironment({ environments, env }: Config, given: string | undefined): void {
  if (given === undefined) return;
  const lists = Object.values(env.vars).flatMap(({ required, forbid }) => [
    ...(typeof required === 'boolean' ? [] : required),
    ...Object.keys(forbid),
  ]);
  const known = [...new Set([...Object.keys(environments), ...lists])];
  if (known.some((name) => isSameEnvironment(name, given))) return;
  const near = nearest(given, known);
  if (near !== undefined)
    throw new UserError(
      `launch-ready.yml names no environment \`${printable(given, 60)}\`.`,
      `Did you mean \`${near}\`?`,
    );
}

/** A misspelt folder would have no findings. */
export async function mustHaveFiles(subject: Subject, folder: string): Promise<void> {
  if (folder === '' || subject.onlyDeployed !== undefined || subject.nothing !== undefined) return;
  const listings = await Promise.all([subject.head.list(), subject.base?.list() ?? []]);
  const folders = new Set(listings.flat().flatMap(({ path }) => parentsOf(path)));
  if (folders.has(folder)) return;
  const near = nearest(folder, folders);
  throw new UserError(
    `The working directory \`${printable(folder, 100)}\` has no files.`,
    near ? `Did you mean \`${near}\`?` : 'Name a folder of the repository (`working-directory`).',
  );
}

/** `a/b/c.ts` → `a`, `a/b` */
const parentsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

interface CheckRun {
  subject: Subject;
  options: RunOptions;
  world: World;
  own: LoadedConfig;
  before: LoadedConfig | undefined;
  judging: LoadedConfig;
  trust: 'head' | 'base';
}

interface FinishedCheck {
  outcome: Outcome;
  findings: Finding[];
  examined: readonly string[];
  notices: readonly string[];
  leaves: readonly { file: string; text: string }[];
}

async function runCheck(word: CheckWord, input: CheckRun): Promise<FinishedCheck> {
  const { subject, options, world } = input;
  const started = world.clock.now();
  const asked = options.asked || (word === 'smoke' && isSmokeExpected(input));
  const finish = (
    result: Pick<CheckResult, 'coverage' | 'leftOut'> &
      Pick<Outcome, 'matrix' | 'misconfigured' | 'shard' | 'smoke' | 'status' | 'trace'> & { reason?: string },
  ): Outcome => ({
    check: word,
    status: result.status,
    reason: result.reason ?? null,
    coverage: result.coverage,
    leftOut: result.leftOut ?? [],
    durationMs: Math.round(world.clock.now() - started),
    asked,
    ...(result.misconfigured ? { misconfigured: true } : {}),
    ...(result.shard === undefined ? {} : { shard: result.shard }),
    ...(result.trace === undefined ? {} : { trace: result.trace }),
    ...(result.matrix === undefined ? {} : { matrix: result.matrix }),
    ...(result.smoke === undefined ? {} : { smoke: result.smoke }),
  });
  const none = (status: Outcome['status'], reason: string, misconfigured = false): FinishedCheck => ({
    outcome: finish({ status, reason, coverage: {}, ...(misconfigured ? { misconfigured } : {}) }),
    findings: [],
    examined: [],
    notices: [],
    leaves: [],
  });
  const why = subject.nothing ?? (word === 'smoke' ? undefined : subject.onlyDeployed);
  if (why !== undefined) return { ...none('skipped', why), outcome: { ...none('skipped', why).outcome, asked: false } };
  try {
    const check = await bindCheck(word, {
      ...input,
      variables: world.variables,
      hostsConfig: world.hostsConfig,
      mask: world.mask,
    });
    const result = await check(contextOf(input, asked));
    return {
      outcome: finish(orNothingSeen(withoutAddress(word, result, input), asked, subject.words)),
      findings: result.findings,
      examined: result.examined ?? [],
      notices: result.notices ?? [],
      leaves: result.leaves ?? [],
    };
  } catch (error) {
    // The other checks' findings are worth more than a short message.
    if (error instanceof UserError) return none('failed', `${error.message} ${error.advice}`, true);
    if (error instanceof InconclusiveError) return none('inconclusive', error.message);
    return none('failed', printable(messageOf(error), 500));
  }
}

/** Asked for by name, "completed" over nothing is a contradiction: say what there was, and what else to look at. */
function orNothingSeen(result: CheckResult, asked: boolean, scope: string): CheckResult {
  // A part may be nothing but directories.
  if (!asked || result.status !== 'completed' || examinedSomething(result) || result.shard !== undefined) return result;
  const reason = `there was nothing to look at: ${scope}; the whole history or all files can be looked at too (\`--history\`, \`--tree\`, input \`scope\`)`;
  return { ...result, status: 'inconclusive', reason };
}

/** "No URL" is not true where one is configured: a change is not deployed yet, and nobody asked for the site. */
function withoutAddress(word: CheckWord, result: CheckResult, { judging }: CheckRun): CheckResult {
  const isConfigured = Object.values(judging.parsed.config.environments).some(({ url }) => url !== undefined);
  if (word !== 'smoke' || result.status !== 'skipped' || result.reason !== NO_URL || !isConfigured) return result;
  return { ...result, reason: 'a change is not deployed yet; to look at a site, give `url` or `environment`' };
}

/** After a deploy and on a schedule, a configured smoke test that finds no address has not looked: that is no pass. */
function isSmokeExpected({ subject, judging }: CheckRun): boolean {
  if (subject.nothing !== undefined || subject.review || ['change', 'folder'].includes(subject.scope.kind))
    return false;
  if (subject.trust === 'disk') return false;
  const { config, written } = judging.parsed;
  const isDeployed = subject.onlyDeployed !== undefined;
  return (isDeployed && 'smoke' in written) || Object.values(config.environments).some(({ url }) => url !== undefined);
}

function contextOf({ subject, options, world }: CheckRun, asked: boolean): CheckContext {
  const environment = options.environment ?? subject.environment;
  const { lastGood } = world;
  const commit = subject.commit ?? '';
  return {
    ...(lastGood === undefined || environment === undefined ? {} : { lastGood: () => lastGood(environment, commit) }),
    scope: subject.scope,
    head: subject.head,
    changes: subject.changes,
    files: world.files,
    http: world.http,
    ...(world.tls === undefined ? {} : { tls: world.tls }),
    clock: world.clock,
    threads: world.threads,
    variables: world.variables,
    review: subject.review,
    fork: subject.fork,
    asked,
    progress: world.progress,
    ...(world.onStop === undefined ? {} : { onStop: world.onStop }),
    ...(world.children === undefined ? {} : { children: world.children }),
    ...(world.githubSettings === undefined ? {} : { githubSettings: world.githubSettings }),
    ...(world.openStage === undefined ? {} : { openStage: world.openStage }),
    ...(subject.base === undefined ? {} : { base: subject.base }),
    ...(subject.git === undefined ? {} : { git: subject.git }),
    ...(environment === undefined ? {} : { environment }),
  };
}
