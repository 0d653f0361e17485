/** One try: the request and its redirects. What the file sends stays with the origin it was meant for. */
import { wallAtAddress } from '../../facts/error-pages/access-walls.ts';
import { readPage } from '../../facts/error-pages.ts';
import { type Http, HttpFailure, type HttpResponse } from '../../io/http.ts';
import type { BadRedirect, End, Exchange, Hop } from './exchange.ts';
import { headerOf } from './exchange.ts';
import type { PlannedRequest } from './plan.ts';
import { namesStatus } from './settings.ts';

const MAX_REDIRECTS = 10;

/** Bytes of a body that are read. */
const MAX_BODY = 1024 * 1024;

const REDIRECTS = [301, 302, 303, 307, 308];

export type Try = Omit<Exchange, 'retries' | 'at'>;

/** Never throws for what the network does. `timeoutMs` is for the whole chain. */
export async function follow(request: PlannedRequest, http: Http, timeoutMs: number): Promise<Try> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  const cookies = new Map<string, Map<string, string>>();
  let { method, body } = request;
  let headers = { ...request.headers };
  let url = request.url;
  let dropped: readonly string[] = [];
  let totalMs = 0;
  let sent = 0;
  const ended = (end: End): Try => ({ request, hops, end, totalMs, sent, dropped });
  const lost = (why: BadRedirect, status: number): Try => ended({ kind: 'bad redirect', url, why, status });

  for (;;) {
    const jar = [...(cookies.get(new URL(url).origin) ?? [])].map((pair) => pair.join('=')).join('; ');
    const cookie = [headers.cookie, jar].filter((part) => part !== undefined && part !== '').join('; ');
    let response: HttpResponse;
    try {
      sent++;
      response = await http.send({
        method,
        url,
        headers: cookie === '' ? headers : { ...headers, cookie },
        ...(body === undefined ? {} : { body }),
        timeoutMs: Math.max(1, timeoutMs - totalMs),
        maxBytes: MAX_BODY,
      });
    } catch (error) {
      if (error instanceof HttpFailure) return ended({ kind: 'failure', url, failure: error });
      throw error;
    }
    totalMs += response.timing.totalMs;
    const location = headerOf(response, 'location');
    if (location === undefined || !REDIRECTS.includes(response.status) || isMeant(request, response.status))
      return ended({
        kind: 'answer',
        url,
        response,
        page: readPage(response.body, headerOf(response, 'content-type')),
      });

    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (target === undefined || !/^https?:$/.test(target.protocol)) return lost('no web address', response.status);
    target.hash = '';
    target.username = '';
    target.password = '';
    hops.push({ url, status: response.status, location: target.href });
    const wall = wallAtAddress(target);
    if (wall !== undefined) return ended({ kind: 'wall', url, wall });
    keepCookies(cookies, new URL(url).origin, response);
    const turnsToGet = response.status === 303 ? method !== 'HEAD' : method === 'POST' && response.status < 303;
    if (turnsToGet) {
      method = 'GET';
      body = undefined;
      headers = without(headers, ['content-type']);
    }
    if (target.origin !== new URL(url).origin) {
      if (body !== undefined) return lost('would carry the body to another origin', response.status);
      dropped = [...dropped, ...request.ownHeaders.filter((name) => name in headers)];
      headers = without(headers, request.ownHeaders);
    }
    url = target.href;
    const state = `${method} ${url} ${JSON.stringify([...(cookies.get(target.origin) ?? [])])}`;
    if (seen.has(state)) return lost('loop', response.status);
    seen.add(state);
    if (hops.length > MAX_REDIRECTS) return lost('too many', response.status);
  }
}

/** The file expects the redirect itself. */
const isMeant = (request: PlannedRequest, status: number): boolean =>
  request.expect.redirect !== null || namesStatus(request.expect, status);

/** Within one chain and one origin only: a site that sets a cookie and redirects to itself would look like a loop. */
function keepCookies(cookies: Map<string, Map<string, string>>, origin: string, response: HttpResponse): void {
  for (const line of response.headers.get('set-cookie') ?? []) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (at < 1 || pair.length > 4096) continue;
    const jar = cookies.get(origin) ?? new Map<string, string>();
    if (jar.size < 50) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
    cookies.set(origin, jar);
  }
}

const without = (headers: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
