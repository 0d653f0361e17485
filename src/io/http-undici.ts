/**
 * Http over undici: proxies as the environment names them, one connection per exchange (nothing outlives it), HTTP/1.1.
 * undici is loaded with the first request, so that a run without requests does not pay for it.
 */
import { EventEmitter } from 'node:events';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { buildConnector, Dispatcher } from 'undici';
import { codeOf, messageOf } from '../core/errors.ts';
import { printable } from '../core/text.ts';
import {
  type Http,
  HttpFailure,
  type HttpFailureKind,
  type HttpRequest,
  type HttpResponse,
  type HttpTiming,
} from './http.ts';

/** Milliseconds until a host that does not answer at all is given up, however long the exchange may take. */
const CONNECT_TIMEOUT_MS = 10_000;

/** What we can undo; sent as `accept-encoding`. A server that answers `deflate` all the same is understood. */
const ACCEPT_ENCODING = 'gzip, br';

/** More layers than a server has reason for are left as they are. */
const MAX_ENCODINGS = 2;

type Phase = 'connect' | 'headers' | 'body';

/** Reads `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY` (either case) and `NODE_EXTRA_CA_CERTS` as Node's own tools do. */
export const nodeHttp: Http = { send };

const loadClient = async () => (await import('./undici-parts.ts')).openUndici();

/** Loads the client while something else is waited for. */
export function warmHttp(): void {
  void loadClient();
}

async function send(request: HttpRequest): Promise<HttpResponse> {
  const undici = await loadClient();
  // Errors that a connection straight to the host met. Others were met on the way to a proxy.
  const direct = new WeakSet<object>();
  const started = performance.now();
  const elapsed = () => Math.round((performance.now() - started) * 10) / 10;
  const progress: Progress = { phase: 'connect', marks: {}, elapsed };
  const agent = openAgent(undici, direct, progress);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), request.timeoutMs);
  const end = request.signal === undefined ? timeout.signal : AbortSignal.any([timeout.signal, request.signal]);
  try {
    const response = await agent.request({
      origin: new URL(request.url).origin,
      path: pathOf(request.url),
      // Checked by the caller; a wrong one comes back as a failure of kind `other`.
      method: request.method as Dispatcher.HttpMethod,
      headers: { 'accept-encoding': ACCEPT_ENCODING, ...request.headers },
      body: request.body ?? null,
      signal: end,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const headersMs = elapsed();
    progress.phase = 'body';
    const headers = toHeaders(response.headers);
    const hasBody = request.method !== 'HEAD' && ![204, 205, 304].includes(response.statusCode);
    const { body, truncated } = await readBody(
      response.body,
      hasBody ? encodingsOf(headers) : [],
      request.maxBytes,
      end,
    );
    return {
      status: response.statusCode,
      headers,
      body,
      truncated,
      timing: { ...progress.marks, headersMs, totalMs: elapsed() },
    };
  } catch (error) {
    const failure = request.signal?.aborted
      ? new HttpFailure('timeout', 'STOPPED', 'it was ended')
      : timeout.signal.aborted
        ? timedOut(progress.phase, request.timeoutMs, error)
        : classifyFailure(error, direct.has(Object(error)));
    failure.afterMs = elapsed();
    throw failure;
  } finally {
    clearTimeout(timer);
    await agent.destroy().catch(() => {});
  }
}

interface Progress {
  phase: Phase;
  marks: Omit<HttpTiming, 'headersMs' | 'totalMs'>;
  elapsed(): number;
}

function openAgent(
  undici: Awaited<ReturnType<typeof loadClient>>,
  direct: WeakSet<object>,
  progress: Progress,
): Dispatcher {
  const connector = undici.buildConnector({ timeout: CONNECT_TIMEOUT_MS, maxCachedSessions: 0 });
  const connect = (options: buildConnector.Options, callback: buildConnector.Callback): void => {
    // It returns the socket, which its types do not say: without one there are no phases to tell.
    const socket: unknown = connector(options, (...outcome) => {
      if (outcome[0] === null) progress.phase = 'headers';
      else direct.add(outcome[0]);
      if (outcome[0] === null && options.protocol === 'https:') progress.marks.tlsMs = progress.elapsed();
      callback(...outcome);
    });
    if (!(socket instanceof EventEmitter)) return;
    socket.once('lookup', () => {
      progress.marks.dnsMs = progress.elapsed();
    });
    socket.once('connect', () => {
      progress.marks.connectMs = progress.elapsed();
    });
  };
  try {
    return new undici.EnvHttpProxyAgent({ connect, allowH2: false, pipelining: 0, maxHeaderSize: 64 * 1024 });
  } catch (error) {
    // The value may hold a password: it is not repeated.
    throw new HttpFailure('proxy', codeOf(error) ?? 'ERR_INVALID_URL', 'HTTP_PROXY or HTTPS_PROXY is not a URL', {
      cause: error,
    });
  }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function toHeaders(raw: Record<string, string | string[] | undefined>): Map<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(raw))
    if (value !== undefined) headers.set(name.toLowerCase(), typeof value === 'string' ? [value] : value);
  return headers;
}

