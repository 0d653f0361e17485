/**
 * Tls over node:tls. One handshake that refuses nothing (weak keys and signatures are to be seen), and where a host has
 * only protocols that nobody speaks any more, a second one. No session is ever cached: a resumed one has no certificate.
 */
import { constants } from 'node:crypto';
import net from 'node:net';
import { Duplex } from 'node:stream';
import tls from 'node:tls';
import { codeOf } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import type { HttpFailure } from './http.ts';
import { classifyFailure } from './http-undici.ts';
import { type Environment, proxyOf } from './proxy-of.ts';
import type { Tls, TlsEnd, TlsFailure, TlsPhases, TlsProtocol, TlsRequest, TlsRoot, TlsSight } from './tls.ts';
import { allRoots, type MoreRoots, openRoots } from './tls-roots.ts';
import { newTranscript, type Transcript } from './tls-transcript.ts';
import { openWay, type Way } from './tls-way.ts';

export interface TlsOptions {
  /** Trusted beside the roots of this machine. */
  roots?: MoreRoots;
  /** Where the proxy is named; that of the process unless given. */
  environment?: Environment;
}

/** Trusts what Node trusts here: its own roots and `NODE_EXTRA_CA_CERTS`. Proxies as the environment names them. */
export const nodeTls: Tls = openTls();

export function openTls({ roots = {}, environment }: TlsOptions = {}): Tls {
  // Reading all roots takes a tenth of a second, so once for all that is inspected.
  const contexts = new Map<Versions, tls.SecureContext>();
  const contextOf = (versions: Versions): tls.SecureContext => {
    const context = contexts.get(versions) ?? newContext(versions, roots);
    contexts.set(versions, context);
    return context;
  };
  const rootsOf = openRoots(roots);
  return {
    async inspect(wanted) {
      // As URLs write it.
      const request = { ...wanted, host: wanted.host.replace(/^\[(.+)\]$/, '$1') };
      const deadline = performance.now() + request.timeoutMs;
      const look = (versions: Versions): Promise<TlsSight> =>
        lookOnce(
          { ...request, timeoutMs: Math.max(1, deadline - performance.now()) },
          contextOf(versions),
          rootsOf,
          environment ?? process.env,
        );
      const sight = await look(MODERN);
      if (!mayBeOld(sight)) return sight;
      const older: TlsSight[] = [];
      for (const versions of OLDER) {
        const next = await look(versions);
        if (next.end.kind === 'connected') return next;
        older.push(next);
      }
      return [sight, ...older].find(({ certificates }) => certificates.length > 0) ?? sight;
    },
  };
}

