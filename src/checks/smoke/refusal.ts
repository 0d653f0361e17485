/** Was a stranger turned away? */
import { answerOf, type Exchange } from './exchange.ts';
import { hasPasswordField, isLoginPath } from './login-page.ts';
import { isSameSite } from './site-of.ts';

// Not every app says it with a status: MediaWiki’s is 200.
const REFUSED =
  /\b(?:log[ -]?in|sign[ -]?in|authentication|authori[sz]ation|permission) (?:is )?(?:required|needed)|\b(?:access|permission) (?:denied|restricted)|\bnot (?:allowed|permitted|authori[sz]ed)\b|^(?:401|403)?\s*(?:forbidden|unauthori[sz]ed)$/i;

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
    if (isLoginPath(at.pathname) && !isLoginPath(asked.pathname)) return true;
  }
  const location = answer.response.headers.get('location')?.[0];
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, answer.url))
    return (
      isLoginPath(new URL(location, answer.url).pathname) ||
      !isSameSite(asked.hostname, new URL(location, answer.url).hostname)
    );
  const { title, headings, raw } = answer.page;
  return hasPasswordField(raw) || [title, ...headings].some((text) => REFUSED.test(text));
}
