/** From what other tools found to a report as our own checks write it. */
import { type Finding, sortFindings } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { Coverage, LeftOut, Outcome, Status } from '../../core/outcome.ts';
import { type Report, TOOL } from '../../core/report.ts';
import { cut, listOf } from '../../core/text.ts';
import { decide, isBlocking } from '../../core/verdict.ts';
import type { Draft } from './foreign-finding.ts';
import type { ReadContext } from './read-context.ts';
import { MAX_FINDINGS } from './report-schema.ts';

/** What became of one run of a tool. */
export interface ToolRun {
  /** The word under which it is known here: `eslint`. */
  check: string;
  status: Status;
  reason: string | null;
  coverage: Coverage;
  leftOut: LeftOut[];
}

export function foreignReport(runs: readonly ToolRun[], drafts: readonly Draft[], context: ReadContext): Report {
  const all = sortFindings(named(drafts));
  const findings = all.slice(0, MAX_FINDINGS);
  const outcomes = mergedRuns(runs).map((run) => outcomeOf(run, all.slice(MAX_FINDINGS), context));
  const { failOn } = context;
  const { verdict, exitCode, wouldBe } = decide(outcomes, findings, { failOn, warnOnly: false });
  return {
    schema: 1,
    tool: { ...TOOL },
    verdict,
    exitCode,
    ...(wouldBe === verdict ? {} : { wouldBe }),
    failOn,
    scope: `findings of ${listOf([...new Set(outcomes.map(({ check }) => check))].slice(0, 20))}`,
    outcomes,
    findings,
    notices: [],
  };
}

/** Equal ones are told apart by their order in the file, which is the same whatever order the tool wrote them in. */
function named(drafts: readonly Draft[]): Finding[] {
  const lineOf = ({ finding: { location } }: Draft): number => (location.kind === 'file' ? location.startLine : 0);
  const columnOf = ({ finding: { location } }: Draft): number =>
    location.kind === 'file' ? (location.startColumn ?? 0) : 0;
  const pathOf = ({ finding: { location } }: Draft): string => (location.kind === 'file' ? location.path : '');
  const order = (a: Draft, b: Draft): number =>
    (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0) || lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b);
  const seen = new Map<string, number>();
  return [...drafts].sort(order).map(({ finding, identity }) => {
    const key = JSON.stringify([finding.check, ...identity]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, fingerprint: fingerprint(`tool/${finding.check}`, ...identity, String(occurrence)) };
  });
}

const STATUSES: readonly Status[] = ['completed', 'skipped', 'inconclusive', 'failed'];

/** One outcome for each tool: numbers add up, the worst status stands. */
function mergedRuns(runs: readonly ToolRun[]): ToolRun[] {
  const merged = new Map<string, ToolRun>();
  for (const run of runs) {
    const before = merged.get(run.check);
    merged.set(run.check, before === undefined ? run : together(before, run));
  }
  return [...merged.values()];
}

function together(a: ToolRun, b: ToolRun): ToolRun {
  const nouns = new Set([...Object.keys(a.coverage), ...Object.keys(b.coverage)]);
  const reasons = [...new Set([a.reason, b.reason].filter((reason) => reason !== null))];
  return {
    check: a.check,
    status: STATUSES.indexOf(a.status) >= STATUSES.indexOf(b.status) ? a.status : b.status,
    reason: reasons.length === 0 ? null : cut(reasons.join('; '), 2_000),
    coverage: Object.fromEntries([...nouns].map((noun) => [noun, (a.coverage[noun] ?? 0) + (b.coverage[noun] ?? 0)])),
    leftOut: [...a.leftOut, ...b.leftOut].slice(0, 99),
  };
}

function outcomeOf(run: ToolRun, dropped: readonly Finding[], { failOn }: ReadContext): Outcome {
  const mine = dropped.filter((finding) => finding.check === run.check);
  const why = `a report holds at most ${MAX_FINDINGS.toLocaleString('en-US')}; the worst are kept`;
  const leftOut = mine.length === 0 ? run.leftOut : [...run.leftOut, { what: 'findings', count: mine.length, why }];
  const base = { ...run, leftOut, durationMs: 0, asked: true };
  // Where those that are kept turn out to be known, one of the others could still have failed the run.
  if (base.status !== 'completed' || !mine.some((finding) => isBlocking(finding, failOn))) return base;
  return { ...base, status: 'inconclusive', reason: `there are more findings than can be read: ${why}` };
}
