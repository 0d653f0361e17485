/** Does the deployed app answer? Waits for the release, logs in, runs the checks, and looks at what a URL alone shows. */
import { UserError } from '../../core/errors.ts';
import type { LeftOut } from '../../core/outcome.ts';
import type { LastGood, SmokeRun, TimedRequest } from '../../core/smoke-run.ts';
import { cut, printable } from '../../core/text.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { inspectBy } from './certificate/certificates.ts';
import { runExample } from './example.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { parseBaseUrl, planSmoke } from './plan.ts';
import { rules } from './rules/index.ts';
import type { CheckRun } from './run-check.ts';
import { runPlan } from './run-plan.ts';
import { NO_URL, type SmokeSettings } from './settings.ts';

export const smokeCheck: Check<SmokeSettings> = {
  word: 'smoke',
  summary: 'Does the deployed app answer: the right release, its pages, its API, a login, a workflow?',
  rules,
  run,
  runExample,
};

/** After a deployment, where nothing says how an answer names its release. */
const NOT_CHECKED =
  'smoke: which release answers was not checked, and the one before answers just as well. Let the app name its commit and write into launch-ready.yml: `smoke: { ready: { path: /version.json, expect: { json: { $.sha: $DEPLOYED_SHA } } } }`.';

async function run(context: CheckContext, settings: SmokeSettings): Promise<CheckResult> {
  if (settings.url === undefined || settings.url === '') {
    if (!context.asked) return { status: 'skipped', reason: NO_URL, coverage: {}, findings: [] };
    throw new UserError(
      'smoke does not know where the app answers.',
      `Give its address: \`--url https://…\`, the input \`url:\`, or \`environments: { ${context.environment ?? '<name>'}: { url: https://… } }\` in launch-ready.yml.`,
    );
  }
  const base = parseBaseUrl(settings.url);
  const plan = await planSmoke(settings, base);
  const [missing] = plan.unset;
  // A fork gets no secrets: its author cannot mend that, everybody else can.
  if (missing !== undefined && !context.fork) throw missing.error;
  const leftOut: LeftOut[] =
    plan.unset.length === 0
      ? []
      : [{ what: 'checks', count: plan.unset.length, why: 'they send secrets, and a fork gets none' }];
  if (missing !== undefined && plan.isBlind) {
    const reason = `\`${missing.name}\` sends a secret, and a fork gets none`;
    const count = Math.max(1, Object.keys(settings.checks).length);
    return {
      status: 'skipped',
      reason,
      coverage: {},
      findings: [],
      leftOut: [{ what: 'checks', count, why: 'they need a secret, and a fork gets none' }],
    };
  }
  const runs = await runPlan(plan, settings, {
    ...context,
    ...(context.tls === undefined ? {} : { inspectTls: inspectBy(context.tls, context.clock) }),
  });
  const hasFailed = runs.some(({ result }) => result === 'fail');
  const lastGood = hasFailed ? await context.lastGood?.() : undefined;
  const notices = [
    ...(settings.deployedAt !== undefined && settings.ready === undefined ? [NOT_CHECKED] : []),
    ...runs.flatMap((each) => each.notices ?? []),
  ];
  const result = summarise(runs, base.origin, leftOut, lastGood);
  return notices.length === 0 ? result : { ...result, notices };
}

function summarise(
  runs: readonly CheckRun[],
  origin: string,
  leftOut: LeftOut[],
  lastGood: LastGood | undefined,
): CheckResult {
  const count = (result: CheckRun['result']): number => runs.filter((each) => each.result === result).length;
  const exchanges = runs.flatMap((each) => each.exchanges);
  const sum = (of: (each: Exchange) => number): number => exchanges.reduce((total, each) => total + of(each), 0);
  const looked = runs.length - count('skipped');
  const smoke: SmokeRun = {
    origin,
    checks: runs.map(({ name, result, why, exchanges: all }) => ({
      name: printable(name, 80),
      result,
      ...(why === undefined ? {} : { why: cut(printable(why, 500), 500) }),
      requests: all.map(timed),
    })),
    ...(lastGood === undefined ? {} : { lastGood }),
  };
  const rest = {
    coverage: {
      checks: looked,
      passed: count('pass'),
      requests: sum(({ sent }) => sent),
      retries: sum(({ retries }) => retries),
    },
    // A certificate that keeps every check from its host is one finding.
    findings: [...new Map(runs.flatMap(({ findings }) => findings.map((each) => [each.fingerprint, each]))).values()],
    smoke,
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
  if (looked === 0)
    return { status: 'skipped', reason: leftOut.length > 0 ? 'every check sends a secret' : 'no checks', ...rest };
  const doubts = runs.filter(({ result }) => result === 'blocked' || result === 'inconclusive');
  return doubts.length === 0
    ? { status: 'completed', ...rest }
    : { status: 'inconclusive', reason: inOneLine(doubts), ...rest };
}

function timed(exchange: Exchange): TimedRequest {
  const { request, retries, hops, totalMs, end } = exchange;
  const redirectsMs = hops.reduce((sum, { response }) => sum + response.timing.totalMs, 0);
  const unanswered = end.kind === 'failure' ? end.failure.kind : end.kind === 'deadline' ? end.kind : undefined;
  const { dnsMs, connectMs, tlsMs, headersMs } = answerOf(exchange)?.response.timing ?? {};
  const status = answerOf(exchange)?.response.status;
  return {
    request: printable(`${request.method} ${request.path}`, 120),
    ...(status === undefined ? {} : { status }),
    ...(unanswered === undefined ? {} : { unanswered }),
    retries,
    redirects: hops.length,
    ...(hops.length === 0 ? {} : { redirectsMs: Math.round(redirectsMs * 10) / 10 }),
    ...(dnsMs === undefined ? {} : { dnsMs }),
    ...(connectMs === undefined ? {} : { connectMs }),
    ...(tlsMs === undefined ? {} : { tlsMs }),
    ...(headersMs === undefined ? {} : { firstByteMs: headersMs }),
    totalMs: Math.round(totalMs),
  };
}

const MAX_DOUBTS = 3;

/** The same cause for many checks is told once. */
function inOneLine(doubts: readonly CheckRun[]): string {
  const reasons = new Map<string, string[]>();
  for (const { name, why = '' } of doubts) reasons.set(why, [...(reasons.get(why) ?? []), printable(name, 80)]);
  const lines = [...reasons].map(
    ([reason, names]) =>
      `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${reason}`,
  );
  const more = lines.length - MAX_DOUBTS;
  return lines.slice(0, MAX_DOUBTS).join('; ') + (more > 0 ? `; ${more} more` : '');
}
