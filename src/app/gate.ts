/** `gate`: one status over all jobs, reports and files of other tools. It needs neither a token nor a checkout. */
import * as z from 'zod';
import { UserError } from '../core/errors.ts';
import { examinedSomething, type Outcome } from '../core/outcome.ts';
import { listOf, printable } from '../core/text.ts';
import { gateLine } from './gate-line.ts';
import { combine, type Gathered, type Gathering, readAll } from './gather.ts';
import { gatheredOutcome as outcomeOf, type ReadFile } from './read-findings.ts';

/** One status for all jobs. Throws UserError for wrong inputs. */
export async function gate(input: Gathering): Promise<Gathered> {
  const { config, read, broken, notices } = await readAll(input);
  const jobs = judgeJobs(input.inputs);
  const missing = [...missingReports(input.inputs, read), ...otherCommits(input.event, read)];
  const more = [...jobs, ...missing];
  if (read.length + broken.length + more.length === 0)
    throw new UserError(
      'The gate has nothing to look at.',
      'Give it the results of the jobs it waits for (`needs: ${{ toJSON(needs) }}` and `needs:` in the job), or report files (`findings`).',
    );
  const combined = combine(input, config, { read, broken, more, notices });
  const report = {
    ...combined,
    headline: gateLine(combined, { jobs, missing, broken, expected: listed(input.inputs.get('expect')) }),
  };
  const shown = new Set(read.flatMap(({ report: each }) => each.findings.map((finding) => finding.fingerprint)));
  return { report, sinks: config.annotate, alreadyShown: shown };
}

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
    const advice = adviceOn(result, job);
    return outcomeOf(name, result === 'failure' ? 'failed' : 'inconclusive', `the job ${wordOf(result)}${advice}`, {
      jobs: 1,
    });
  });
}

const adviceOn = (result: string, job: string): string => {
  if (result === 'failure') return '; its own log says why';
  if (result === 'cancelled') return '; run it again (Re-run jobs), since nobody knows what it would have said';
  return `; a job that did not run has proved nothing. ${allowWords(job)}`;
};

/** Where to write it: a reader of a failed run has no page of ours open. */
const allowWords = (name: string): string =>
  `Look at its \`if:\` and at the jobs it needs. If skipping is all right, write \`allow-skipped: ${printable(name, 80)}\` under \`with:\` of the gate's step in the workflow`;

const wordOf = (result: string): string => (result === 'failure' ? 'failed' : `was ${result}`);

/** "Expected but left no report" is no pass. */
function missingReports(inputs: ReadonlyMap<string, string>, read: readonly ReadFile[]): Outcome[] {
  const outcomes = read.flatMap(({ report }) => report.outcomes);
  const there = new Set(outcomes.map((outcome) => outcome.check));
  const allowed = listed(inputs.get('allow-skipped'));
  const expected = listed(inputs.get('expect'));
  // Expected is asked for by name: then it must have looked, or be allowed not to.
  const idle = expected.filter((check) => {
    const own = outcomes.filter((outcome) => outcome.check === check);
    return (
      own.length > 0 &&
      !allowed.includes(check) &&
      !own.some((outcome) => outcome.status !== 'skipped' && examinedSomething(outcome))
    );
  });
  const missing = expected.filter((check) => !there.has(check));
  return [
    ...idle.map((check) =>
      outcomeOf(printable(check, 80), 'inconclusive', `expected, but it looked at nothing. ${allowWords(check)}`, {}),
    ),
    ...missing.map((check) =>
      outcomeOf(
        printable(check, 80),
        'inconclusive',
        `expected, but no report of it was found${there.size === 0 ? '' : ` (there are reports of ${listOf([...there])})`}. Did its step run, did the job upload its report (\`actions/upload-artifact\`), and does \`findings:\` of the gate name the folder it was downloaded to? If it need not run, take it out of \`expect\` of the gate's step`,
        {},
      ),
    ),
  ];
}

/** A report about another commit says nothing of this one: an old artifact, or another run's. */
const otherCommits = (event: Gathering['event'], read: readonly ReadFile[]): Outcome[] =>
  read.flatMap(({ name, report }) =>
    report.commit === undefined || event.commit === undefined || report.commit === (event.reportCommit ?? event.commit)
      ? []
      : [
          outcomeOf(
            name,
            'inconclusive',
            `it is about commit ${report.commit.slice(0, 7)}, and this run about ${(event.reportCommit ?? event.commit).slice(0, 7)}`,
            { reports: 1 },
          ),
        ],
  );

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
