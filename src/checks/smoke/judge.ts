/** Exchange → passed, findings, or the reason why it proves nothing. */

import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { type AccessWall, recogniseWall } from '../../facts/error-pages/access-walls.ts';
import { answerOf, type Exchange } from './exchange.ts';
import type { Fault, SmokeRule } from './rule.ts';
import { stages } from './rules/index.ts';
import { isOurNetwork, ourNetworkWords } from './rules/unreachable.ts';
import { isExpectedStatus } from './settings.ts';

export type Judgement =
  | { kind: 'passed' }
  | { kind: 'findings'; findings: Finding[] }
  /** Nothing was learnt about the app. One clause without full stop, safe to print. */
  | { kind: 'inconclusive'; reason: string };

export function judge(exchange: Exchange): Judgement {
  const doubt = doubtOf(exchange);
  if (doubt !== undefined) return { kind: 'inconclusive', reason: doubt };
  for (const stage of stages) {
    const findings = stage.flatMap((rule) => {
      const fault = rule.check(exchange, exchange.request.expect);
      return fault === undefined ? [] : [toFinding(rule, fault, exchange)];
    });
    if (findings.length > 0) return { kind: 'findings', findings };
  }
  return { kind: 'passed' };
}

function doubtOf(exchange: Exchange): string | undefined {
  const { end, totalMs } = exchange;
  switch (end.kind) {
    case 'deadline':
      return 'the time for all checks (`smoke.deadline`) was over before it answered';
    case 'wall':
      return behind(end.wall);
    case 'failure':
      return isOurNetwork(end.failure) ? ourNetworkWords(end.failure, totalMs) : undefined;
    case 'bad redirect':
      return undefined;
    case 'answer': {
      const { status, headers } = end.response;
      const wall = recogniseWall({ status, headers, page: end.page });
      if (wall !== undefined && (wall.certain || !isExpectedStatus(exchange.request.expect, status))) {
        const hasKey = !wall.certain && 'authorization' in exchange.request.headers;
        if (!hasKey) return behind(wall);
      }
      return elsewhere(exchange);
    }
  }
}

const behind = (wall: AccessWall): string => `${wall.what} answered in place of the app. ${wall.advice}`;

/** A redirect that ends at somebody else's site (a login of another company) shows nothing of the app. */
function elsewhere(exchange: Exchange): string | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || exchange.hops.length === 0) return undefined;
  const from = new URL(exchange.request.url).hostname;
  const to = new URL(answer.url).hostname;
  if (isSameSite(from, to)) return undefined;
  return `a redirect led to another site (${printable(to, 80)}), so the app itself was not seen. If that is how it should be, write \`expect: { redirect: https://${printable(to, 80)}/… }\``;
}

/** The same host, one below the other, or two below the same domain (by its last two labels: enough to tell a login elsewhere). */
function isSameSite(a: string, b: string): boolean {
  if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
  const domain = (host: string): string | undefined =>
    /^[\d.]+$|:/.test(host) ? undefined : host.split('.').slice(-2).join('.');
  return domain(a) !== undefined && domain(a) === domain(b);
}

function toFinding(rule: SmokeRule, fault: Fault, exchange: Exchange): Finding {
  const { request, retries, sent } = exchange;
  const answer = answerOf(exchange);
  return {
    check: 'smoke',
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    title: cut(printable(fault.title, 255), 255),
    message: fault.message,
    fix: fault.fix,
    impact: fault.impact,
    location: { kind: 'request', url: request.url, check: printable(request.name, 80) },
    // Not the host: a preview has another one for every push.
    fingerprint: fingerprint(rule.id, request.name, request.path),
    state: 'new',
    inlineIgnorable: false,
    docs: docsOf(rule.id),
    data: {
      method: request.method,
      path: request.path,
      requests: sent,
      retries,
      ...(answer === undefined ? {} : { status: answer.response.status }),
      ...fault.data,
    },
  };
}
