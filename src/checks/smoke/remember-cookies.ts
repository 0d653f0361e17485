/** What an answer sets as a cookie opens what its owner may see: it is never shown, though the same answer repeats it. */
import type { HttpResponse } from '../../io/http.ts';
import type { KnownSecrets } from './known-secrets.ts';
import { setCookiesOf } from './session.ts';

/** Shorter values are choices: `lang=en`, `consent=pending`. */
const SHORTEST = 8;
/** Of a cookie that is a session by its name. */
const SHORTEST_SESSION = 4;
const SESSION = /sess|sid$|^sid|auth|token|jwt|csrf|xsrf|remember|login|user/i;

/** Also of cookies that a browser would not keep. */
export function rememberCookies(response: Pick<HttpResponse, 'headers'>, secrets: KnownSecrets): void {
  for (const { name, value } of setCookiesOf(response)) {
    if (value.length < (SESSION.test(name) ? SHORTEST_SESSION : SHORTEST)) continue;
    secrets.add(value, '$COOKIE');
    const bare = decoded(value.replace(/^"(.*)"$/, '$1'));
    if (bare !== value) secrets.add(bare, '$COOKIE');
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
