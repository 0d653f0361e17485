/** Text of an answer, made fit to be shown: no secret that we sent, no address, number or token of anybody. */
import { cut, printable } from '../../core/text.ts';
import type { KnownSecrets } from './known-secrets.ts';

// Bounded, so that a hostile title costs no time.
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const TOKEN = /[A-Za-z0-9_\-+=]{20,}/g;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,30}/g;

/** One printable line in at most `max` UTF-16 units. */
export function redact(text: string, secrets: KnownSecrets, max: number): string {
  let safe = text.slice(0, 2_000);
  for (const [value, shown] of secrets.entries())
    for (const form of formsOf(value)) safe = safe.replaceAll(form, shown);
  safe = safe
    .replace(EMAIL, '[e-mail]')
    .replace(TOKEN, (word) => (looksLikeToken(word) ? '[token]' : word))
    .replace(NUMBER, '[number]');
  return cut(printable(safe.replaceAll('`', "'").trim(), max), max);
}

/** As a page, an address, a JSON text or a header may repeat it. */
function formsOf(value: string): ReadonlySet<string> {
  const bytes = Buffer.from(value);
  const html = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  return new Set([
    value,
    encodeURIComponent(value),
    new URLSearchParams([['', value]]).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
    html,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    [...value].reverse().join(''),
  ]);
}

/** Long and mixed: `page-not-found-in-our-documentation` is a word, `eyJhbGciOiJIUzI1NiJ9` is none. */
const looksLikeToken = (word: string): boolean => /\d/.test(word) && /[A-Za-z]/.test(word);

/** An address without password, query and fragment; parts of its path that look like tokens are left out. */
export function shownUrl(address: string, secrets: KnownSecrets): string {
  if (!URL.canParse(address)) return 'an address that is none';
  const url = new URL(address);
  return cut(
    url.origin +
      url.pathname
        .split('/')
        .map((part) => redact(part, secrets, 80))
        .join('/'),
    200,
  );
}
