/** Is it the login that answered? By its address, or by what the page says. */
import { answerOf, type Exchange } from './exchange.ts';

const LOGIN_PATH =
  /(?:^|[/_-])(?:log-?in|log-?on|sign-?in|sso|sessions?\/new|users\/sign_in|oauth2?|authorize|unauthori[sz]ed|forbidden|denied)(?:[/?_.-]|$)|(?:^|\/)(?:auth|session)(?:\/|$)/i;

export const isLoginPath = (pathname: string): boolean => LOGIN_PATH.test(pathname);

// In the languages that templates come in.
const LOGIN_WORDS =
  /\b(?:log[ -]?in|log[ -]?on|sign[ -]?in|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesi[oó]n|acceder|accedi|accesso|entrar|inloggen|aanmelden|logga in|logg inn|zaloguj|přihl|войти|вход)|ログイン|登录|登入|로그인/i;

export const hasPasswordField = (html: string): boolean => /<input[^>]{1,300}type\s*=\s*["']?password/i.test(html);

/**
 * The page asks for a password and says so, or a redirect led from something else to a login. A page of the app that has a
 * small login in its corner is none.
 */
export function isLoginAnswer(exchange: Exchange): boolean {
  const answer = answerOf(exchange);
  if (exchange.request.holdsForm || answer === undefined || answer.page.kind !== 'html') return false;
  const asked = new URL(exchange.request.url).pathname;
  if (isLoginPath(asked)) return false;
  if (exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname)) return true;
  const { page } = answer;
  return hasPasswordField(page.raw) && [page.title, ...page.headings].some((text) => LOGIN_WORDS.test(text));
}
