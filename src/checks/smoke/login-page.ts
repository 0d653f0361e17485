/** Is it the login that answered? By its address, or by what the page says. */
import { answerOf, type Exchange } from './exchange.ts';
import type { SmokeRequest } from './request.ts';

const LOGIN_PATH =
  /(?:^|[/_-])(?:log-?in|log-?on|sign-?in|sso|sessions?\/new|users\/sign_in|oauth2?|authorize|unauthori[sz]ed|forbidden|denied)(?:[/?_.-]|$)|(?:^|\/)(?:auth|session)(?:\/|$)/i;

export const isLoginPath = (pathname: string): boolean => LOGIN_PATH.test(pathname);

// In the languages that templates come in.
const LOGIN_WORDS =
  /\b(?:log[ -]?in|log[ -]?on|sign[ -]?in|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesi[oó]n|acceder|accedi|accesso|entrar|inloggen|aanmelden|logga in|logg inn|zaloguj|přihl|войти|вход)|ログイン|登录|登入|로그인/i;

export const hasPasswordField = (html: string): boolean => /<input[^>]{1,300}type\s*=\s*["']?password/i.test(html);

// What ends at a login when all is well: who leaves, and who has just registered or asked for a new password.
const LEAVING = /(?:^|[/_-])(?:log[-_]?(?:out|off)|sign[-_]?(?:out|off)|abmelden|d[eé]connexion)(?:[/?_.-]|$)/i;
const ARRIVING =
  /(?:^|[/_-])(?:register|registrations?|sign[-_]?up|join|forgot(?:ten)?|reset|lost|recover|verify|verification|confirm(?:ation)?|activat(?:e|ion)|invit(?:e|es|ation|ations)|unlock)(?:[/?_.-]|$)/i;
const PASSWORD = /(?:^|[/_-])passwords?(?:[/?_.-]|$)/i;

/** Whether a login may well follow: of what sends something, more may than of a page. */
function mayEndAtLogin({ method, logsIn, hasCredentials }: SmokeRequest, asked: string): boolean {
  if (isLoginPath(asked) || LEAVING.test(asked)) return true;
  if (method === 'GET' || method === 'HEAD') return false;
  return logsIn === true || ARRIVING.test(asked) || (!hasCredentials && PASSWORD.test(asked));
}

/**
 * The page asks for a password and says so, or a redirect led from something else to a login. A page of the app that has a
 * small login in its corner is none.
 */
export function isLoginAnswer(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  const { request } = exchange;
  if (request.holdsForm || answer === undefined) return false;
  if (mayEndAtLogin(request, new URL(request.url).pathname)) return false;
  const isAt = exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname);
  // Without a body only the address says it.
  if (isAt && answer.response.body.length === 0) return true;
  if (answer.page.kind !== 'html') return false;
  if (isAt) return true;
  const { page } = answer;
  return hasPasswordField(page.raw) && [page.title, ...page.headings].some((text) => LOGIN_WORDS.test(text));
}
