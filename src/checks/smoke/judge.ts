/** What was seen → passed, findings, or the reason why it proves nothing. */
import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { type AccessWall, recogniseWall } from '../../facts/error-pages/access-walls.ts';
import { curlNote } from './curl.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { isExpectedStatus } from './expectation.ts';
import { isLoginAnswer } from './login-page.ts';
import { shownHost } from './redact.ts';
import type { Fault, SmokeRule } from './rule.ts';
import { rules, stages } from './rules/index.ts';
import { isOurNetwork, ourNetworkWords } from './rules/unreachable.ts';
import type { Seen } from './seen.ts';
import { isSameSite } from './site-of.ts';
import { OutOfTime } from './thinking.ts';
import { unreadReason } from './unread.ts';

export type Judgement =
  | { kind: 'passed' }
  | { kind: 'findings'; findings: Finding[] }
  /** Something in front of the app answered. One clause without full stop, safe to print. */
  | { kind: 'blocked'; reason: string }
  /** Nothing was learnt about the app. Likewise. */
  | { kind: 'inconclusive'; reason: string };

export function judge(seen: Seen['exchange']): Judgement {
  const { exchange } = seen;
  const doubt = doubtOf(exchange);
  if (doubt !== undefined) return doubt;
  try {
    for (const stage of stages) {
      const findings = judgeBy(stage, 'exchange', seen, exchange);
      if (findings.length > 0) return { kind: 'findings', findings };
    }
  } catch (error) {
    if (error instanceof OutOfTime) return { kind: 'inconclusive', reason: error.message };
    throw error;
  }
  const unread = seen.unanswered ?? unreadReason(seen);
  return unread === undefined ? { kind: 'passed' } : { kind: 'inconclusive', reason: unread };
}

/** Of anything but a single exchange: every rule that looks at it speaks. `exchange` names the place. */
export const findingsOf = <About extends Exclude<keyof Seen, 'exchange'>>(
  about: About,
  seen: Seen[About],
  exchange: Exchange,
): Finding[] => judgeBy(rules, about, seen, exchange);

function judgeBy<About extends keyof Seen>(
  candidates: readonly SmokeRule[],
  about: About,
  seen: Seen[About],
  exchange: Exchange,
): Finding[] {
  return candidates.flatMap((rule) => {
    if (rule.about !== about) return [];
    const check = rule.check as (seen: Seen[About]) => Fault | readonly Fault[] | undefined;
    return [check(seen) ?? []].flat().map((fault) => toFinding(rule, fault, exchange));
  });
}

function doubtOf(exchange: Exchange): Extract<Judgement, { reason: string }> | undefined {
  const { end, totalMs } = exchange;
  switch (end.kind) {
    case 'deadline':
      return {
        kind: 'inconclusive',
        reason: end.isStopped
          ? 'the run was stopped before it answered'
          : 'the time for all checks (`smoke.deadline`) was over before it answered',
      };
    case 'wall':
      return behind(end.wall);
    case 'failure':
      return isOurNetwork(end.failure)
        ? { kind: 'inconclusive', reason: ourNetworkWords(end.failure, totalMs) }
        : undefined;
    case 'bad redirect':
      return undefined;
    case 'answer': {
      const { status, headers } = end.response;
      const wall = recogniseWall({ status, headers, page: end.page });
      if (wall !== undefined && (wall.certain || !isExpectedStatus(exchange.request.expect, status))) {
        // A password that was sent is wrong: that is for the rules to tell.
        const hasKey = PROMPTS.includes(wall.id) && 'authorization' in exchange.request.headers;
        if (!hasKey) return behind(wall);
      }
      return elsewhere(exchange) ?? atLogin(exchange);
    }
  }
}

/** Guards that ask for a password in a header. */
const PROMPTS = ['basic-auth', 'netlify-password'];

const behind = (wall: AccessWall): { kind: 'blocked'; reason: string } => ({
  kind: 'blocked',
  reason: `${wall.what} answered in place of the app. ${wall.advice}`,
});

/** A redirect that ends at somebody else's site (a login of another company) shows nothing of the app. */
function elsewhere(exchange: Exchange): { kind: 'inconclusive'; reason: string } | undefined {
  const answer = answerOf(exchange);
  const { hops, request } = exchange;
  if (answer === undefined || hops.length === 0) return undefined;
  const { chain, endsAt } = request.expect;
  const isMeant = [endsAt, chain?.at(-1)].some(
    (place) => place !== undefined && place !== null && /^https?:/i.test(place),
  );
  if (isMeant || isSameSite(new URL(request.url).hostname, new URL(answer.url).hostname)) return undefined;
  const to = shownHost(answer.url, request.secrets);
  return {
    kind: 'inconclusive',
    reason: `a redirect led to another site (${to}), so the app itself was not seen. If that is how it should be, write \`expect: { redirect: https://${to}/… }\``,
  };
}

/** Nothing of a page was seen where its login came; of the homepage the login may be all there is. */
function atLogin(exchange: Exchange): { kind: 'inconclusive'; reason: string } | undefined {
  const { isHomepage, hasCredentials, anonymous, cleansUp, method, expect } = exchange.request;
  const isRead = method === 'GET' || method === 'HEAD';
  // With a session, or after one, it is a fault: smoke/login-page.
  if (isHomepage || hasCredentials || !isLoginAnswer(exchange)) return undefined;
  if (!isRead && (!anonymous || cleansUp)) return undefined;
  const isMeant = expect.endsAt !== null || expect.chain !== null;
  const isProven = [expect.text, expect.regex, expect.css, expect.json].some((each) => each.length > 0);
  if (isMeant || isProven) return undefined;
  return {
    kind: 'inconclusive',
    reason: isRead
      ? 'the login came in place of the page, so the page was not seen. Send a session (`auth: true`), or write that it is meant: `expect: { redirect: /login }`'
      : `the login came in place of an answer to the ${method}, so nothing was done. Send a session (\`auth: true\`), or write that it is meant: \`expect: { redirect: /login }\``,
  };
}

function toFinding(rule: SmokeRule, fault: Fault, exchange: Exchange): Finding {
  const { request, retries, sent } = exchange;
  const answer = answerOf(exchange);
  const curl = fault.curl ?? request.curl;
  return {
    check: 'smoke',
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    title: cut(printable(fault.title, 255), 255),
    message: `${fault.message}\n\nTo repeat it: \`${curl.replaceAll('`', "'")}\`${curlNote(curl)}`,
    fix: fault.fix,
    impact: fault.impact,
    location: { kind: 'request', url: request.shownUrl, check: printable(request.name, 80) },
    // Not the host: a preview has another one for every push.
    fingerprint: fingerprint(
      rule.id,
      request.name,
      request.path,
      ...(request.method === 'GET' ? [] : [request.method]),
      ...(fault.part === undefined ? [] : [fault.part]),
    ),
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
