/** The TLS of each host, looked at once: a request that fails by it has the same cause as all others. */
import type { Finding } from '../../../core/finding.ts';
import type { Clock } from '../../../io/clock.ts';
import type { Tls, TlsSight } from '../../../io/tls.ts';
import { quotedUrl } from '../curl.ts';
import type { Exchange } from '../exchange.ts';
import { findingsOf } from '../judge.ts';
import { shownHost, shownOrigin } from '../redact.ts';
import type { SmokeRequest } from '../request.ts';
import { type CertificateFault, judgeCertificate } from './certificate.ts';
import { certificateWords } from './certificate-words.ts';

export interface SeenTls {
  faults: readonly CertificateFault[];
  /** Why nothing was seen; undefined where something was. */
  unseen?: TlsSight['end'];
  findings: readonly Finding[];
}

export interface Certificates {
  /** `url` is an address over https; the request is what a finding is told of. */
  of(url: URL): Promise<SeenTls>;
}

/** Milliseconds for one host. */
const TIMEOUT_MS = 15_000;

/** What is wrong with the TLS of a host, or why nothing of it was seen. */
export type InspectTls = (url: URL, timeoutMs: number) => Promise<Omit<SeenTls, 'findings'>>;

export const inspectBy =
  (tls: Tls, clock: Clock): InspectTls =>
  async (url, timeoutMs) => {
    const sight = await tls.inspect({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: portOf(url),
      timeoutMs,
    });
    const faults = judgeCertificate(sight, url.hostname, clock.now());
    return sight.end.kind === 'connected' || faults.length > 0 ? { faults } : { faults, unseen: sight.end };
  };

const portOf = ({ port }: URL): number => (port === '' ? 443 : Number(port));

/** Each host is looked at once. `requestFor` makes what a finding about a host is told of. */
export function certificatesBy(
  inspect: InspectTls,
  requestFor: (host: URL) => SmokeRequest,
  /** Milliseconds until everything ends. */
  left: () => number,
): Certificates {
  const seen = new Map<string, Promise<SeenTls>>();
  const look = async (url: URL): Promise<SeenTls> => {
    const looked = await inspect(url, Math.max(1, Math.min(TIMEOUT_MS, left())));
    const request = requestFor(new URL(url.origin));
    const exchange = unsent(request);
    const { faults } = looked;
    return {
      ...looked,
      findings: findingsOf(
        'certificate',
        { host: request.secrets.hide(url.hostname), port: portOf(url), faults },
        exchange,
      ),
    };
  };
  return {
    of(url) {
      const known = seen.get(url.origin) ?? look(url);
      seen.set(url.origin, known);
      return known;
    },
  };
}

/** Of no request: the place that a finding about a host is told of. */
function unsent(request: SmokeRequest): Exchange {
  const origin = shownOrigin(request.url, request.secrets);
  return {
    request: {
      ...request,
      name: `certificate of ${shownHost(request.url, request.secrets)}`,
      url: new URL('/', request.url).href,
      shownUrl: `${origin}/`,
      path: '/',
      curl: `curl -svo /dev/null ${quotedUrl(`${origin}/`)}`,
    },
    hops: [],
    end: { kind: 'deadline', url: request.url, isStopped: false },
    at: 0,
    totalMs: 0,
    sent: 0,
    retries: 0,
    dropped: [],
  };
}

/** What `smoke/tls` tells itself, of the request that failed. */
export const isToldByRequest = ({ kind }: CertificateFault): boolean => certificateWords[kind].rule === 'smoke/tls';