/** Outermost first. Empty where one of them is unknown: then the bytes stay as they came. */
function encodingsOf(headers: ReadonlyMap<string, readonly string[]>): Transform[] {
  if (headers.get('content-length')?.[0] === '0') return [];
  const names = (headers.get('content-encoding') ?? [])
    .flatMap((value) => value.toLowerCase().split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_ENCODINGS) return [];
  const decoders = names.reverse().map(decoderOf);
  return decoders.every((decoder) => decoder !== undefined) ? decoders : [];
}

function decoderOf(encoding: string): Transform | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return undefined;
  }
}

/** Decodes only as much as is kept: a small body that unpacks to gigabytes costs `maxBytes`. */
async function readBody(
  source: Readable,
  decoders: readonly Transform[],
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ body: Buffer; truncated: boolean }> {
  const decoded = decoders.at(-1) ?? source;
  // The pipeline's own callback has nothing to add: the last stream fails with it, and is read here.
  if (decoders.length > 0) pipeline([source, ...decoders], () => {});
  const abort = () => decoded.destroy(new Error('timeout'));
  signal.addEventListener('abort', abort, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  let truncated = false;
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      const room = maxBytes - size;
      chunks.push(chunk.subarray(0, room));
      size += Math.min(chunk.length, room);
      truncated = chunk.length > room;
      if (truncated) break;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    source.on('error', () => {});
    source.destroy();
  }
  return { body: Buffer.concat(chunks), truncated };
}

const UNFINISHED: Record<Phase, string> = {
  connect: 'no answer',
  headers: 'no answer',
  body: 'an answer that did not end',
};

const timedOut = (phase: Phase, timeoutMs: number, cause: unknown): HttpFailure =>
  new HttpFailure('timeout', `${phase.toUpperCase()}_TIMEOUT`, `${UNFINISHED[phase]} within ${timeoutMs} ms`, {
    cause,
  });

const CONNECT_KINDS: Record<string, HttpFailureKind> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ECONNREFUSED: 'refused',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'other',
  ENETUNREACH: 'other',
  EADDRNOTAVAIL: 'other',
};

const RESETS = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNABORTED'];

// OpenSSL's verification results as Node names them, https://nodejs.org/api/tls.html#x509-certificate-error-codes
const TLS_CODE =
  /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|EPROTO$|UNSPECIFIED$)/;

/** Says whose fault an error is. `isDirect`: it was met on a connection to the host itself, not to a proxy. */
export function classifyFailure(error: unknown, isDirect: boolean): HttpFailure {
  if (Error.isError(error) && error.name === 'HttpFailure') return error as HttpFailure;
  const cause = firstOf(error);
  const code = codeOf(cause) ?? (Error.isError(cause) ? cause.name : 'UNKNOWN');
  const message = printable(messageOf(cause) || code, 200);
  const failure = (kind: HttpFailureKind) => new HttpFailure(kind, code, message, { cause: error });
  if (code.startsWith('UND_ERR_PRX_') || /^Proxy (?:response|Authentication)/.test(message)) return failure('proxy');
  const kind = CONNECT_KINDS[code];
  if (kind !== undefined) return failure(isDirect ? kind : 'proxy');
  if (TLS_CODE.test(code)) return failure('tls');
  return failure(RESETS.includes(code) ? 'reset' : 'other');
}

/** A host with several addresses fails with one error for each; the first that says more than the others counts. */
function firstOf(error: unknown): unknown {
  if (!Error.isError(error) || !('errors' in error) || !Array.isArray(error.errors)) return error;
  const errors: unknown[] = error.errors;
  return errors.find((each) => codeOf(each) !== 'ENETUNREACH') ?? errors[0] ?? error;
}
