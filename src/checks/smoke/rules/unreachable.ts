import { formatDuration } from '../../../core/duration.ts';
import type { Exchange, HttpFailure } from '../exchange.ts';
import { shownHost } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { asked, requestOf, retryWords, whoAsks } from '../words.ts';

/** Whose fault it is not: the runner's own network is no finding about the app (judge.ts). */
const OURS = ['EAI_AGAIN', 'EAI_FAIL', 'ENETUNREACH', 'EADDRNOTAVAIL'];

/** True where the failure says nothing about the app: the proxy, the resolver or the network of this machine. */
export const isOurNetwork = ({ kind, code }: HttpFailure): boolean => kind === 'proxy' || OURS.includes(code);

export const unreachable: SmokeRule = {
  id: 'smoke/unreachable',
  about: 'exchange',
  severity: 'blocker',
  summary: 'The app does not answer',
  why: 'Nothing accepts the connection, or nothing comes back in time: the app is down for everybody, or it listens somewhere else.',
  fix: 'Look whether the deploy finished and the app started, and on which address and port it listens (`0.0.0.0` and `$PORT` on most hosts).',
  since: '0.1.0',
  examples: {
    bad: ['! refused ECONNREFUSED', '! timeout HEADERS_TIMEOUT', '! reset ECONNRESET', '! dns ENOTFOUND'],
    good: [
      'HTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '! refused ECONNREFUSED\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>',
      '! proxy UND_ERR_PRX_CONN',
      '! dns EAI_AGAIN',
    ],
  },
  check({ exchange }) {
    if (exchange.end.kind !== 'failure') return undefined;
    const { failure } = exchange.end;
    if (failure.kind === 'tls' || isOurNetwork(failure)) return undefined;
    const { what, fix } = explain(failure, exchange);
    return {
      title: `${requestOf(exchange)}: ${what}`,
      message: `${asked(exchange)}: ${what}${retryWords(exchange)} (\`${failure.code}\`).`,
      fix,
      impact: `${whoAsks(exchange)} gets no answer at all: the app is down.`,
      data: { code: failure.code, kind: failure.kind },
    };
  },
};

function explain({ kind, code }: HttpFailure, { end, request }: Exchange): { what: string; fix: string } {
  const { secrets } = request;
  const host = shownHost(end.url, secrets);
  const hostname = host.replace(/:\d+$/, '');
  switch (kind) {
    case 'dns':
      return {
        what: `the name ${hostname} does not exist`,
        fix: `Check the spelling of the URL, and add a DNS record for \`${hostname}\` that points at your host.`,
      };
    case 'refused':
      return {
        what: `${host} refuses the connection`,
        fix: 'Nothing listens there: look whether the app started, and that it listens on `0.0.0.0` and the port that the host gives it.',
      };
    case 'timeout':
      return {
        what: `${host} ${code === 'BODY_TIMEOUT' ? 'began an answer and did not finish it' : 'does not answer'} in time`,
        fix: 'Look at the app’s log: a request that hangs waits for a database or another service. If the first start takes long, raise `smoke.timeout`; if nothing arrives there, look at the firewall.',
      };
    case 'reset':
      return {
        what: `${host} closes the connection without an answer`,
        fix: 'The app crashed while it answered, or the protocol is wrong (http on an https port): look at its log for this moment.',
      };
    default:
      return {
        what: `${host} gives no usable answer`,
        fix: 'Look at the app’s log and at the proxy in front of it: what came is not an HTTP answer.',
      };
  }
}

/** For the outcome: why the failure proves nothing. */
export function ourNetworkWords({ kind, code }: HttpFailure, timeoutMs: number): string {
  if (kind === 'proxy')
    return `the proxy of this machine did not let the request through (${code}): check HTTP_PROXY, HTTPS_PROXY and NO_PROXY`;
  if (kind === 'dns') return `the name could not be looked up, since no name server answered (${code})`;
  if (code === 'ENETUNREACH') return 'this machine has no way to that network (GitHub’s runners have no IPv6)';
  return `this machine’s network failed (${code}) within ${formatDuration(timeoutMs)}`;
}
