/** Is it the login that answered? By its address, or by what the page says. */
import { answerOf, type Exchange } from './exchange.ts';
import type { SmokeRequest } from './request.ts';

const LOGIN_PATH =
  /(?:^|[/_-])(?:log-?in|log-?on|sign-?in|sso|sessions?\/new|users\/sign_in|oauth2?|authorize|unauthori[sz]ed|forbidden|denied)(?:[/?_.-]|$)|(?:^|\/)(?:auth|session)(?:\/|$)/i;

export const isLoginPath = (pathname: string): boolean => LOGIN_PATH.test(pathname);

// In the languages that templates come in.
const LOGIN_WORDS =
  /(?<!\p{L})(?:log[ -]?in|log[ -]?on|sign[ -]?in|welcome back|enter your password|anmelden|anmeldung|einloggen|willkommen zurück|connexion|connectez-vous|se connecter|inici(?:ar|a|e) sesi[oó]n|inici(?:ar|e) sess[aã]o|inicia sessió|acceder|accedi|accesso|entrar|inloggen|aanmelden|logga in|logg inn|log ind|zaloguj|logowanie|přihl|prihlás|bejelentkez|autentific|conectare|prijava|prijavi|kirjaudu|sisäänkirjau|logi sisse|pieteik|prisijung|innskráning|giriş|oturum aç|đăng nhập|войти|вход|увійти|вхід|влез|пријав|σύνδεση|είσοδος|masuk)|ログイン|サインイン|登录|登入|登錄|로그인|تسجيل الدخول|ورود|התחבר|כניסה|เข้าสู่ระบบ|लॉग ?इन/iu;

/** Whoever sees it is known already, or becomes so: a page with a password that is no login. */
const NO_LOGIN =
  /(?:href|action)\s*=\s*["']?[^"'\s>]{0,200}(?:log-?out|sign-?out|log-?off)|autocomplete\s*=\s*["']?new-password/i;
const OTHER_FORM =
  /password|passwort|security|settings|sign-?up|register|join|invite|(?:^|\/)(?:new|edit|create|add|delete)(?:\/|$)/i;
const VISIBLE_FIELD =
  /<input(?![^>]{0,300}type\s*=\s*["']?(?:hidden|submit|button|checkbox|image|reset))[^>]{0,500}>|<textarea\b|<select\b/gi;
const NAME_FIELD =
  /<input[^>]{0,300}(?:type\s*=\s*["']?email|(?:name|id|autocomplete)\s*=\s*["']?[\w[\]-]{0,30}(?:e-?mail|user|login|benutzer|usuario))/i;
const MOST_SAID = 300;

/** Somebody’s name and one password, and little else: a login in whatever language. */
function isLoginShape(raw: string, said: number, path: string): boolean {
  if (NO_LOGIN.test(raw) || OTHER_FORM.test(path) || said > MOST_SAID) return false;
  const fields = raw.match(VISIBLE_FIELD) ?? [];
  const passwords = fields.filter((each) => /type\s*=\s*["']?password/i.test(each)).length;
  return passwords === 1 && fields.length >= 2 && fields.length <= 3;
}

/** A link by e-mail in place of a password. */
const isMagicForm = (raw: string, said: number): boolean =>
  NAME_FIELD.test(raw) && (raw.match(VISIBLE_FIELD)?.length ?? 0) <= 2 && said <= MOST_SAID && !NO_LOGIN.test(raw);

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
  const asked = new URL(request.url).pathname;
  if (mayEndAtLogin(request, asked)) return false;
  const isAt = exchange.hops.length > 0 && isLoginPath(new URL(answer.url).pathname);
  // Without a body only the address says it.
  if (isAt && answer.response.body.length === 0) return true;
  if (answer.page.kind !== 'html') return false;
  if (isAt) return true;
  const { page } = answer;
  const saysSo = [page.title, ...page.headings].some((text) => LOGIN_WORDS.test(text));
  const { raw, said } = page;
  if (saysSo && (hasPasswordField(raw) || isMagicForm(raw, said))) return true;
  const { hasCredentials, method, expect } = exchange.request;
  const isProven = [expect.text, expect.regex, expect.css, expect.json].some((each) => each.length > 0);
  return hasCredentials && method === 'GET' && !isProven && isLoginShape(raw, said, asked);
}
