/** Requests beside a check: the same as a stranger, as other origins' pages, many times. */
import type { Finding } from '../../core/finding.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { findingsOf } from './judge.ts';
import type { World } from './look.ts';
import type { SmokeRequest } from './request.ts';
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

/** An origin that nobody owns: reserved by RFC 2606. */
const FOREIGN = 'https://launch-ready-smoke.invalid';

export async function besideOf(
  step: Step,
  exchange: Exchange,
  { world, session, saved }: { world: World; session: Session; saved: Saved },
): Promise<Beside> {
  const beside: Beside = { exchanges: [], findings: [] };
  const { request } = exchange;
  const { notPublic, privateCache, cors } = request.expect;
  if (notPublic || privateCache) {
    const stranger = await exchangeWith(withoutCredentials(request), world, newSession());
    beside.exchanges.push(stranger);
    const unknown = unprovenBy(stranger);
    if (unknown !== undefined) return { ...beside, doubt: unknown };
    if (notPublic) beside.findings.push(...findingsOf('stranger', { exchange, stranger }, exchange));
    if (privateCache) beside.findings.push(...findingsOf('sharing', { exchange, stranger }, exchange));
  }
  if (cors !== null) {
    const tried: Seen['origins']['tried'][number][] = [];
    for (const origin of [...cors, FOREIGN, 'null']) {
      const sent = step.build(saved, session);
      const answer = await exchangeWith({ ...sent, headers: { ...sent.headers, origin } }, world, session.copy());
      beside.exchanges.push(answer);
      const unknown = unprovenBy(answer);
      if (unknown !== undefined) return { ...beside, doubt: unknown };
      tried.push({ origin, isAllowed: cors.includes(origin), exchange: answer });
    }
    beside.findings.push(...findingsOf('origins', { exchange, tried }, exchange));
  }
  return beside;
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
    if (answerOf(last)?.response.status === 429) return beside;
  }
  if (last !== undefined) beside.findings.push(...findingsOf('burst', { exchange: last, sent: limit }, last));
  return beside;
}

/** As somebody who was never here. */
function withoutCredentials(request: SmokeRequest): SmokeRequest {
  // What lets a request past a guard in front of the app is no session of the app.
  const kept = Object.entries(request.headers).filter(
    ([name]) => !request.ownHeaders.includes(name) || request.guardHeaders.includes(name),
  );
  return {
    ...request,
    url: request.openUrl,
    headers: Object.fromEntries(
      kept.filter(([name]) => !['authorization', 'cookie'].includes(name) || request.guardHeaders.includes(name)),
    ),
    anonymous: true,
    hasCredentials: false,
  };
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
