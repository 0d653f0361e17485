/** Why a login did not come about: it was refused, its form was not taken, or what it gave was lost. */
import { isErrorEnvelope } from './error-envelope.ts';
import { answerOf, type Exchange, responsesOf } from './exchange.ts';
import type { Expectation } from './expectation.ts';
import { hasPasswordField, isLoginAnswer, isLoginPath } from './login-page.ts';
import { type Session, setCookiesOf } from './session.ts';

export type LoginFailure =
  /** The app says no: the account, or its password. */
  | 'refused'
  /** The token or the cookie that the form came with did not arrive. */
  | 'form not taken'
  /** It was accepted, and the next page knew nobody. */
  | 'session lost';

// Frameworks in their own words: Django, Rails, Laravel, Spring, ASP.NET, MediaWiki, WordPress, phpMyAdmin.
const FORGERY =
  /\b(?:csrf|xsrf|(?:request )?forgery|authenticity[_ ]token|anti-?forgery|page expired|(?:problem with|hijack\w*).{0,60}session|session hijack\w*|session (?:has |is )?(?:expired|timed out)|(?:security|form) token|token (?:mismatch|is (?:missing|invalid))|cookies (?:are|must be) (?:blocked|disabled|enabled|not)|enable cookies|failed to set (?:the )?session cookie)\b/i;

const REFUSED =
  /\b(?:(?:invalid|incorrect|wrong|bad|unknown|no such)[ _-](?:[a-z]{1,20}[ _-]){0,3}(?:credentials?|log-?in|password|user(?:name)?|e-?mail|account|grant)|(?:credentials?|password|user(?:name)?|account)\b.{0,40}\b(?:invalid|incorrect|wrong|not (?:match|found|valid|correct)|do(?:es)? not)|unauthori[sz]ed|authentication failed|login failed|access denied)/i;

/** `exchange` is the last of the login; `before` are those that were as expected. Undefined where nothing says so. */
export function loginFailureOf(exchange: Exchange, before: readonly Exchange[]): LoginFailure | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.response.status >= 500) return undefined;
  const { status } = answer.response;
  const { page } = answer;
  const isForm = page.kind === 'html' && hasPasswordField(page.raw);
  if (!wasSent(exchange)) {
    const isUnknown = status === 401 || isLoginAnswer(exchange);
    return isUnknown && !exchange.request.holdsForm && before.some(wasSent) ? 'session lost' : undefined;
  }
  const said = page.text.slice(0, 20_000);
  if (page.kind === 'html' && FORGERY.test(said) && (status >= 400 || isForm)) return 'form not taken';
  const [first] = exchange.hops;
  const isAtLogin = isForm || (exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname));
  if (first !== undefined && isAtLogin && status < 400 && !leadsToLogin(first.location, exchange))
    return 'session lost';
  if (isAtLogin || status === 401 || saysNo(exchange)) return 'refused';
  if (status !== 400 && status !== 403 && status !== 422) return undefined;
  // A program that says 403 to a login means it; a page may be of the server in front.
  return REFUSED.test(said) || (status === 403 && page.kind === 'json') ? 'refused' : undefined;
}

const wasSent = ({ request: { method } }: Exchange): boolean => method !== 'GET' && method !== 'HEAD';

/** A page that says more than that is of somebody who is in. */
const SHORT = 600;

/** An error with a good status: as JSON, or as the words of a page that has none but these. */
function saysNo(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  if (answer === undefined || answer.response.status >= 300) return false;
  const { page } = answer;
  if (page.kind === 'json') return isErrorEnvelope(page.json);
  return page.kind !== 'binary' && page.main.length < SHORT && REFUSED.test(page.main);
}

/**
 * The exchange that refused a login although all was as expected: the form that was sent came back, or an error did. What the
 * file expects of that very page, or of the last one, says that it is meant; a cookie that every answer sets does not.
 */
export function refusedInSpite(exchanges: readonly Exchange[]): Exchange | undefined {
  const last = exchanges.at(-1);
  if (last === undefined || namesThePage(last.request.expect)) return undefined;
  return exchanges.find(
    (each) => wasSent(each) && !namesThePage(each.request.expect) && (isFormAgain(each) || saysNo(each)),
  );
}

const namesThePage = ({ css, text, regex, json, endsAt, chain, redirect }: Expectation): boolean =>
  [endsAt, chain, redirect].some((place) => place !== null) || [css, text, regex, json].some((each) => each.length > 0);

const INPUT = /<input\b[^>]{0,500}/gi;

/** A page with a field for a password of the name that was sent, and with another field that was. */
function isFormAgain(exchange: Exchange): boolean {
  const page = answerOf(exchange)?.page;
  if (page?.kind !== 'html' || !hasPasswordField(page.raw)) return false;
  const sent = sentNames(exchange).filter((name) => !/csrf|token|nonce|authenticity/i.test(name));
  const shown = [...page.raw.matchAll(INPUT)].slice(0, 500).map(([input]) => ({
    name: attributeOf(input, 'name'),
    isPassword: /^password$/i.test(attributeOf(input, 'type')),
  }));
  const again = new Set(shown.filter(({ name }) => sent.includes(name)).map(({ name }) => name));
  const hasPassword = shown.some(({ name, isPassword }) => isPassword && sent.includes(name));
  return hasPassword && again.size >= Math.min(2, sent.length);
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(Boolean) ?? '';

/** Names of the fields of a form that was sent, or of the keys of JSON. */
function sentNames({ request: { body = '', headers } }: Exchange): string[] {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('multipart/'))
    return [...body.matchAll(/; name="([^"\r\n]{1,200})"/g)].map(([, name = '']) => name);
  if (!type.includes('json')) return [...new URLSearchParams(body).keys()];
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** To the login itself, or back to where the form was sent. */
const leadsToLogin = (location: string, { request }: Exchange): boolean => {
  const to = new URL(location);
  return isLoginPath(to.pathname) || to.pathname === new URL(request.url).pathname;
};

/** Names of cookies that answers on the way set and a browser does not keep: `Secure` over http, another `Domain`. */
export const unkeptCookies = (exchange: Exchange, session: Pick<Session, 'cookie'>): string[] => [
  ...new Set(
    responsesOf(exchange).flatMap(({ url, response }) =>
      setCookiesOf(response)
        .filter(({ name, value, expires }) => !expires && value !== '' && !isKept(session, url, name))
        .map(({ name }) => name),
    ),
  ),
];

/** A cookie may be for a path below the login’s. */
const isKept = (session: Pick<Session, 'cookie'>, url: string, name: string): boolean =>
  session.cookie(url, name) !== undefined || session.cookie(new URL('/', url).href, name) !== undefined;
