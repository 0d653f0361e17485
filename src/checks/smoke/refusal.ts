/** Was a stranger turned away? */
import { isEmptyJson, isErrorEnvelope } from './error-envelope.ts';
import { answerOf, type Exchange, headerOf } from './exchange.ts';
import { hasPasswordField, isLoginAnswer, isLoginPath } from './login-page.ts';
import { holds, isSameBody, isSamePage } from './same-content.ts';
import { isSameSite } from './site-of.ts';

export type Verdict =
  | { kind: 'refused' }
  /** What belongs to somebody, or at least an answer in place of a refusal. `isSame`: what the session got. */
  | { kind: 'got'; isSame: boolean }
  /** Neither. `why` follows "the stranger’s request"; safe to print. */
  | { kind: 'unproven'; why: string };

// Not every app says it with a status: MediaWiki’s is 200.
const REFUSED_WORDS =
  /\b(?:log[ -]?in|sign[ -]?in|authentication|authori[sz]ation|permission) (?:is )?(?:required|needed)|\b(?:access|permission) (?:denied|restricted)|\bnot (?:allowed|permitted|authori[sz]ed)\b|^(?:401|403)?\s*(?:forbidden|unauthori[sz]ed)$/i;

// A login without a password: by mail, or by somebody else’s account.
const LOGIN_HEADING = /^(?:please )?(?:log|sign)[ -]?in(?: (?:to|with|first)\b.{0,60})?[.!]?$/i;

/** Of the app: 404 and 410 hide that it is there; 419 and 440 are a session that is over, of Laravel and of IIS. */
const REFUSALS = [401, 403, 404, 407, 410, 419, 440, 451, 498, 499];
/** They say as well that something else is missing. */
const AMBIGUOUS = [404, 410];

const REFUSED: Verdict = { kind: 'refused' };

/**
 * `exchange` is what the session got. `unclear`: what was left out of the stranger’s request and may be no credential; where
 * there is such a thing, an answer that could be due to it proves nothing.
 */
export function verdictOf(exchange: Exchange, stranger: Exchange, unclear: readonly string[] = []): Verdict {
  if (stranger.end.kind === 'bad redirect') return REFUSED;
  const mine = answerOf(exchange);
  const theirs = answerOf(stranger);
  if (mine === undefined || theirs === undefined) return { kind: 'unproven', why: 'brought no answer' };
  const { status } = theirs.response;
  const got: Verdict = { kind: 'got', isSame: isSameBody(mine, theirs) };
  const ambiguous = (why: string): Verdict => (unclear.length > 0 ? { kind: 'unproven', why } : REFUSED);
  if (status >= 400) {
    if (got.isSame && mine.response.status < 300) return got;
    if (status >= 500 || !REFUSALS.includes(status))
      return { kind: 'unproven', why: `was answered with ${status}, which is no refusal` };
    return AMBIGUOUS.includes(status) ? ambiguous(`was answered with ${status}`) : REFUSED;
  }
  const location = headerOf(theirs.response, 'location');
  if (status >= 300) {
    if (location === undefined || !URL.canParse(location, theirs.url))
      return { kind: 'unproven', why: `was answered with ${status} and no address` };
    const own = headerOf(mine.response, 'location');
    const to = new URL(location, theirs.url);
    const isSame = own !== undefined && URL.canParse(own, mine.url) && placeOf(new URL(own, mine.url)) === placeOf(to);
    return isSame && !isLoginPath(to.pathname) ? got : REFUSED;
  }
  const asked = new URL(stranger.request.url);
  const at = new URL(theirs.url);
  if (stranger.hops.length > 0 && ![placeOf(asked), placeOf(new URL(mine.url))].includes(placeOf(at)))
    return isSamePage(mine, theirs) ? { kind: 'got', isSame: true } : REFUSED;
  if (holds(mine, theirs)) return { kind: 'got', isSame: true };
  if (stranger.request.method === 'HEAD') return got;
  if (!isSameSite(asked.hostname, at.hostname) || (isLoginPath(at.pathname) && !isLoginPath(asked.pathname)))
    return REFUSED;
  const { page } = theirs;
  if (page.kind === 'empty') return ambiguous(`was answered with ${status} and an empty body`);
  if (page.kind === 'json') {
    if (isErrorEnvelope(page.json)) return REFUSED;
    if (isEmptyJson(page.json) && !isEmptyJson(mine.page.json)) return ambiguous('got nothing, with a good status');
    return got;
  }
  if (isLoginAnswer(stranger) || refreshesToLogin(page.raw, theirs.url)) return REFUSED;
  // It holds little of what the session got, and asks for a password as that does not: phpMyAdmin’s login says no word of it.
  const shared = mine.page.lines.filter((line) => page.lines.includes(line)).length;
  if (
    page.kind === 'html' &&
    hasPasswordField(page.raw) &&
    !hasPasswordField(mine.page.raw) &&
    2 * shared < mine.page.lines.length
  )
    return REFUSED;
  const says = [page.title, ...page.headings].map((text) => text.slice(0, 300).trim());
  if (says.some((text) => REFUSED_WORDS.test(text) || LOGIN_HEADING.test(text))) return REFUSED;
  if (mine.page.kind === 'json' && page.kind === 'html')
    return { kind: 'unproven', why: `was answered with ${status} and a page in place of JSON` };
  return got;
}

/** Host and path, without `www.`, the language and a slash at the end. */
const placeOf = ({ hostname, pathname }: URL): string =>
  `${hostname.replace(/^www\./, '')}${pathname.replace(/^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/|$)/i, '').replace(/(?<!\/)\/$/, '')}`;

const REFRESH =
  /<meta[^>]{0,200}http-equiv\s{0,9}=\s{0,9}["']?refresh[^>]{0,300}?url\s{0,9}=\s{0,9}["']?([^"'>\s;]{1,300})/i;

function refreshesToLogin(raw: string, url: string): boolean {
  const to = REFRESH.exec(raw.slice(0, 20_000))?.[1];
  return to !== undefined && URL.canParse(to, url) && isLoginPath(new URL(to, url).pathname);
}
