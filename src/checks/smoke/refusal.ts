/** Was a stranger turned away? */
import { answerOf, type Exchange } from './exchange.ts';
import { isSameSite } from './site-of.ts';

const LOGIN_PATH =
  /(?:^|[/_-])(?:log-?in|sign-?in|auth|sso|session|account\/login|users\/sign_in|oauth2?|authorize|unauthori[sz]ed|forbidden|denied)(?:[/?_.-]|$)/i;

/**
 * True for 401, 403, 404 and the like, for a redirect to a login or away from the app, and for a page that asks for a
 * password. False for everything that is an answer.
 */
export function isRefusal(exchange: Exchange): boolean {
  if (exchange.end.kind === 'bad redirect') return true;
  const answer = answerOf(exchange);
  if (answer === undefined) return false;
  const { status } = answer.response;
  if (status >= 400 && status < 500) return true;
  if (status >= 500) return false;
  const asked = new URL(exchange.request.url);
  const at = new URL(answer.url);
  if (exchange.hops.length > 0) {
    if (!isSameSite(asked.hostname, at.hostname)) return true;
    if (LOGIN_PATH.test(at.pathname) && !LOGIN_PATH.test(asked.pathname)) return true;
  }
  const location = answer.response.headers.get('location')?.[0];
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, answer.url))
    return (
      LOGIN_PATH.test(new URL(location, answer.url).pathname) ||
      !isSameSite(asked.hostname, new URL(location, answer.url).hostname)
    );
  return /<input[^>]{1,300}type\s*=\s*["']?password/i.test(answer.page.raw);
}
