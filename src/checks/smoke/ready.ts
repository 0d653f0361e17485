/** Waits until this release answers: an app that was there before answers just as well, and proves nothing. */
import { formatDuration } from '../../core/duration.ts';
import { isAtLeast } from '../../core/severity.ts';
import { printable } from '../../core/text.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { follow } from './follow.ts';
import { type Judgement, judge } from './judge.ts';
import { seenOf, tlsOf, type World } from './look.ts';
import type { Plan } from './plan.ts';
import type { CheckRun } from './run-check.ts';
import { newSession } from './session.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
/** Between two answers that must both be of this release. */
const CONFIRM_WAIT_MS = 250;
/** An instance that starts holds the first request until it is up, a minute and more. */
const LONGEST_TRY_MS = 70_000;

/** `pass` once so many answers in a row were as expected. */
export async function waitForRelease(
  { step, withinMs, inARow }: NonNullable<Plan['ready']>,
  world: World,
): Promise<CheckRun> {
  const { clock, http } = world;
  const began = clock.now();
  // Earlier, where somebody stops the run.
  const until = (): number => Math.min(began + withinMs, world.deadline);
  const request = step.build(new Map(), newSession());
  let last: Exchange | undefined;
  let sent = 0;
  let tries = 0;
  let good = 0;
  for (let wait = FIRST_WAIT_MS; ; ) {
    const left = until() - clock.now();
    if (left <= 0) break;
    const at = clock.now();
    // A stranger each time: a cookie may pin us to the instance of the old release.
    const attempt = await follow(
      request,
      http,
      Math.min(left, Math.max(world.timeoutMs, LONGEST_TRY_MS)),
      newSession(),
    );
    sent += attempt.sent;
    const isCutShort =
      attempt.end.kind === 'failure' && attempt.end.failure.kind === 'timeout' && clock.now() >= until();
    const exchange: Exchange = { ...attempt, at, sent, retries: tries };
    if (!isCutShort || last === undefined) last = exchange;
    tries++;
    const judgement = judge(await seenOf(exchange, world));
    if (judgement.kind === 'blocked')
      return { name: 'ready', result: 'blocked', why: judgement.reason, findings: [], exchanges: [exchange] };
    if (judgement.kind === 'passed') {
      good++;
      if (good >= inARow) return { name: 'ready', result: 'pass', findings: [], exchanges: [exchange] };
      await clock.sleep(Math.min(CONFIRM_WAIT_MS, Math.max(0, until() - clock.now())));
      continue;
    }
    good = 0;
    const pause = Math.min(wait, Math.max(0, until() - clock.now()));
    world.progress(`smoke: waiting for the release: ${inShort(exchange)}, asking again in ${formatDuration(pause)}`);
    await clock.sleep(pause);
    wait = Math.min(wait * 1.5, LONGEST_WAIT_MS);
  }
  return await notThere(last, world, Math.max(0, until() - began), good);
}

async function notThere(last: Exchange | undefined, world: World, withinMs: number, good: number): Promise<CheckRun> {
  const run = (rest: Partial<CheckRun> & Pick<CheckRun, 'result'>): CheckRun => ({
    name: 'ready',
    findings: [],
    exchanges: last === undefined ? [] : [last],
    ...rest,
  });
  if (last === undefined) return run({ result: 'inconclusive', why: 'there was no time to wait for the release' });
  const tls = await tlsOf(last, world);
  const causes = tls?.findings.filter(({ severity }) => isAtLeast(severity, 'high')) ?? [];
  const judgement: Judgement =
    causes.length > 0 ? { kind: 'findings', findings: causes } : judge(await seenOf(last, world));
  const waited = `within ${formatDuration(withinMs)}`;
  if (judgement.kind === 'findings') {
    const status = answerOf(last)?.response.status;
    // It answers, and is not the release: perhaps not yet. It does not answer at all: that is a finding.
    const isOther =
      status !== undefined && status < 500 && judgement.findings.every(({ rule }) => rule !== 'smoke/error-page');
    if (!isOther) return run({ result: 'fail', why: judgement.findings[0]?.title ?? '', findings: judgement.findings });
    return run({
      result: 'inconclusive',
      why: `the release did not appear ${waited}, the one before may still be answering: ${judgement.findings[0]?.title ?? ''}`,
    });
  }
  if (judgement.kind === 'passed')
    return run({
      result: 'inconclusive',
      why: `the release answered ${good === 0 ? 'only now and then' : 'too late to be sure'} ${waited}: the one before may still be answering`,
    });
  return run({ result: judgement.kind, why: judgement.reason });
}

function inShort({ end, request }: Exchange): string {
  const path = printable(request.path, 80);
  switch (end.kind) {
    case 'answer':
      return end.response.status >= 400
        ? `${path} answered ${end.response.status}`
        : `${path} is not of this release yet`;
    case 'failure':
      return `${path}: ${end.failure.code}`;
    default:
      return `${path}: ${end.kind}`;
  }
}
