/** Does a browser keep the cookies that answers set? The jar is asked; what the line says explains it. */
import type { HttpResponse } from '../../io/http.ts';
import { newSession, type SetCookie, setCookiesOf } from './session.ts';

/** By name, of those that were set and are not kept: why, in words that follow "because". */
export async function unkeptOf(
  responses: readonly { url: string; response: HttpResponse }[],
  names: readonly string[],
): Promise<Map<string, string>> {
  const unkept = new Map<string, string>();
  const set = responses.flatMap(({ url, response }) =>
    setCookiesOf(response)
      .filter(({ name }) => names.includes(name))
      .map((cookie) => ({ url, cookie })),
  );
  if (set.length === 0) return unkept;
  const visitor = newSession();
  for (const { url, response } of responses) await visitor.keep(url, response);
  for (const { url, cookie } of set) {
    const { name, path = '/' } = cookie;
    // It may be for a part of the app.
    const places = [url, ...['/', path].flatMap((each) => (URL.canParse(each, url) ? [new URL(each, url).href] : []))];
    if (places.some((place) => visitor.cookie(place, name))) unkept.delete(name);
    else unkept.set(name, whyNot(cookie, new URL(url)));
  }
  return unkept;
}

function whyNot({ name, value, domain, secure, path, expires }: SetCookie, { hostname, protocol }: URL): string {
  if (value === '') return 'it has no value';
  if (domain !== undefined && hostname !== domain && !hostname.endsWith(`.${domain}`))
    return 'its `Domain` is not this host’s';
  if (secure && protocol === 'http:') return 'it is `Secure` and came over http';
  const isHost = name.startsWith('__Host-');
  if ((isHost || name.startsWith('__Secure-')) && (!secure || (isHost && (domain !== undefined || path !== '/'))))
    return isHost ? 'its name demands `Secure`, `Path=/` and no `Domain`' : 'its name demands `Secure`';
  if (domain !== undefined && !expires) return 'its `Domain` is one that many share';
  return 'it is taken away at once (`Expires` or `Max-Age` lies in the past)';
}
