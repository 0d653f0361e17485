/** `annotate` and `gate`: from the reports of earlier steps and jobs to one report. What they hold is believed only after looking. */
import * as z from 'zod';
import { oneOf } from '../config/inputs.ts';
import { type Config, DEFAULT_CONFIG } from '../config/schema.ts';
import type { AnnotateSection } from '../config/sections/annotate.ts';
import { UserError } from '../core/errors.ts';
import { type Finding, sortFindings } from '../core/finding.ts';
import { countOf, type Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import { FAIL_ON, type FailOn } from '../core/severity.ts';
import { listOf, printable } from '../core/text.ts';
import { decide, EXIT_CODES, type Verdict } from '../core/verdict.ts';
import type { RunEvent } from '../github/event.ts';
import { type Clock, today } from '../io/clock.ts';
import type { Files } from '../io/files.ts';
import { folderTree } from '../io/tree.ts';
import { loadConfig } from './configuration.ts';
import { foreignJudge } from './foreign-judge.ts';
import { gatheredOutcome as outcomeOf, type ReadFile, readFindings, UNMATCHED } from './read-findings.ts';
import type { RunnerVariables } from './runner-variables.ts';

export interface Gathering {
  inputs: ReadonlyMap<string, string>;
  variables: RunnerVariables;
  event: Pick<RunEvent, 'words' | 'commit' | 'fork'>;
  files: Files;
  /** On which day an ignore expires. */
  clock: Clock;
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

/** One status for all jobs. Throws UserError for wrong inputs. */
export async function gate(input: Gathering): Promise<Gathered> {
  const { config, read, broken, notices } = await readAll(input);
  const jobs = judgeJobs(input.inputs);
  const missing = missingReports(input.inputs, read);
  const more = [...jobs, ...missing];
  if (read.length + broken.length + more.length === 0)
    throw new UserError(
      'The gate has nothing to look at.',
      'Give it the results of the jobs it waits for (`needs: ${{ toJSON(needs) }}` and `needs:` in the job), or report files (`findings`).',
    );
  const report = combine(input, config, { read, broken, more, notices });
  const shown = new Set(read.flatMap(({ report: each }) => each.findings.map((finding) => finding.fingerprint)));
  return { report, sinks: config.annotate, alreadyShown: shown };
}

/** The configuration first: it says how findings of other tools are judged. */
async function readAll(input: Gathering) {
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
  const tree = event.fork ? undefined : folderTree(files, variables.workspace);
  const judge = await foreignJudge(tree, config, today(clock));
  const read = found.read.map((each) => (each.foreign ? { ...each, report: judge(each.report, policy) } : each));
  return { ...found, config, read };
}

const givenFloor = (inputs: ReadonlyMap<string, string>): FailOn | undefined => {
  const given = inputs.get('fail-on');
  return given === undefined ? undefined : oneOf('input `fail-on`', given, FAIL_ON);
};

interface Gatherable {
  read: readonly ReadFile[];
  /** Files that could not be read. */
  broken: readonly Outcome[];
  /** Jobs, and what is missing. */
  more: readonly Outcome[];
  notices: readonly string[];
}

function combine({ inputs, event }: Gathering, config: Config, gathered: Gatherable): Report {
  const { read, broken, more } = gathered;
  const findings = new Map<string, Finding>();
  for (const finding of read.flatMap(({ report }) => report.findings)) {
    const key = `${finding.fingerprint} ${JSON.stringify(finding.location)}`;
    if (!findings.has(key)) findings.set(key, finding);
  }
  const outcomes = [...read.flatMap(({ report }) => report.outcomes), ...broken, ...more];
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
        decide([...broken, ...more], [], { failOn, warnOnly: false }).verdict,
      ]);
  const loosened = [...new Set(read.flatMap(({ report }) => report.loosened ?? []))];
  const commit = read.map(({ report }) => report.commit).find((each) => each !== undefined) ?? event.commit;
  const pullRequest = read.map(({ report }) => report.pullRequest).find((each) => each !== undefined);
  return {
    schema: 1,
    tool: { ...TOOL },
    verdict,
    exitCode: EXIT_CODES[verdict],
    ...(wouldBe === verdict || verdict !== 'pass' ? {} : { wouldBe }),
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

/** As entries: a record would lose the job `__proto__`, which is a name like any other to GitHub. */
const needsSchema = z.array(
  z.tuple([z.string(), z.object({ result: z.enum(['success', 'failure', 'cancelled', 'skipped']) })]),
);

/** Every job is an outcome: a failed one must not hide behind a report that says pass. */
function judgeJobs(inputs: ReadonlyMap<string, string>): Outcome[] {
  const text = inputs.get('needs');
  if (text === undefined) return [];
  const allowed = listed(inputs.get('allow-skipped'));
  const json = parseJson(text);
  const parsed = needsSchema.safeParse(
    typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : undefined,
  );
  if (!parsed.success)
    throw new UserError('The input `needs` is not what `toJSON(needs)` gives.', 'Write `needs: ${{ toJSON(needs) }}`.');
  const jobs = parsed.data;
  if (jobs.length === 0)
    throw new UserError('The input `needs` names no job.', 'Give the job that runs the gate `needs: [checks, …]`.');
  return jobs.map(([job, { result }]) => {
    const name = `job ${printable(job, 80)}`;
    if (result === 'success') return outcomeOf(name, 'completed', null, { jobs: 1 });
    if (result === 'skipped' && allowed.includes(job))
      return outcomeOf(name, 'skipped', 'skipped, which is allowed', { jobs: 1 });
    const advice = result === 'skipped' ? `; if that is all right, write \`allow-skipped: ${printable(job, 80)}\`` : '';
    return outcomeOf(name, result === 'failure' ? 'failed' : 'inconclusive', `the job ${wordOf(result)}${advice}`, {
      jobs: 1,
    });
  });
}

const wordOf = (result: string): string => (result === 'failure' ? 'failed' : `was ${result}`);

/** "Expected but left no report" is no pass. */
function missingReports(inputs: ReadonlyMap<string, string>, read: readonly ReadFile[]): Outcome[] {
  const there = new Set(read.flatMap(({ report }) => report.outcomes.map((outcome) => outcome.check)));
  const missing = listed(inputs.get('expect')).filter((check) => !there.has(check));
  return missing.map((check) =>
    outcomeOf(
      printable(check, 80),
      'inconclusive',
      `expected, but no report of it was found${there.size === 0 ? '' : ` among those of ${listOf([...there])}`}`,
      {},
    ),
  );
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
