/** Requests beside a check: the same as a stranger, as other origins' pages, many times. */
import type { Finding } from '../../core/finding.ts';
import { listOf, printable } from '../../core/text.ts';
import { asStranger } from './credentials.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { isExpectedStatus } from './expectation.ts';
import { findingsOf } from './judge.ts';
import type { World } from './look.ts';
import { originsOf } from './origins.ts';
import { verdictOf } from './refusal.ts';
import { exchangeWith } from './retry.ts';
import { isOurNetwork } from './rules/unreachable.ts';
import type { Seen } from './seen.ts';
import { newSession, type Session } from './session.ts';
import type { Step } from './step.ts';
import type { Saved } from './template.ts';
import { visitorWallOf } from './visitor-wall.ts';

export interface Beside {
  exchanges: Exchange[];
  findings: Finding[];
  doubt?: { kind: 'blocked' | 'inconclusive'; reason: string };
}

export async function besideOf(
  step: Step,
  exchange: Exchange,
  { world, session, saved }: { world: World; session: Session; saved: Saved },
): Promise<Beside> {
  const beside: Beside = { exchanges: [], findings: [] };
  const { notPublic, privateCache, cors } = exchange.request.expect;
  if (notPublic || privateCache) {
    const { request, left } = asStranger(step.build(saved, newSession()), step.credentials);
    const stranger = await exchangeWith(request, world, newSession());
    beside.exchanges.push(stranger);
    const unknown = unprovenBy(stranger);
    if (unknown !== undefined) return { ...beside, doubt: unknown };
    if (notPublic) {
      const verdict = verdictOf(exchange, stranger, step.credentials.unclear);
      if (verdict.kind === 'unproven') beside.doubt = strangerDoubt(stranger, verdict.why, left);
      beside.findings.push(...findingsOf('stranger', { exchange, stranger }, exchange));
    }
    if (privateCache) beside.findings.push(...findingsOf('sharing', { exchange, stranger }, exchange));
  }
  if (cors !== null) {
    const tried: Seen['origins']['tried'][number][] = [];
    for (const { origin, isAllowed, isSibling } of originsOf(cors, new URL(exchange.request.url))) {
      const sent = step.build(saved, session);
      const answer = await exchangeWith({ ...sent, headers: { ...sent.headers, origin } }, world, session.copy());
      beside.exchanges.push(answer);
      const unknown = unprovenBy(answer) ?? (isAllowed ? failedFor(origin, answer) : undefined);
      if (unknown !== undefined) beside.doubt ??= unknown;
      if (unknown?.kind === 'blocked' || answer.end.kind === 'deadline') break;
      tried.push({ origin, isAllowed, isSibling, exchange: answer });
    }
    beside.findings.push(...findingsOf('origins', { exchange, tried }, exchange));
  }
  return beside;
}

/** An app that says no to a stranger says so; one that does not understand the request may show the data to the next. */
function strangerDoubt(stranger: Exchange, why: string, left: readonly string[]): NonNullable<Beside['doubt']> {
  const { request } = stranger;
  const names = left.slice(0, 5).map((each) => `\`${printable(request.secrets.hide(each).replaceAll('`', "'"), 60)}\``);
  const out = names.length === 0 ? '' : ` (left out: ${listOf(names)})`;
  return {
    kind: 'inconclusive',
    reason: `${request.method} ${request.path.slice(0, 120)} was asked as a stranger${out}, and ${why}. ${answerOf(stranger)?.response.status === 429 ? 'A limit may be in force: wait until it is over' : 'If the app needs a header or a part of the query to understand the request, write it without a `$NAME`, so that the stranger sends it, too'}`,
  };
}

/** An origin that may read the answer, and gets another one than the check. */
function failedFor(origin: string, exchange: Exchange): Beside['doubt'] {
  const { request } = exchange;
  const status = answerOf(exchange)?.response.status;
  if (status === undefined || isExpectedStatus(request.expect, status)) return undefined;
  return {
    kind: 'inconclusive',
    reason: `${request.method} ${request.path.slice(0, 120)} answered ${status} to a page of ${printable(origin, 100)}, so that nothing is proven of what it may read`,
  };
}

/** Sent until one is refused, one after the other: an app that counts must notice. */
export async function burstOf(step: Step, world: World, session: Session, saved: Saved): Promise<Beside> {
  const limit = step.expect.rateLimited ?? 0;
  const beside: Beside = { exchanges: [], findings: [] };
  let last: Exchange | undefined;
  for (let count = 1; count <= limit; count++) {
    last = await exchangeWith(step.build(saved, session), { ...world, retries: 0 }, session.copy());
    beside.exchanges.push(last);
    const unknown = unprovenBy(last, true);
    if (unknown !== undefined) return { ...beside, doubt: unknown };
    if (answerOf(last)?.response.status !== 429) continue;
    if (count > 1) return beside;
    return {
      ...beside,
      doubt: {
        kind: 'inconclusive',
        reason: `${last.request.method} ${last.request.path.slice(0, 120)} answered the very first request with 429: another limit may be in force, so that this one was not seen. Wait until it is over, or send as another client`,
      },
    };
  }
  if (last !== undefined) beside.findings.push(...findingsOf('burst', { exchange: last, sent: limit }, last));
  return beside;
}

/** No answer proves nothing of who may see what. */
function unprovenBy(exchange: Exchange, isExpectedLimit = false): Beside['doubt'] {
  const { end, request } = exchange;
  // That the app fails for a stranger does not say that it refuses.
  if (end.kind === 'answer' && end.response.status >= 500)
    return {
      kind: 'inconclusive',
      reason: `${request.method} ${request.path.slice(0, 120)} was asked once more, and failed with ${end.response.status}`,
    };
  if (end.kind === 'answer') {
    // A firewall that takes us for a bot refuses everything: the app did not.
    const wall = isExpectedLimit ? undefined : visitorWallOf(exchange);
    return wall && { kind: 'blocked', reason: `${wall.what} answered a second request. ${wall.advice}` };
  }
  if (end.kind === 'bad redirect') return undefined;
  if (end.kind === 'wall')
    return { kind: 'blocked', reason: `${end.wall.what} answered a second request. ${end.wall.advice}` };
  const why =
    end.kind === 'failure' && !isOurNetwork(end.failure)
      ? `the app gave no answer (${end.failure.code})`
      : 'the time was over, or the network failed';
  return {
    kind: 'inconclusive',
    reason: `${request.method} ${request.path.slice(0, 120)} was asked once more, and ${why}`,
  };
}
