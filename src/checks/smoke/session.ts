/** What one visitor carries from request to request: cookies, as a browser keeps them, and a token for the app’s hosts. */
import type { CookieJar } from 'tough-cookie';
import type { HttpResponse } from '../../io/http.ts';

export interface Session {
  /** Value of the `cookie` header for an address; empty where there is none. */
  cookiesFor(url: string): string;
  /** Keeps what an answer sets, as far as the answering host may set it (RFC 6265, public suffixes refused). */
  keep(url: string, response: HttpResponse): Promise<void>;
  /** Value of a cookie that would be sent to an address. */
  cookie(url: string, name: string): string | undefined;
  /** Headers such as `authorization`, for the origins that values may go to. */
  headers: Readonly<Record<string, string>>;
  /** A copy: a check that logs out does not log the others out. */
  copy(headers?: Readonly<Record<string, string>>): Session;
}

/** A hostile answer sets as many as it likes. */
const MAX_COOKIES = 100;
const MAX_COOKIE_LENGTH = 8_192;

/** A visitor who was never here. The library for cookies is loaded with the first of them: public suffixes are a long list. */
export const newSession = (): Session => sessionOf(undefined, {});

function sessionOf(given: CookieJar | undefined, headers: Readonly<Record<string, string>>): Session {
  let jar = given;
  return {
    headers,
    cookiesFor: (url) => jar?.getCookieStringSync(url) ?? '',
    async keep(url, response) {
      const lines = (response.headers.get('set-cookie') ?? []).slice(0, MAX_COOKIES);
      if (lines.length === 0) return;
      const { CookieJar } = await import('tough-cookie');
      jar ??= new CookieJar();
      for (const line of lines)
        if (line.length <= MAX_COOKIE_LENGTH) jar.setCookieSync(line, url, { ignoreError: true });
    },
    cookie: (url, name) => jar?.getCookiesSync(url).find(({ key }) => key === name)?.value,
    copy: (more = {}) => sessionOf(jar?.cloneSync(), { ...headers, ...more }),
  };
}

/** A cookie that an answer sets, as its header line says. */
export interface SetCookie {
  name: string;
  value: string;
  secure: boolean;
  httpOnly: boolean;
  /** In lower case; absent where the line has none. */
  sameSite?: string;
  /** Without the leading dot, in lower case; absent for a cookie of the one host. */
  domain?: string;
  /** As the line says; absent where it has none. */
  path?: string;
  /** It takes a cookie away. */
  expires: boolean;
}

/** The cookies that an answer sets. https://www.rfc-editor.org/rfc/rfc6265#section-5.2 */
export function setCookiesOf({ headers }: Pick<HttpResponse, 'headers'>): SetCookie[] {
  // A clock that goes wrong is wrong for both.
  const now = Date.parse(headers.get('date')?.[0] ?? '') || Date.UTC(2000, 0, 2);
  return (headers.get('set-cookie') ?? []).slice(0, MAX_COOKIES).flatMap((line) => {
    const [pair = '', ...attributes] = line.slice(0, MAX_COOKIE_LENGTH).split(';');
    const at = pair.indexOf('=');
    if (at < 1) return [];
    const attribute = (name: string): string | undefined =>
      attributes
        .map((each) => each.trim())
        .find((each) => each.toLowerCase() === name || each.toLowerCase().startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .trim();
    const sameSite = attribute('samesite')?.toLowerCase();
    const domain = attribute('domain')?.toLowerCase().replace(/^\./, '');
    const expires = attribute('expires');
    const maxAge = attribute('max-age');
    const path = attribute('path');
    return [
      {
        name: pair.slice(0, at).trim(),
        value: pair.slice(at + 1).trim(),
        secure: attribute('secure') !== undefined,
        httpOnly: attribute('httponly') !== undefined,
        ...(sameSite ? { sameSite } : {}),
        ...(domain ? { domain } : {}),
        ...(path ? { path } : {}),
        expires:
          maxAge === undefined
            ? expires !== undefined && Date.parse(expires) <= now
            : /^-?\d+$/.test(maxAge) && Number(maxAge) <= 0,
      },
    ];
  });
}
