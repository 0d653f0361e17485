import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** The word for it in its place. */
const WORD = /^(?:(?:my|your)?[-_]?(?:pass(?:word|wd|w)?|pwd|secret|token|api[-_]?key)|x+|\W*)$/i;
const WEAK = /^(?:user|test|admin|guest|[a-z]{1,3})$/i;

/** The user and password of `curl -u user:password`; either may be empty, since some APIs take a key for one of them. */
const partsOf = (whole: string): [user: string, password: string] => {
  const [user = '', ...rest] = whole.split(':');
  return [user, rest.join(':')];
};
const secretOf = (whole: string): string => {
  const [user, password] = partsOf(whole);
  return password === '' ? user : password;
};

export const curlPassword: Provider = {
  id: 'curl-password',
  name: 'Password on a curl command line',
  variable: 'API_PASSWORD',
  formats: [
    around(
      ['curl'],
      /(?<![\w-])curl(?:\.exe)?[ \t](?:[^\n]|\\\r?\n){0,400}?(?<=[ \t])(?:-u[ \t]{0,4}|--user(?:=|[ \t]{1,4}))["']?((?:[^\s:"'`/]{1,80}(?=:)|(?=:)):(?<hidden>[^\s"'`]{0,120}))(?=["'\s`]|$)/dg,
      { before: 0, after: 900, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user',
  rotate: 'Change the password, or revoke the key, on that server.',
  docs: 'https://curl.se/docs/manpage.html#-u',
  isPublic: (whole) =>
    /^[$%{<[*]|\$\(|^\W*$|^\w+>$/.test(secretOf(whole)) || WORD.test(secretOf(whole)) || isPlaceholder(secretOf(whole)),
  severityOf(whole) {
    if (WEAK.test(secretOf(whole))) return 'low';
    // A word alone is mostly an example's.
    return /^[A-Za-z]{1,12}$/.test(secretOf(whole)) ? 'medium' : undefined;
  },
  guessable: true,
  wide: true,
  sample: (random) => `shop:${random.text(BASE62, 20)}`,
  examples: {
    bad: ['curl -u <token> https://api.shop.internal/orders', 'curl -s --user "<token>" https://api.shop.internal'],
    good: ['curl -u "$API_USER:$API_PASSWORD" https://api.shop.internal', 'curl -u user:password https://example.com'],
  },
};
