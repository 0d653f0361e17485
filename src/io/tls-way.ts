/** The way to a host: a TCP connection, or a tunnel through the proxy that the environment names. */
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { codeOf } from '../core/errors.ts';
import { HttpFailure } from './http.ts';
import { classifyFailure } from './http-undici.ts';
import { type Environment, proxyOf } from './proxy-of.ts';
import type { TlsPhases, TlsRequest } from './tls.ts';

export interface Way {
  socket: Duplex;
  /** What the other side had already said when the tunnel opened. */
  head: Buffer;
  phases: TlsPhases;
}

/** Throws HttpFailure. `signal` ends it; the socket is the caller's to destroy. */
export function openWay(request: TlsRequest, environment: Environment, signal: AbortSignal): Promise<Way> {
  const proxy = proxyOf(request.host, request.port, environment);
  return proxy === undefined ? openDirect(request, signal) : openTunnel(request, proxy, signal);
}

function openDirect({ host, port }: TlsRequest, signal: AbortSignal): Promise<Way> {
  return new Promise((resolve, reject) => {
    const phases: TlsPhases = {};
    let last = performance.now();
    const lap = (): number => {
      const now = performance.now();
      const ms = Math.round(now - last);
      last = now;
      return ms;
    };
    const socket = net.connect({ host, port, signal });
    socket.once('lookup', () => {
      phases.dnsMs = lap();
    });
    socket.once('connect', () => {
      phases.connectMs = lap();
      resolve({ socket, head: Buffer.alloc(0), phases });
    });
    // Stays: an error after the connection is told by the streams above, and must not end the process.
    socket.on('error', (error) => reject(classifyFailure(error, true)));
  });
}

async function openTunnel({ host, port }: TlsRequest, proxy: string, signal: AbortSignal): Promise<Way> {
  // Only here: a static import reads every export of node:http, and with them Node's own fetch, which takes 60 ms.
  const [{ default: http }, { default: https }] = await Promise.all([import('node:http'), import('node:https')]);
  return new Promise((resolve, reject) => {
    // Its own errors may repeat the URL, and with it the password.
    const fail = (code: string, message: string): void => reject(new HttpFailure('proxy', code, message));
    const url = URL.parse(proxy);
    if (url === null || !/^https?:$/.test(url.protocol))
      return fail('ERR_INVALID_URL', 'HTTP_PROXY or HTTPS_PROXY is no http or https URL');
    const started = performance.now();
    const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const tunnel = (url.protocol === 'https:' ? https : http).request({
      host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...authorization(url) },
      agent: false,
      signal,
    });
    tunnel.once('connect', (response, socket, head) => {
      socket.on('error', () => {});
      const phases = { proxyMs: Math.round(performance.now() - started) };
      if (Math.trunc((response.statusCode ?? 0) / 100) === 2) return resolve({ socket, head, phases });
      socket.destroy();
      fail(`PROXY_${response.statusCode ?? 0}`, `the proxy answered ${response.statusCode ?? 0}`);
    });
    tunnel.once('response', (response) => {
      response.destroy();
      fail(`PROXY_${response.statusCode ?? 0}`, `the proxy answered ${response.statusCode ?? 0}`);
    });
    tunnel.on('error', (error) => fail(codeOf(error) ?? 'UNKNOWN', 'no connection to the proxy came about'));
    tunnel.end();
  });
}

function authorization({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '' && password === '') return {};
  const pair = `${decode(username)}:${decode(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** A `%` that begins no escape stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