function newContext(versions: Versions, roots: MoreRoots): tls.SecureContext {
  const ca = allRoots(roots);
  return tls.createSecureContext({
    ...versions,
    ...(ca === undefined ? {} : { ca }),
    // Everything is to be seen; the judge says what is too weak.
    ciphers: 'DEFAULT:@SECLEVEL=0',
    // Node's own and one that is too small.
    ecdhCurve: 'X25519:prime256v1:secp384r1:secp521r1:secp224r1',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
}

interface Versions {
  minVersion: TlsProtocol;
  maxVersion: TlsProtocol;
}
const MODERN: Versions = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' };
/** Some kinds of keys work with TLS 1.2 only, and servers that have both do not go back by themselves. */
const OLDER: readonly Versions[] = [
  { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' },
  { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
];

/** Some old servers do not say which protocol they lack: they hang up. */
const mayBeOld = ({ end }: TlsSight): boolean =>
  end.kind === 'failed' && (end.failure.kind === 'handshake' || end.failure.kind === 'reset');

async function lookOnce(
  request: TlsRequest,
  context: tls.SecureContext,
  rootsOf: (certificates: readonly Buffer[]) => TlsRoot[],
  environment: Environment,
): Promise<TlsSight> {
  const { host, port } = request;
  const transcript = newTranscript();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), request.timeoutMs);
  let way: Way | undefined;
  let phases: TlsPhases = {};
  let end: TlsEnd;
  let sorted: Buffer[] = [];
  try {
    way = await openWay(request, environment, timeout.signal);
    phases = way.phases;
    const started = performance.now();
    const shaken = await shakeHands(way, request, context, transcript, timeout.signal);
    phases = { ...phases, tlsMs: Math.round(performance.now() - started) };
    ({ end, sorted } = shaken);
  } catch (error) {
    const failure = timeout.signal.aborted
      ? lateFailure(way !== undefined, proxyOf(host, port, environment) !== undefined)
      : failureOf(error, transcript, way !== undefined);
    end = { kind: 'failed', failure };
  } finally {
    clearTimeout(timer);
    way?.socket.destroy();
  }
  const sent = transcript.certificates();
  const certificates = sent ?? sorted;
  return {
    host,
    port,
    end,
    certificates,
    order: sent === undefined && sorted.length > 0 ? 'unknown' : 'sent',
    roots: rootsOf(certificates),
    phases,
  };
}

function shakeHands(
  way: Way,
  { host, servername = host }: TlsRequest,
  secureContext: tls.SecureContext,
  transcript: Transcript,
  signal: AbortSignal,
): Promise<{ end: TlsEnd; sorted: Buffer[] }> {
  return new Promise((resolve, reject) => {
    const wire = listenIn(way, transcript);
    const socket = tls.connect({
      socket: wire,
      secureContext,
      ...(net.isIP(servername) === 0 ? { servername: servername.replace(/\.$/, '') } : {}),
      ALPNProtocols: ['h2', 'http/1.1'],
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    const fail = (error: unknown): void => {
      socket.destroy();
      reject(error);
    };
    signal.addEventListener('abort', () => fail(new Error('timeout')), { once: true });
    socket.on('keylog', (line) => transcript.addKey(line.toString('latin1')));
    socket.on('error', fail);
    wire.on('error', fail);
    socket.on('close', () => fail(Object.assign(new Error('closed in the handshake'), { code: 'ECONNRESET' })));
    socket.once('secureConnect', () => {
      const objection: unknown = socket.authorizationError;
      const end: TlsEnd = {
        kind: 'connected',
        protocol: socket.getProtocol() as TlsProtocol,
        cipher: socket.getCipher().name,
        ...(typeof socket.alpnProtocol === 'string' ? { alpn: socket.alpnProtocol } : {}),
        ...(objection ? { verification: verificationOf(objection) } : {}),
      };
      resolve({ end, sorted: sortedChain(socket) });
      socket.destroy();
    });
  });
}

/** Node gives the code as a string where its types say Error. */
const verificationOf = (objection: unknown): string =>
  printable(typeof objection === 'string' ? objection : (codeOf(objection) ?? 'UNSPECIFIED'), 60);

/** A stream over the way whose incoming bytes are also written down. */
function listenIn({ socket, head }: Way, transcript: Transcript): Duplex {
  const wire = new Duplex({
    read: () => {
      socket.resume();
    },
    write: (chunk: Buffer, _, done) => {
      socket.write(chunk, done);
    },
    final: (done) => {
      socket.end(done);
    },
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  const take = (chunk: Buffer): void => {
    transcript.add(chunk);
    if (!wire.push(chunk)) socket.pause();
  };
  if (head.length > 0) take(head);
  socket.on('data', take);
  socket.on('end', () => wire.push(null));
  socket.on('error', (error) => wire.destroy(error));
  return wire;
}

/** What Node tells, the host's own first: leaf, its issuer, and so on up to a root of this machine. */
function sortedChain(socket: tls.TLSSocket): Buffer[] {
  const chain: Buffer[] = [];
  let next: tls.DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && chain.length < 20 && !chain.some((der) => der.equals(next?.raw ?? der))) {
    chain.push(next.raw);
    next = next.issuerCertificate;
  }
  return chain;
}

function lateFailure(hasWay: boolean, isProxied: boolean): TlsFailure {
  if (hasWay) return { kind: 'timeout', code: 'TLS_TIMEOUT', message: 'the handshake did not end in time' };
  if (isProxied) return { kind: 'proxy', code: 'PROXY_TIMEOUT', message: 'the proxy did not answer in time' };
  return { kind: 'timeout', code: 'CONNECT_TIMEOUT', message: 'no answer in time' };
}

function failureOf(error: unknown, transcript: Transcript, hasWay: boolean): TlsFailure {
  const { kind, code, message }: HttpFailure = classifyFailure(error, true);
  if (!hasWay) return { kind: kind === 'tls' ? 'other' : kind, code, message };
  const start = transcript.start();
  if (/^HTTP\/\d/.test(start.toString('latin1'))) return { kind: 'not-tls', code: 'HTTP', message };
  // Records of TLS begin with their type, 20 to 23, and the major version 3 (RFC 8446 §5.1).
  const isTls = start.length === 0 || (start.readUInt8(0) >= 20 && start.readUInt8(0) <= 23 && start[1] === 3);
  if (!isTls) return { kind: 'not-tls', code, message };
  return { kind: kind === 'tls' ? 'handshake' : kind, code, message };
}
