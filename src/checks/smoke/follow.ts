/** One try: the request and its redirects. What the file sends stays with the origin it was meant for. */
import { wallAtAddress } from '../../facts/error-pages/access-walls.ts';
import { readPage } from '../../facts/error-pages.ts';
import { type Http, HttpFailure, type HttpResponse } from '../../io/http.ts';
import type { BadRedirect, End, Exchange, Hop } from './exchange.ts';
import { headerOf } from './exchange.ts';
import { namesStatus } from './expectation.ts';
import { isLoginPath } from './login-page.ts';
import { isPlace } from './place.ts';
import { rememberCookies } from './remember-cookies.ts';
import type { SmokeRequest } from './request.ts';
import type { Session } from './session.ts';

const MAX_REDIRECTS = 10;

const READS = ['GET', 'HEAD'];

const REDIRECTS = [301, 302, 303, 307, 308];

export type Try = Omit<Exchange, 'retries' | 'at'>;

/** Never throws for what the network does. `timeoutMs` is for the whole chain; `session` gets the cookies that are set. */
export async function follow(request: SmokeRequest, http: Http, timeoutMs: number, session: Session): Promise<Try> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let { method, body } = request;
  let headers = { ...request.headers };
  let url = request.url;
  let dropped: readonly string[] = [];
  let totalMs = 0;
  let sent = 0;
  const ended = (end: End): Try => ({ request, hops, end, totalMs, sent, dropped });
  const lost = (why: BadRedirect, status: number): Try => ended({ kind: 'bad redirect', url, why, status });

  for (;;) {
    const cookie = [headers['cookie'], session.cookiesFor(url)].filter((part) => part).join('; ');
    let response: HttpResponse;
    try {
      sent++;
      response = await http.send({
        method,
        url,
        headers: cookie === '' ? headers : { ...headers, cookie },
        ...(body === undefined ? {} : { body }),
        timeoutMs: Math.max(1, timeoutMs - totalMs),
        maxBytes: request.maxBytes,
      });
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      totalMs += error.afterMs ?? (error.kind === 'timeout' ? Math.max(1, timeoutMs - totalMs) : 0);
      return ended({ kind: 'failure', url, failure: error });
    }
    totalMs += response.timing.totalMs;
    // Before anything is said of this answer.
    rememberCookies(response, request.secrets);
    await session.keep(url, response);
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
    hops.push({ url, status: response.status, location: target.href, response });
    const wall = wallAtAddress(target, new URL(url));
    if (wall !== undefined && !isOnTheWay(request, target)) return ended({ kind: 'wall', url, wall });
    // https://fetch.spec.whatwg.org/#http-redirect-fetch; but a login is never told to delete what was meant for another address.
    const turnsToGet =
      response.status === 303
        ? method !== 'HEAD'
        : (method === 'POST' && response.status < 303) || (!READS.includes(method) && leadsToLogin(target, request));
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
    const state = `${method} ${url} ${session.cookiesFor(url)}`;
    if (seen.has(state)) return lost('loop', response.status);
    seen.add(state);
    if (hops.length > MAX_REDIRECTS) return lost('too many', response.status);
  }
}

/** From something else: what is sent to a login itself goes its own ways. */
const leadsToLogin = ({ pathname }: URL, { url }: SmokeRequest): boolean =>
  isLoginPath(pathname) && !isLoginPath(new URL(url).pathname);

/** The file says that the way leads there. */
const isOnTheWay = ({ expect, url }: SmokeRequest, { href }: URL): boolean =>
  [...(expect.chain ?? []), expect.endsAt].some((place) => place !== null && isPlace(href, place, url));

/** The file expects the redirect itself. */
const isMeant = (request: SmokeRequest, status: number): boolean =>
  request.expect.redirect !== null || namesStatus(request.expect, status);

const without = (headers: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
