/** Does the deployed app answer? Requests what the file names (or the homepage) and judges what comes back. */
import { UserError } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
import { countOf, type LeftOut } from '../../core/outcome.ts';
import { printable } from '../../core/text.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { runExample } from './example.ts';
import { type Judgement, judge } from './judge.ts';
import { type PlannedRequest, parseBaseUrl, planRequests } from './plan.ts';
import { exchangeWith, type Patience } from './retry.ts';
import { rules } from './rules/index.ts';
import { milliseconds, type SmokeSettings } from './settings.ts';

/** Requests at the same time: quick, and no load for the smallest instance. */
const PARALLEL = 4;

export const smokeCheck: Check<SmokeSettings> = {
  word: 'smoke',
  summary: 'Does the deployed app answer: pages, API health, with what must come back?',
  rules,
  run,
  runExample,
};

async function run(context: CheckContext, settings: SmokeSettings): Promise<CheckResult> {
  if (settings.url === undefined || settings.url === '') {
    if (!context.asked) return { status: 'skipped', reason: 'no URL', coverage: {}, findings: [] };
    throw new UserError(
      'smoke does not know where the app answers.',
      `Give its address: \`--url https://…\`, the input \`url:\`, or \`environments: { ${context.environment ?? '<name>'}: { url: https://… } }\` in launch-ready.yml.`,
    );
  }
  const { requests, unset } = planRequests(settings, parseBaseUrl(settings.url));
  const [missing] = unset;
  // A fork gets no secrets: its author cannot mend that, everybody else can.
  if (missing !== undefined && !context.fork) throw missing.error;
  const leftOut: LeftOut[] =
    unset.length === 0 ? [] : [{ what: 'checks', count: unset.length, why: 'they send secrets, and a fork gets none' }];
  if (requests.length === 0)
    return {
      status: 'skipped',
      reason: unset.length > 0 ? 'every check sends a secret' : 'no checks',
      coverage: {},
      leftOut,
      findings: [],
    };

  const { clock, http } = context;
  const patience: Patience = {
    http,
    clock,
    retries: settings.retries,
    timeoutMs: milliseconds(settings.timeout),
    deadline: clock.now() + milliseconds(settings.deadline),
    progress: (message) => context.progress(message),
  };
  context.progress(`smoke: ${countOf(requests.length, 'checks')} at ${new URL(settings.url).origin}`);
  const results = await inParallel(requests, PARALLEL, async (request) => {
    const exchange = await exchangeWith(request, patience);
    return { exchange, judgement: judge(exchange) };
  });
  return summarise(
    results.map(({ exchange, judgement }) => ({
      request: exchange.request,
      sent: exchange.sent,
      retries: exchange.retries,
      judgement,
    })),
    leftOut,
  );
}

interface Judged {
  request: PlannedRequest;
  sent: number;
  retries: number;
  judgement: Judgement;
}

function summarise(judged: readonly Judged[], leftOut: LeftOut[]): CheckResult {
  const findings: Finding[] = [];
  const doubts: string[] = [];
  let passed = 0;
  for (const { request, judgement } of judged) {
    if (judgement.kind === 'passed') passed++;
    else if (judgement.kind === 'findings') findings.push(...judgement.findings);
    else doubts.push(`${printable(request.name, 80)}: ${judgement.reason}`);
  }
  const sum = (of: (each: Judged) => number): number => judged.reduce((total, each) => total + of(each), 0);
  const coverage = {
    checks: judged.length,
    passed,
    requests: sum(({ sent }) => sent),
    retries: sum(({ retries }) => retries),
  };
  const rest = { coverage, findings, ...(leftOut.length === 0 ? {} : { leftOut }) };
  return doubts.length === 0
    ? { status: 'completed', ...rest }
    : { status: 'inconclusive', reason: inOneLine(doubts), ...rest };
}

const MAX_DOUBTS = 3;

/** The same cause for many checks is told once. */
function inOneLine(doubts: readonly string[]): string {
  const reasons = new Map<string, string[]>();
  for (const doubt of doubts) {
    const at = doubt.indexOf(': ');
    const reason = doubt.slice(at + 2);
    reasons.set(reason, [...(reasons.get(reason) ?? []), doubt.slice(0, at)]);
  }
  const lines = [...reasons].map(
    ([reason, names]) =>
      `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${reason}`,
  );
  const more = lines.length - MAX_DOUBTS;
  return lines.slice(0, MAX_DOUBTS).join('; ') + (more > 0 ? `; ${more} more` : '');
}

/** Results in the order of `items`; at most `limit` at a time. */
async function inParallel<T, R>(items: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
