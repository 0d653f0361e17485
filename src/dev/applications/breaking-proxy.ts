/** Stands between the smoke check and an application, writes down what went through, and breaks what it is told to. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Application } from './application.ts';

/** What is broken: nothing, the route of the record (an error, or the shell of another page), the session, the refusal of strangers. */
export type Breakage = 'nothing' | 'error' | 'shell' | 'session' | 'strangers';

export interface Passed {
  method: string;
  path: string;
  status: number;
  /** It carried the session. */
  hasSession: boolean;
}

export interface BreakingProxy {
  url: string;
  /** Begins a new list. */
  break(what: Breakage): void;
  passed(): readonly Passed[];
  /** Sessions that went through: they must stand in no report. */
  sessions(): readonly string[];
  close(): Promise<void>;
}

const SHELL =
  '<!doctype html><html lang="en"><head><title>App</title><script type="module" src="/assets/index.js"></script></head><body><div id="root"></div></body></html>';

/** On a free port of 127.0.0.1. The application sees the proxy’s own address as its host. */
export async function breakingProxy(
  { session, route }: Pick<Application, 'session' | 'route'>,
  portOf: () => number,
): Promise<BreakingProxy> {
  let breakage: Breakage = 'nothing';
  let passed: Passed[] = [];
  /** What the owner of the session got, by address. */
  let owned = new Map<string, { headers: http.OutgoingHttpHeaders; body: Buffer }>();
  const sessions = new Set<string>();
  const remember = (value: string | undefined): void => {
    // A shorter one may stand in a text by chance.
    if (value !== undefined && value.length >= 12) sessions.add(value);
  };
  const isSessionCookie = (pair: string): boolean =>
    session !== 'authorization' && session.test(pair.split('=')[0]?.trim() ?? '');

  const server = http.createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    const hasSession =
      session === 'authorization'
        ? request.headers.authorization !== undefined
        : (request.headers.cookie ?? '').split(';').some(isSessionCookie);
    const answer = (status: number, headers: http.OutgoingHttpHeaders, body: Buffer | string): void => {
      passed.push({ method, path: url, status, hasSession });
      response.writeHead(status, headers).end(body);
    };
    remember(request.headers.authorization?.replace(/^\w+ /, ''));
    for (const pair of (request.headers.cookie ?? '').split(';'))
      if (isSessionCookie(pair)) remember(pair.split('=')[1]);
    const isRoute = method === 'GET' && route.test(url);
    if (isRoute && breakage === 'error') {
      answer(500, { 'content-type': 'text/plain' }, 'Internal Server Error');
      return;
    }
    if (isRoute && breakage === 'shell') {
      answer(200, { 'content-type': 'text/html; charset=utf-8' }, SHELL);
      return;
    }
    const known = owned.get(url);
    if (isRoute && breakage === 'strangers' && !hasSession && known !== undefined) {
      answer(200, known.headers, known.body);
      return;
    }
    const headers = { ...request.headers };
    if (breakage === 'session' && session === 'authorization') delete headers.authorization;
    const upstream = http.request(
      { host: '127.0.0.1', port: portOf(), method, path: url, headers, agent: false },
      (from) => {
        const chunks: Buffer[] = [];
        from.on('data', (chunk: Buffer) => chunks.push(chunk));
        from.on('error', () => response.destroy());
        from.on('end', () => {
          const body = Buffer.concat(chunks);
          const { 'transfer-encoding': _, connection: __, ...kept } = from.headers;
          const cookies = (from.headers['set-cookie'] ?? []).filter(
            (line) => breakage !== 'session' || !isSessionCookie(line),
          );
          const out: http.OutgoingHttpHeaders = { ...kept, 'set-cookie': cookies };
          if (isRoute && hasSession && from.statusCode === 200) owned.set(url, { headers: kept, body });
          answer(from.statusCode ?? 502, out, body);
        });
      },
    );
    upstream.on('error', () => answer(502, { 'content-type': 'text/plain' }, 'the application did not answer'));
    request.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    break(what) {
      breakage = what;
      passed = [];
      owned = new Map();
    },
    passed: () => passed,
    sessions: () => [...sessions],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
