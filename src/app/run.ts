/** The pipeline, in reading order: configuration → checks → marks → policy → verdict → report. */
import type { CheckContext, CheckResult } from '../checks/check.ts';
import { CHECKS } from '../checks/index.ts';
import type { Config } from '../config/schema.ts';
import { InconclusiveError, messageOf, UserError } from '../core/errors.ts';
import { type Finding, sortFindings } from '../core/finding.ts';
import { countOf, type Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import { printable } from '../core/text.ts';
import { decide } from '../core/verdict.ts';
import { type Clock, today } from '../io/clock.ts';
import type { Files } from '../io/files.ts';
import type { Http } from '../io/http.ts';
import { bindCheck } from './check-settings.ts';
import { type LoadedConfig, loadConfig, looseningsOf } from './configuration.ts';
import { tokenHider } from './hide-tokens.ts';
import { mark } from './mark.ts';
import type { CheckWord, RunOptions } from './options.ts';
import { judgePolicy } from './policy/rule.ts';
import { POLICY_RULES } from './policy/rules/index.ts';
import { isReviewed, type Subject } from './subject.ts';

export interface World {
  files: Files;
  http: Http;
  clock: Clock;
  /** The user's variables: what the job or shell has, without the runner's own. */
  variables: Readonly<Record<string, string>>;
  /** Configuration of the default branch, where it is not the subject's: it says where values may go. */
  hostsConfig?: () => Promise<Config>;
  /** Called with every value of a variable that is going to be used. */
  mask?: (value: string) => void;
  progress(message: string): void;
}

export interface RunResult {
  report: Report;
  config: Config;
}

/** Throws UserError for a wrong option or configuration: exit 2, always, whatever `warn-only` says. */
export async function run(subject: Subject, options: RunOptions, world: World): Promise<RunResult> {
  const own = await loadConfig(subject.head, subject.trust === 'base' ? undefined : options.configFile);
  const before = subject.base ? await loadConfig(subject.base, await existing(subject, options.configFile)) : undefined;
  const trust = subject.trust === 'base' || before?.parsed.config.policy === 'base' ? 'base' : 'head';
  // A fork's configuration says what its change declares (env.vars), never how it is judged.
  const judging = trust === 'base' && before ? before : own;
  const config = judging.parsed.config;
  mustKnowRules(judging);

  const results = await Promise.all(
    options.checks.map((word) => runCheck(word, { subject, options, world, own, before, judging })),
  );
  const outcomes = results.map((result) => result.outcome);
  const examined = new Map(
    results.flatMap(({ outcome, examined: paths }) =>
      outcome.status === 'completed' ? [[outcome.check, paths] as const] : [],
    ),
  );
  const marked = await mark({
    subject,
    config,
    rules: ALL_RULES,
    findings: results.flatMap((result) => result.findings),
    examined,
    today: today(world.clock),
    trust,
  });
  const policy = judgePolicy(POLICY_RULES, {
    ...marked.ignores,
    today: today(world.clock),
    loosenings: before && isReviewed(subject) && trust === 'head' ? looseningsOf(before.parsed.config, config) : [],
    configPath: judging.path ?? before?.path ?? 'launch-ready.yml',
    lineOfKey: (key) => judging.parsed.lineOf(key),
  });
  const findings = sortFindings([...marked.findings, ...withoutSwitchedOff(policy, config)]);
  const failOn = options.failOn ?? config['fail-on'];
  const { verdict, exitCode, wouldBe } = decide(outcomes, findings, {
    failOn,
    warnOnly: options.warnOnly ?? config['warn-only'],
  });
  const known = findings.filter((finding) => finding.state === 'known').length;
  const loosened = findings
    .filter(({ rule, state }) => rule === 'policy/loosened' && state === 'new')
    .map(({ message }) => message);
  const firstRun = known > 0 && !marked.hasBaseline && subject.existing === 'known';
  const hide = tokenHider([...subject.changes.map(({ path }) => path), ...findings.flatMap(pathOf)]);
  return {
    config,
    report: hide<Report>({
      schema: 1,
      tool: { ...TOOL },
      verdict,
      exitCode,
      ...(wouldBe === verdict ? {} : { wouldBe }),
      failOn,
      scope: subject.words,
      ...(subject.commit === undefined ? {} : { commit: subject.commit }),
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

const pathOf = ({ location }: Finding): string[] =>
  'path' in location && location.path !== undefined ? [location.path] : [];

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

export const ALL_RULES = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];

/** `config-file` may be new in this change. */
const existing = async (subject: Subject, file: string | undefined): Promise<string | undefined> =>
  file !== undefined && (await subject.base?.read(file)) !== undefined ? file : undefined;

function mustKnowRules({ parsed, path }: LoadedConfig): void {
  const known = new Set(ALL_RULES.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]));
  for (const id of Object.keys(parsed.config.rules)) {
    if (known.has(id)) continue;
    throw new UserError(
      `${path ?? 'launch-ready.yml'}:${parsed.lineOf(['rules', id]) ?? 1}: there is no rule \`${printable(id, 80)}\`.`,
      'List the rules with `launch-ready explain`.',
    );
  }
}

const withoutSwitchedOff = (findings: readonly Finding[], config: Config): Finding[] =>
  findings.map((finding) => {
    const severity = config.rules[finding.rule];
    if (severity === undefined) return finding;
    if (severity !== 'off') return { ...finding, severity };
    return {
      ...finding,
      state: 'ignored',
      ignored: { by: 'rules', reason: `\`${finding.rule}: off\` in launch-ready.yml` },
    };
  });

interface CheckRun {
  subject: Subject;
  options: RunOptions;
  world: World;
  own: LoadedConfig;
  before: LoadedConfig | undefined;
  judging: LoadedConfig;
}

interface FinishedCheck {
  outcome: Outcome;
  findings: Finding[];
  examined: readonly string[];
  notices: readonly string[];
}

async function runCheck(word: CheckWord, input: CheckRun): Promise<FinishedCheck> {
  const { subject, options, world } = input;
  const started = world.clock.now();
  const finish = (
    result: Pick<CheckResult, 'coverage' | 'leftOut'> & { status: Outcome['status']; reason?: string },
  ): Outcome => ({
    check: word,
    status: result.status,
    reason: result.reason ?? null,
    coverage: result.coverage,
    leftOut: result.leftOut ?? [],
    durationMs: Math.round(world.clock.now() - started),
    asked: options.asked,
  });
  const none = (status: Outcome['status'], reason: string): FinishedCheck => ({
    outcome: finish({ status, reason, coverage: {} }),
    findings: [],
    examined: [],
    notices: [],
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
    const result = await check(contextOf(input));
    return {
      outcome: finish(result),
      findings: result.findings,
      examined: result.examined ?? [],
      notices: result.notices ?? [],
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof InconclusiveError) return none('inconclusive', error.message);
    return none('failed', printable(messageOf(error), 500));
  }
}

function contextOf({ subject, options, world }: CheckRun): CheckContext {
  const environment = options.environment ?? subject.environment;
  return {
    scope: subject.scope,
    head: subject.head,
    changes: subject.changes,
    files: world.files,
    http: world.http,
    clock: world.clock,
    variables: world.variables,
    review: subject.review,
    fork: subject.fork,
    asked: options.asked,
    progress: world.progress,
    ...(subject.base === undefined ? {} : { base: subject.base }),
    ...(subject.git === undefined ? {} : { git: subject.git }),
    ...(environment === undefined ? {} : { environment }),
  };
}
