/** `annotate`, and what `gate` shares with it: from the reports of earlier steps and jobs to one report. What they hold is believed only after looking. */
import { oneOf } from '../config/inputs.ts';
import { type Config, DEFAULT_CONFIG } from '../config/schema.ts';
import { type AnnotateSection, OTHER_TOOLS, type OtherTools } from '../config/sections/annotate.ts';
import type { Diff } from '../core/diff.ts';
import { UserError } from '../core/errors.ts';
import { type Finding, sortFindings } from '../core/finding.ts';
import { countOf, type Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import { FAIL_ON, type FailOn } from '../core/severity.ts';
import { joinFinding, joinShards } from '../core/shards.ts';
import { printable } from '../core/text.ts';
import { decide, EXIT_CODES, type Verdict } from '../core/verdict.ts';
import type { RunEvent } from '../github/event.ts';
import { type Clock, today } from '../io/clock.ts';
import type { Files } from '../io/files.ts';
import { folderTree } from '../io/tree.ts';
import { type Place, placeOf } from '../report/inline/place.ts';
import type { ChangeDiff } from './change-diff.ts';
import { loadConfig } from './configuration.ts';
import { foreignJudge } from './foreign-judge.ts';
import { type ReadFile, readFindings, UNMATCHED } from './read-findings.ts';
import type { RunnerVariables } from './runner-variables.ts';

export interface Gathering {
  inputs: ReadonlyMap<string, string>;
  variables: RunnerVariables;
  event: Pick<RunEvent, 'words' | 'commit' | 'fork'> & Partial<Pick<RunEvent, 'reportCommit'>>;
  files: Files;
  /** On which day an ignore expires. */
  clock: Clock;
  /** Gives the findings of another tool the lines that a reader sees. */
  place?: (report: Report) => Promise<Report>;
  /** What the change touches. */
  diff?: ChangeDiff;
}

export interface Gathered {
  report: Report;
  sinks: AnnotateSection;
  alreadyShown?: ReadonlySet<string>;
}

/** Throws UserError where there is nothing to show. */
export async function gather(input: Gathering): Promise<Gathered> {
  const { config, read, broken, notices } = await readAll(input);
  if (read.length === 0 && broken.every(({ check }) => check === UNMATCHED))
    throw new UserError(
      'There are no reports to show.',
      input.inputs.has('findings')
        ? `Nothing matches \`findings: ${printable(input.inputs.get('findings') ?? '', 100)}\`; download the artifact first, and name its folder.`
        : 'Put this step behind the checks in the same job, or download their artifacts and say where they are: `findings: findings/*.json`.',
    );
  const shown = new Set(read.flatMap(({ report }) => report.shown ?? []));
  const report = combine(input, config, { read, broken, more: [], notices });
  return { report, sinks: config.annotate, alreadyShown: shown };
}

/** The configuration first: it says how findings of other tools are judged. */
export async function readAll(input: Gathering) {
  const { inputs, event, variables, files, clock } = input;
  const config = await configOf(input);
  const policy = { failOn: givenFloor(inputs) ?? config['fail-on'], warnOnly: config['warn-only'] };
  const pattern = inputs.get('findings');
  const found = await readFindings({
    folder: pattern === undefined ? variables.reports : variables.workspace,
    workspace: variables.workspace,
    pattern,
    files,
    failOn: policy.failOn,
  });
  if (!found.read.some(({ foreign }) => foreign)) return { ...found, config };
  // What a fork has checked out does not say what is ignored.
  // Neither does a change where the base's word counts; which that is, is not known here.
  const isTrusted = !event.fork && config.policy !== 'base';
  const tree = isTrusted ? folderTree(files, variables.workspace) : undefined;
  const { judge, notices: ofIgnores } = await foreignJudge(
    tree,
    isTrusted ? config : { ...config, rules: {} },
    today(clock),
  );
  const scope = otherTools(inputs, config);
  const diff = scope === 'all' ? undefined : await input.diff?.();
  const isBlind = scope !== 'all' && diff === undefined;
  const read = await Promise.all(
    found.read.map(async (each) => {
      if (!each.foreign) return each;
      const placed = (await input.place?.(each.report)) ?? each.report;
      return { ...each, report: judge(diff === undefined ? placed : onlyOfChange(placed, diff, scope), policy) };
    }),
  );
  const notices = isBlind
    ? [
        ...found.notices,
        ...ofIgnores,
        `All findings of other tools count, old ones too, because it is not known here which lines changed: that takes a run for a pull request, and \`pull-requests: read\` under \`permissions:\` of the job. Then only those on ${scope === 'changed-lines' ? 'changed lines' : 'changed files'} count, without further settings (\`other-tools: ${scope}\`).`,
      ]
    : [...found.notices, ...ofIgnores];
  return { ...found, config, read, notices };
}

function otherTools(inputs: ReadonlyMap<string, string>, config: Config): OtherTools {
  const given = inputs.get('other-tools');
  return given === undefined ? config.annotate['other-tools'] : oneOf('input `other-tools`', given, OTHER_TOOLS);
}

/** What another tool finds elsewhere was there before this change: known, and counted. What has no file stays new. */
function onlyOfChange(report: Report, diff: Diff, scope: OtherTools): Report {
  const places: readonly Place[] = scope === 'changed-lines' ? ['changed-line', 'no-file'] : IN_CHANGED_FILES;
  const findings = report.findings.map((finding) =>
    finding.state !== 'new' || places.includes(placeOf(finding, diff))
      ? finding
      : { ...finding, state: 'known' as const },
  );
  return { ...report, findings };
}
const IN_CHANGED_FILES: readonly Place[] = ['changed-line', 'shown-line', 'changed-file', 'no-file'];

const givenFloor = (inputs: ReadonlyMap<string, string>): FailOn | undefined => {
  const given = inputs.get('fail-on');
  return given === undefined ? undefined : oneOf('input `fail-on`', given, FAIL_ON);
};

export interface Gatherable {
  read: readonly ReadFile[];
  /** Files that could not be read. */
  broken: readonly Outcome[];
  /** Jobs, and what is missing. */
  more: readonly Outcome[];
  notices: readonly string[];
}

export function combine({ inputs, event }: Gathering, config: Config, gathered: Gatherable): Report {
  const { read, broken, more } = gathered;
  const findings = new Map<string, Finding>();
  for (const { report } of read) {
    const parts = report.outcomes.filter(({ shard }) => shard !== undefined).map(({ check }) => check);
    for (const finding of report.findings) {
      const isOfPart = parts.includes(finding.check);
      const key = `${finding.fingerprint} ${isOfPart ? 'of a shard' : JSON.stringify(finding.location)}`;
      const other = findings.get(key);
      if (other !== undefined && isOfPart) findings.set(key, joinFinding(other, finding));
      // Of two reports the one that takes it more seriously counts.
      else if (other === undefined || sortFindings([other, finding])[0] === finding) findings.set(key, finding);
    }
  }
  const reported = read.flatMap(({ report }) => report.outcomes);
  const ofReports = joinShards(reported);
  const joined = ofReports.filter((outcome) => !reported.includes(outcome));
  const outcomes = [...ofReports, ...broken, ...more];
  const merged = sortFindings([...findings.values()]);
  const given = givenFloor(inputs);
  const warnOnly = inputs.get('warn-only');
  const failOn = given ?? strictest(read, config['fail-on']);
  const { wouldBe, ...asked } = decide(outcomes, merged, { failOn, warnOnly: warnOnly === 'true' });
  // Without an own word on it, each step's verdict stands: what its `warn-only` let pass is let pass here.
  const ownWord = given !== undefined || warnOnly !== undefined;
  const verdict = ownWord
    ? asked.verdict
    : worst([
        ...read.map(({ report }) => report.verdict),
        decide([...broken, ...more, ...joined], [], { failOn, warnOnly: false }).verdict,
      ]);
  const loosened = [...new Set(read.flatMap(({ report }) => report.loosened ?? []))];
  const commit = read.map(({ report }) => report.commit).find((each) => each !== undefined) ?? event.commit;
  const pullRequest = read.map(({ report }) => report.pullRequest).find((each) => each !== undefined);
  return {
    schema: 1,
    tool: { ...TOOL },
    verdict,
    exitCode: EXIT_CODES[verdict],
    ...(wouldBe === verdict ? {} : { wouldBe }),
    failOn,
    scope: `${event.words}: ${read.length === 0 ? 'no reports' : countOf(read.length, 'reports')}`,
    ...(commit === undefined ? {} : { commit }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    outcomes,
    findings: merged,
    ...(loosened.length === 0 ? {} : { loosened }),
    notices: [...new Set([...read.flatMap(({ report }) => report.notices), ...gathered.notices])],
  };
}

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('fail') ? 'fail' : verdicts.includes('error') ? 'error' : 'pass';

/** The lowest floor any of the reports was judged by. */
function strictest(read: readonly ReadFile[], fallback: FailOn): FailOn {
  const floors = read.map(({ report }) => report.failOn);
  return FAIL_ON.find((floor) => floors.includes(floor)) ?? fallback;
}

/** What a fork has checked out does not say where its own findings are shown. */
const configOf = async ({ inputs, variables, event, files }: Gathering): Promise<Config> =>
  event.fork
    ? DEFAULT_CONFIG
    : (await loadConfig(folderTree(files, variables.workspace), inputs.get('config-file'))).parsed.config;
