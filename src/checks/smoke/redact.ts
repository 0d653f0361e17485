/** Text of an answer, made fit to be shown: no secret that we sent, no address, number or token of anybody. */
import { cut, printable } from '../../core/text.ts';
import type { KnownSecrets } from './known-secrets.ts';

// Bounded, so that a hostile title costs no time.
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const TOKEN = /[A-Za-z0-9_\-+=]{20,}/g;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,30}/g;

/** One printable line in at most `max` UTF-16 units. */
export function redact(text: string, secrets: KnownSecrets, max: number): string {
  let safe = secrets.hide(text.slice(0, 2_000));
  safe = safe
    .replace(EMAIL, '[e-mail]')
    .replace(TOKEN, (word) => (looksLikeToken(word) ? '[token]' : word))
    .replace(NUMBER, '[number]');
  return cut(printable(safe.replaceAll('`', "'").trim(), max), max);
}

/** Long and mixed: `page-not-found-in-our-documentation` is a word, `eyJhbGciOiJIUzI1NiJ9` is none. */
const looksLikeToken = (word: string): boolean => /\d/.test(word) && /[A-Za-z]/.test(word);

/** An address without password, query and fragment; parts of its path that look like tokens are left out. */
export function shownUrl(address: string, secrets: KnownSecrets): string {
  if (!URL.canParse(address)) return 'an address that is none';
  const url = new URL(address);
  return cut(
    shownOrigin(address, secrets) +
      url.pathname
        .split('/')
        .map((part) => redact(part, secrets, 80))
        .join('/'),
    200,
  );
}

/** `https://app.example.com`: also the name of a host may be what an answer chose. `address` is absolute. */
export function shownOrigin(address: string, secrets: KnownSecrets): string {
  const { protocol, origin } = new URL(address);
  return origin === 'null' ? `${protocol}…` : `${protocol}//${shownHost(address, secrets)}`;
}

/** `app.example.com:8443` */
export const shownHost = (address: string, secrets: KnownSecrets): string =>
  cut(printable(secrets.hide(new URL(address).host).replaceAll('`', "'"), 120), 120);
